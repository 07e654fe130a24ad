// What became of an agreement, and what kind it is: read off the words around its name.
import type { AgreementKind, AgreementStatus } from '../types.ts';

const KINDS: readonly [RegExp, AgreementKind][] = [
  [/ceasefire|cease-fire|truce|armistice/i, 'CEASEFIRE'],
  [/treat(?:y|ies)|pacts?\b|charter/i, 'TREATY'],
  [/declaration|communiqu|statement/i, 'DECLARATION'],
  [/protocol/i, 'PROTOCOL'],
  [/convention/i, 'CONVENTION'],
  [/deal|contract|memorandum/i, 'DEAL'],
  [/accord|agreement/i, 'ACCORD'],
];

/** Of what kind an agreement may be that an article calls by one of these words. */
const FITTING: Readonly<Record<AgreementKind, readonly AgreementKind[]>> = {
  TREATY: ['TREATY', 'ACCORD', 'CONVENTION'],
  ACCORD: ['ACCORD', 'DEAL', 'TREATY', 'CEASEFIRE'],
  DEAL: ['DEAL', 'ACCORD', 'TREATY'],
  DECLARATION: ['DECLARATION'],
  CEASEFIRE: ['CEASEFIRE'],
  PROTOCOL: ['PROTOCOL', 'ACCORD'],
  CONVENTION: ['CONVENTION', 'TREATY'],
};

export const kindOf = (words: string): AgreementKind | undefined => KINDS.find(([pattern]) => pattern.test(words))?.[1];

export const kindsFitting = (kind: AgreementKind): readonly AgreementKind[] => FITTING[kind];

const STATUSES: readonly [RegExp, AgreementStatus][] = [
  [
    /\b(?:fell apart|fell through|collaps\w+|broke down|breaks? down|failed|never (?:been )?(?:signed|ratified)|in ruins|was abandoned|in tatters|unravell?ed|is dead)\b/i,
    'FAILED',
  ],
  [/\b(?:suspend\w*|froze|frozen|put on hold|on hold)\b/i, 'SUSPENDED'],
  [
    /\b(?:withdr[ae]w\w* from|pull(?:ed|s|ing)? out|terminat\w+|expir\w+|abrogat\w+|denounc\w+|scrapp\w+|tore (?:it )?up|torn up|annulled|renounced|repudiat\w+|lapsed|null and void|replaces|replaced|superseded)\b/i,
    'TERMINATED',
  ],
  [/\b(?:ratif\w+)\b/i, 'RATIFIED'],
  [
    /\b(?:in force|took effect|takes effect|taken effect|came into effect|came into force|comes into force|enters? into force|entered into force)\b/i,
    'IN_FORCE',
  ],
  [
    /\b(?:signed|signs|signing|signature|concluded|sealed|inked|initial+ed|reached|struck|put their names)\b/i,
    'SIGNED',
  ],
  [/\b(?:negotiat\w+|talks on|drafting|draft)\b/i, 'UNDER_NEGOTIATION'],
  [/\b(?:propos\w+|calls? for|would sign|will sign|suggest\w+|urg(?:ed|es)|offer\w*)\b/i, 'PROPOSED'],
];

// What is still to be done has not been done: "must still be ratified", "is to be signed".
const AHEAD =
  /\b(?:must|should|will|would|may|might|could|to|not|until|before|awaits?|awaiting|awaited|await|unless|if)(?: \w+){0,2}? (?:ratif\w+|sign(?:ed)?|suspend(?:ed)?|terminate[ds]?|scrap(?:ped)?|withdraw(?:n)? from|denounce[ds]?|replaced?)\b/gi;

/** The status that the words around a name tell. */
export function statusAround(text: string, start: number, end: number, fallback: AgreementStatus): AgreementStatus {
  const around = text.slice(Math.max(0, start - 90), end + 120).replace(AHEAD, ' ');
  return STATUSES.find(([pattern]) => pattern.test(around))?.[1] ?? fallback;
}
