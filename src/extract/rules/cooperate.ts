// Rules for COOPERATE: acting together and trading, in the order in which they are tried.
import { COOPERATE_ACT } from './cooperate-act.ts';
import { COOPERATE_TRADE } from './cooperate-trade.ts';
import type { Rule } from './rule.ts';

export const COOPERATE: readonly Rule[] = [...COOPERATE_ACT, ...COOPERATE_TRADE];
