// Rules for REQUEST by conditions, reminders and attempts to persuade.
import type { Rule } from './rule.ts';

export const TERMS: readonly Rule[] = [
  {
    id: 'request.conditions',
    type: 'REQUEST',
    mode: 'demand',
    relation: 'REQUESTED',
    when: { verb: 'set lay_down impose attach', object: 'condition conditions', preposition: 'for to on' },
    source: ['subject'],
    target: ['for', 'to', 'on'],
    confidence: 0.5,
    example: { text: 'Mali set conditions for Niger.', source: ['MLI'], target: ['NER'] },
    counter: 'Mali set tables for Niger.',
  },
  {
    id: 'request.remind',
    type: 'REQUEST',
    mode: null,
    relation: 'REQUESTED',
    when: { verb: 'remind', preposition: 'of' },
    source: ['subject'],
    target: ['object'],
    confidence: 0.5,
    example: { text: 'Mali reminded Niger of its promise.', source: ['MLI'], target: ['NER'] },
    counter: 'Mali relieved Niger of its debts.',
  },
  {
    id: 'request.try-persuade',
    type: 'REQUEST',
    mode: null,
    relation: 'REQUESTED',
    when: { verb: 'try seek attempt strive', clause: 'persuade convince coax induce cajole dissuade' },
    source: ['subject'],
    target: ['clause-object', 'clause'],
    confidence: 0.6,
    example: { text: 'Mali tried to persuade Niger to stay.', source: ['MLI'], target: ['NER'] },
    counter: 'Mali tried to visit Niger in May.',
  },
];
