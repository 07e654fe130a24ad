// Rules for ASSAULT: invading, bombing, shooting, killing, torture.
import type { Rule } from './rule.ts';

export const ASSAULT: readonly Rule[] = [
  {
    id: 'assault.attack.verb',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'attack invade bomb shell bombard raid strike assault torpedo ambush storm overrun',
      notObject: 'deal accord agreement balance pact pose tone',
      notSubject:
        'speech statement commentary press newspaper daily article editorial broadcast report radio remark letter critic',
    },
    source: ['subject'],
    target: ['object', 'owner', 'land', 'in', 'at', 'later'],
    confidence: 0.75,
    example: { text: 'Somalia invaded Ethiopia in 1977.', source: ['SOM'], target: ['ETH'] },
    counter: 'Somalia struck a deal with Ethiopia in 1988.',
  },
  {
    id: 'assault.kill',
    type: 'ASSAULT',
    mode: 'kill',
    relation: 'ASSAULTED',
    when: {
      verb: 'kill wound injure shoot murder assassinate massacre execute torture beat beat_up gun_down shoot_down sink slaughter abuse',
    },
    source: ['subject'],
    target: ['object', 'owner', 'in', 'of', 'later'],
    confidence: 0.7,
    example: { text: 'Rwandan soldiers killed two Ugandan officers.', source: ['RWA'], target: ['UGA'] },
    counter: 'Rwandan soldiers saluted two Ugandan officers.',
  },
  {
    id: 'assault.fight',
    type: 'ASSAULT',
    mode: 'fight',
    relation: 'ASSAULTED',
    when: { verb: 'fight battle clash', notObject: 'election poverty disease inflation climate corruption fire fires' },
    source: ['subject'],
    target: ['object', 'with', 'against', 'later'],
    reciprocal: true,
    confidence: 0.65,
    example: { text: 'Paraguay fought Bolivia in the Chaco.', source: ['PRY'], target: ['BOL'] },
    counter: 'Paraguay fought inflation while Bolivia watched.',
  },
  {
    id: 'assault.launch',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      verb: 'launch carry_out mount stage open conduct begin',
      object:
        'attack attacks strike strikes raid raids offensive assault invasion airstrike airstrikes war bombardment fire',
      notModifier: 'hunger general labour labor national nationwide student rail dock wildcat',
    },
    source: ['subject'],
    target: ['on', 'against', 'in', 'at', 'into', 'of', 'later'],
    confidence: 0.7,
    example: { text: 'Azerbaijan launched an offensive against Armenia.', source: ['AZE'], target: ['ARM'] },
    counter: 'Azerbaijan launched a newspaper for readers in Armenia.',
  },
  {
    id: 'assault.invasion.noun',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: { noun: 'invasion attack attacks raid raids bombing bombardment assault shelling airstrike airstrikes' },
    source: ['before', 'by'],
    target: ['of', 'on', 'against'],
    confidence: 0.7,
    example: { text: 'The Italian invasion of Albania began in April 1939.', source: ['ITA'], target: ['ALB'] },
    counter: 'The Italian embassy in Albania opened in April 1939.',
  },
];
