// The closed vocabulary as the model gets it: what each relation and status means, and what type of event a relation is.
import type { EventStatus, EventType, RelationType } from '../extract/types.ts';

interface RelationShape {
  readonly type: EventType;
  readonly mode: string | null;
  /** A and B for a mutual relation; else A does it to B. */
  readonly meaning: string;
}

export const RELATION_SHAPES: Readonly<Record<RelationType, RelationShape>> = {
  NEGOTIATED_WITH: { type: 'CONSULT', mode: 'negotiate', meaning: 'A and B held talks to settle something' },
  MET_WITH: { type: 'CONSULT', mode: 'meet', meaning: 'A and B met in person' },
  VISITED: { type: 'CONSULT', mode: 'visit', meaning: 'A travelled to B, a state or body' },
  SPOKE_WITH: { type: 'CONSULT', mode: null, meaning: 'A and B spoke by telephone or wrote to each other' },
  MEDIATED: { type: 'CONSULT', mode: 'mediate', meaning: 'A mediated between the parties B' },
  AGREED_WITH: { type: 'AGREE', mode: null, meaning: 'A and B came to an agreement' },
  SIGNED_WITH: { type: 'AGREE', mode: 'sign', meaning: 'A and B signed or ratified a document' },
  COOPERATED_WITH: { type: 'COOPERATE', mode: null, meaning: 'A and B worked, traded or trained together' },
  PROPOSED_TO: { type: 'AGREE', mode: 'propose', meaning: 'A made B an offer or a proposal' },
  SUPPORTED: { type: 'SUPPORT', mode: null, meaning: 'A backed, praised, recognised or defended B in words' },
  CONCEDED_TO: { type: 'CONCEDE', mode: null, meaning: 'A gave way to B: eased, released, resigned, yielded' },
  AIDED: { type: 'AID', mode: null, meaning: 'A gave B money, goods, arms, shelter or rescue' },
  RETREATED_FROM: { type: 'RETREAT', mode: null, meaning: 'A withdrew forces from B or surrendered to B' },
  REQUESTED: { type: 'REQUEST', mode: null, meaning: 'A asked, urged or demanded something of B' },
  ACCUSED: { type: 'ACCUSE', mode: null, meaning: 'A criticised, blamed, charged or investigated B' },
  REJECTED: { type: 'REJECT', mode: null, meaning: 'A refused what B offered, wanted or demanded' },
  THREATENED: { type: 'THREATEN', mode: null, meaning: 'A warned B of harm that A would do' },
  PROTESTED: {
    type: 'PROTEST',
    mode: null,
    meaning: 'A demonstrated, went on strike or complained formally against B',
  },
  SANCTIONED: {
    type: 'SANCTION',
    mode: null,
    meaning: 'A cut, banned or boycotted dealings with B, or expelled its envoys',
  },
  MOBILIZED_AGAINST: { type: 'MOBILIZE', mode: null, meaning: 'A moved, alerted or exercised forces against B' },
  COERCED: { type: 'COERCE', mode: null, meaning: 'A arrested, seized, deported or restricted B by force of power' },
  ASSAULTED: { type: 'ASSAULT', mode: null, meaning: 'A attacked, bombed, killed or fought B' },
};

export const STATUS_MEANINGS: Readonly<Record<EventStatus, string>> = {
  OCCURRED: 'the article tells that it happened',
  ONGOING: 'it was under way when the article was written',
  PLANNED: 'it is agreed, scheduled or expected',
  PROPOSED: 'somebody asked or called for it',
  FAILED: 'it was attempted, cancelled or broken off',
  DENIED: 'the article, or somebody in it, says that it did not happen',
  HYPOTHETICAL: 'it is only imagined, conditional or possible',
};
