// Rules for PROTEST: demonstrations, strikes, boycotts, riots.
import type { Rule } from './rule.ts';

export const PROTEST: readonly Rule[] = [
  {
    id: 'protest.verb',
    type: 'PROTEST',
    mode: null,
    relation: 'PROTESTED',
    when: { verb: 'protest demonstrate rally march riot picket', preposition: 'against at over outside in' },
    source: ['subject'],
    target: ['against', 'owner', 'at', 'over', 'outside', 'object', 'later'],
    confidence: 0.7,
    example: { text: 'Cypriot students protested against British bases.', source: ['cypriot-students'], target: ['GBR'] },
    counter: 'Cypriot students voted for British bases.',
  },
  {
    id: 'protest.object',
    type: 'PROTEST',
    mode: null,
    relation: 'PROTESTED',
    when: { verb: 'protest' },
    source: ['subject'],
    target: ['object', 'owner', 'to', 'later'],
    confidence: 0.7,
    example: { text: 'Ireland protested the British decision.', source: ['IRL'], target: ['GBR'] },
    counter: 'Ireland accepted the British decision.',
  },
  {
    id: 'protest.stage',
    type: 'PROTEST',
    mode: null,
    relation: 'PROTESTED',
    when: {
      verb: 'stage hold mount launch organize organise join',
      object:
        'protest protests demonstration demonstrations rally rallies strike strikes boycott hunger sit-in march riot',
    },
    source: ['subject'],
    target: ['against', 'at', 'outside', 'over', 'owner', 'later'],
    confidence: 0.7,
    example: { text: 'Chilean miners staged a protest against Bolivia.', source: ['chilean-miners'], target: ['BOL'] },
    counter: 'Chilean miners staged a play about Bolivia.',
  },
  {
    id: 'protest.boycott',
    type: 'PROTEST',
    mode: 'boycott',
    relation: 'PROTESTED',
    when: { verb: 'boycott walk_out' },
    source: ['subject'],
    target: ['owner', 'object', 'of', 'in', 'later'],
    confidence: 0.65,
    example: { text: 'Tanzania boycotted the British games.', source: ['TZA'], target: ['GBR'] },
    counter: 'Tanzania won the British games.',
  },
];
