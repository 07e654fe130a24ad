// Rules for SANCTION: measures, ties cut and envoys sent home, in the order in which they are tried.
import type { Rule } from './rule.ts';
import { SANCTION_ENVOYS } from './sanction-envoys.ts';
import { SANCTION_MEASURES } from './sanction-measures.ts';
import { SANCTION_TIES } from './sanction-ties.ts';

export const SANCTION: readonly Rule[] = [...SANCTION_MEASURES, ...SANCTION_TIES, ...SANCTION_ENVOYS];
