// Rules for ASSAULT by bombs that armed groups set off, most often in their own state.
import type { Rule } from './rule.ts';

const BOMBS =
  'bomb bombs explosives explosive device devices grenade grenades car-bomb car-bombs charge charges landmine landmines';

export const ASSAULT_AT_HOME: readonly Rule[] = [
  {
    id: 'assault.set-off-bombs',
    type: 'ASSAULT',
    mode: 'explosives',
    relation: 'ASSAULTED',
    when: {
      verb: 'explode detonate set_off let_off hurl lob throw',
      object: BOMBS,
      notModifier: 'smoke stun nuclear atomic hydrogen thermonuclear tear criminal depth',
    },
    source: ['subject'],
    target: ['at', 'in', 'near', 'outside', 'inside', 'into', 'home'],
    confidence: 0.55,
    example: { text: 'Colombian rebels set off two bombs in Bogota.', source: ['colombian-rebels'], target: ['COL'] },
    counter: 'Colombian rebels set off two fireworks in Bogota.',
  },
];
