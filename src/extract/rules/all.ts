// All rules, in the order in which they are tried and documented.
import { ACCUSE } from './accuse.ts';
import { AGREE } from './agree.ts';
import { AID } from './aid.ts';
import { ASSAULT } from './assault.ts';
import { ASSAULT_AT_HOME } from './assault-home.ts';
import { COERCE } from './coerce.ts';
import { CONCEDE } from './concede.ts';
import { CONSULT } from './consult.ts';
import { COOPERATE } from './cooperate.ts';
import { MOBILIZE } from './mobilize.ts';
import { PROTEST } from './protest.ts';
import { REJECT } from './reject.ts';
import { REQUEST } from './request.ts';
import { RETREAT } from './retreat.ts';
import type { InferenceTrigger, Rule } from './rule.ts';
import { SANCTION } from './sanction.ts';
import { SUPPORT } from './support.ts';
import { THREATEN } from './threaten.ts';

export const RULES: readonly Rule[] = [
  ...CONSULT,
  ...AGREE,
  ...SUPPORT,
  ...CONCEDE,
  ...COOPERATE,
  ...AID,
  ...RETREAT,
  ...REQUEST,
  ...ACCUSE,
  ...REJECT,
  ...THREATEN,
  ...PROTEST,
  ...SANCTION,
  ...MOBILIZE,
  ...COERCE,
  ...ASSAULT,
  ...ASSAULT_AT_HOME,
];

/** Those that follow from the events of others. */
export const INFERRED = RULES.filter(
  (rule): rule is Rule & { readonly when: InferenceTrigger } => 'relation' in rule.when,
);
