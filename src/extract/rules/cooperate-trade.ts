// Rules for COOPERATE: buying, selling, trading.
import type { Rule } from './rule.ts';

export const COOPERATE_TRADE: readonly Rule[] = [
  {
    id: 'cooperate.trade',
    type: 'COOPERATE',
    mode: null,
    relation: 'COOPERATED_WITH',
    when: { verb: 'trade', preposition: 'with', notObject: 'fire insult accusation blow barb' },
    source: ['subject'],
    target: ['with'],
    twoSided: true,
    confidence: 0.6,
    example: { text: 'Albania traded with China for years.', source: ['ALB', 'CHN'], target: [] },
    counter: 'Albania traded fire with China for years.',
  },
  {
    id: 'cooperate.sell',
    type: 'COOPERATE',
    mode: null,
    relation: 'COOPERATED_WITH',
    when: {
      verb: 'sell export',
      preposition: 'to',
      notObject:
        'arm arms weapon weapons missile missiles jet jets tank tanks aircraft fighter fighters bomber bombers',
    },
    source: ['subject'],
    target: ['to'],
    twoSided: true,
    confidence: 0.55,
    example: { text: 'Angola sold oil to Zambia.', source: ['AGO', 'ZMB'], target: [] },
    counter: 'Angola sold tanks to Zambia.',
  },
  {
    id: 'cooperate.buy',
    type: 'COOPERATE',
    mode: null,
    relation: 'COOPERATED_WITH',
    when: {
      verb: 'buy purchase import',
      preposition: 'from',
      notObject:
        'arm arms weapon weapons missile missiles jet jets tank tanks aircraft fighter fighters bomber bombers time',
    },
    source: ['subject'],
    target: ['from'],
    twoSided: true,
    confidence: 0.55,
    example: { text: 'Lebanon bought wheat from Ukraine.', source: ['LBN', 'UKR'], target: [] },
    counter: 'Lebanon hid wheat from Ukraine.',
  },
  {
    id: 'cooperate.customer',
    type: 'COOPERATE',
    mode: null,
    relation: 'COOPERATED_WITH',
    when: { verb: 'be remain become', object: 'buyer customer supplier partner purchaser importer client' },
    source: ['subject'],
    target: ['of', 'from', 'to', 'for', 'owner'],
    twoSided: true,
    confidence: 0.55,
    example: { text: 'China became the largest buyer of oil from Sudan.', source: ['CHN', 'SDN'], target: [] },
    counter: 'China became the largest critic of Sudan.',
  },
];
