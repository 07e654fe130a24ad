// Rules for AID: money, goods, arms, relief, asylum, peacekeepers, in the order in which they are tried.
import { AID_GIVE } from './aid-give.ts';
import { AID_NOUNS } from './aid-nouns.ts';
import { AID_PEOPLE } from './aid-people.ts';
import type { Rule } from './rule.ts';

export const AID: readonly Rule[] = [...AID_GIVE, ...AID_PEOPLE, ...AID_NOUNS];
