// Kinds and statuses of agreement, as clients see them.
import type { AgreementKind, AgreementStatus } from '../../extract/types.ts';
import { addEnum } from '../described-enum.ts';

export const AgreementKindEnum = addEnum<AgreementKind>('AgreementKind', 'What sort of agreement it is.', {
  TREATY: 'A treaty, pact or peace treaty.',
  DECLARATION: 'A declaration, statement or communiqué made together.',
  ACCORD: 'An accord, agreement or memorandum.',
  CEASEFIRE: 'A ceasefire, truce or armistice.',
  PROTOCOL: 'A protocol to another agreement, or one that stands alone.',
  CONVENTION: 'A convention open to many parties.',
  DEAL: 'A deal or contract, often about trade or arms.',
});

export const AgreementStatusEnum = addEnum<AgreementStatus>('AgreementStatus', 'How far an agreement has come.', {
  PROPOSED: 'Suggested by someone.',
  UNDER_NEGOTIATION: 'Being talked about by its parties.',
  SIGNED: 'Signed, with no word of what followed.',
  RATIFIED: 'Ratified by at least one party.',
  IN_FORCE: 'Said to bind its parties.',
  SUSPENDED: 'Set aside for a time.',
  TERMINATED: 'Ended, left or denounced.',
  FAILED: 'Never concluded.',
});
