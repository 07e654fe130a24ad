// Rules for CONSULT, all its modes in the order in which they are tried.

import { LETTER } from './consult-letter.ts';
import { MEDIATE_VERBS } from './consult-mediate.ts';
import { MEDIATE_NOUNS } from './consult-mediate-nouns.ts';
import { MEDIATE_PARTIES } from './consult-mediate-parties.ts';
import { MEET } from './consult-meet.ts';
import { NEGOTIATE } from './consult-negotiate.ts';
import { RECEIVE } from './consult-receive.ts';
import { SPEAK } from './consult-speak.ts';
import { VISIT_TRAVEL } from './consult-visit.ts';
import { VISIT_THERE } from './consult-visit-there.ts';
import { VISIT_WAY } from './consult-visit-way.ts';
import type { Rule } from './rule.ts';

export const CONSULT: readonly Rule[] = [
  ...NEGOTIATE,
  ...MEET,
  ...RECEIVE,
  ...VISIT_TRAVEL,
  ...VISIT_WAY,
  ...VISIT_THERE,
  ...SPEAK,
  ...LETTER,
  ...MEDIATE_VERBS,
  ...MEDIATE_PARTIES,
  ...MEDIATE_NOUNS,
];
