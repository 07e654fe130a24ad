// The relations between actors, as clients see them.
import type { RelationType, TerritorialRelation } from '../../extract/types.ts';
import type { Direction } from '../../graph/types.ts';
import { addEnum } from '../described-enum.ts';

export const RelationTypeEnum = addEnum<RelationType>('RelationType', 'What actors did with or to each other.', {
  NEGOTIATED_WITH: 'Held talks or negotiated with. Runs both ways.',
  MET_WITH: 'Met with. Runs both ways.',
  VISITED: 'Paid a visit to, from visitor to host.',
  SPOKE_WITH: 'Spoke by telephone or exchanged letters with. Runs both ways.',
  MEDIATED: 'Mediated for, from the mediator to each party.',
  AGREED_WITH: 'Reached agreement with. Runs both ways.',
  SIGNED_WITH: 'Signed an agreement with. Runs both ways.',
  COOPERATED_WITH: 'Worked together with. Runs both ways.',
  PROPOSED_TO: 'Offered or proposed something to.',
  SUPPORTED: 'Supported, backed, recognised or praised.',
  CONCEDED_TO: 'Gave way to.',
  AIDED: 'Gave aid to.',
  RETREATED_FROM: 'Withdrew from or ceased fire towards.',
  REQUESTED: 'Asked or demanded something of.',
  ACCUSED: 'Accused, criticised or denounced.',
  REJECTED: 'Turned down a proposal, claim or demand of.',
  THREATENED: 'Threatened or warned.',
  PROTESTED: 'Protested or demonstrated against.',
  SANCTIONED: 'Imposed sanctions on or cut ties with.',
  MOBILIZED_AGAINST: 'Readied or moved forces against.',
  COERCED: 'Seized, arrested or forced.',
  ASSAULTED: 'Attacked.',
});

export const DirectionEnum = addEnum<Direction>('Direction', 'Which end of a relation the actor stands at.', {
  OUT: 'The actor is the source. Relations that run both ways count.',
  IN: 'The actor is the target. Relations that run both ways count.',
  ANY: 'Either.',
});

export const TerritorialRelationEnum = addEnum<TerritorialRelation>(
  'TerritorialRelation',
  'How an actor relates to a place.',
  {
    CLAIMS: 'Says that the place is its own.',
    CONTROLS: 'Holds or administers the place.',
  },
);
