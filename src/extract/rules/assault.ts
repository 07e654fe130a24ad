// Rules for ASSAULT: attacks, killings, wars, in the order in which they are tried.
import { ASSAULT_FIGHT } from './assault-fight.ts';
import { ASSAULT_KILL } from './assault-kill.ts';
import { ASSAULT_NOUNS } from './assault-nouns.ts';
import { ASSAULT_STRIKE } from './assault-strike.ts';
import { ASSAULT_WEAPONS } from './assault-weapons.ts';
import type { Rule } from './rule.ts';

export const ASSAULT: readonly Rule[] = [
  ...ASSAULT_STRIKE,
  ...ASSAULT_WEAPONS,
  ...ASSAULT_KILL,
  ...ASSAULT_FIGHT,
  ...ASSAULT_NOUNS,
];
