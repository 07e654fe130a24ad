// Rules for SANCTION: embargoes, cut ties, expulsions, halted aid.
import type { Rule } from './rule.ts';

const MEASURES =
  'sanction sanctions embargo embargoes ban bans tariff tariffs duty duties boycott freeze restriction restrictions blockade quota quotas penalty penalties';

export const SANCTION: readonly Rule[] = [
  {
    id: 'sanction.impose',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: {
      verb: 'impose slap place put announce apply extend tighten introduce declare adopt order levy renew reimpose widen',
      object: MEASURES,
    },
    source: ['subject'],
    target: ['on', 'against', 'upon', 'to', 'for', 'later'],
    confidence: 0.8,
    example: { text: 'Canada imposed sanctions on Haiti.', source: ['CAN'], target: ['HTI'] },
    counter: 'Canada imposed silence on its ministers in Haiti.',
  },
  {
    id: 'sanction.verb',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: { verb: 'sanction embargo blacklist boycott' },
    source: ['subject'],
    target: ['object', 'owner'],
    confidence: 0.7,
    example: { text: 'Switzerland sanctioned Belarus.', source: ['CHE'], target: ['BLR'] },
    counter: 'Switzerland admired Belarus.',
  },
  {
    id: 'sanction.noun',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: { noun: MEASURES },
    source: ['before', 'by', 'from', 'subject'],
    target: ['on', 'against'],
    confidence: 0.65,
    example: { text: 'American sanctions against Cuba date from 1960.', source: ['USA'], target: ['CUB'] },
    counter: 'American books against Cuba date from 1960.',
  },
  {
    id: 'sanction.cut',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: {
      verb: 'cut sever break_off suspend halt stop cut_off end freeze break reduce cancel withhold withdraw downgrade',
      object:
        'tie ties relation relations link links aid assistance trade supply supplies cooperation contact contacts delivery deliveries shipment export exports import imports mediation gas oil programme program loan funding credit ambassador visit',
    },
    source: ['subject'],
    target: ['with', 'to', 'from', 'for', 'in', 'between', 'owner', 'later'],
    confidence: 0.7,
    example: { text: 'Senegal severed relations with Iran.', source: ['SEN'], target: ['IRN'] },
    counter: 'Senegal restored relations with Iran.',
  },
  {
    id: 'sanction.announce',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: {
      verb: 'announce order declare impose decide threaten',
      object: 'suspension cancellation freeze halt cut expulsion boycott withdrawal closure',
    },
    source: ['subject'],
    target: ['with', 'to', 'on', 'against', 'of', 'from', 'for'],
    confidence: 0.65,
    example: { text: 'Portugal announced a suspension of flights with Angola.', source: ['PRT'], target: ['AGO'] },
    counter: 'Portugal announced a festival of films with Angola.',
  },
  {
    id: 'sanction.expel',
    type: 'SANCTION',
    mode: 'expel',
    relation: 'SANCTIONED',
    when: {
      verb: 'expel oust eject kick_out throw_out force_out deport recall',
      notObject: 'government president minister leader',
    },
    source: ['subject'],
    target: ['object', 'owner', 'from', 'of', 'later'],
    confidence: 0.7,
    example: { text: 'Bulgaria expelled two Russian diplomats.', source: ['BGR'], target: ['RUS'] },
    counter: 'Bulgaria welcomed two Russian diplomats.',
  },
  {
    id: 'sanction.prohibit',
    type: 'SANCTION',
    mode: null,
    relation: 'SANCTIONED',
    when: {
      verb: 'prohibit ban bar outlaw close',
      object: 'aid import imports export exports entry sale sales flight flights border borders trade',
    },
    source: ['subject'],
    target: ['to', 'from', 'with', 'owner', 'against', 'later'],
    confidence: 0.65,
    example: { text: 'Kazakhstan closed its border with Kyrgyzstan.', source: ['KAZ'], target: ['KGZ'] },
    counter: 'Kazakhstan opened its border with Kyrgyzstan.',
  },
];
