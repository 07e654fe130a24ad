// Rules for CONSULT, all its modes in the order in which they are tried.
import { MEDIATE } from './consult-mediate.ts';
import { MEET } from './consult-meet.ts';
import { NEGOTIATE } from './consult-negotiate.ts';
import { SPEAK } from './consult-speak.ts';
import { VISIT } from './consult-visit.ts';
import type { Rule } from './rule.ts';

export const CONSULT: readonly Rule[] = [...NEGOTIATE, ...MEET, ...VISIT, ...SPEAK, ...MEDIATE];
