// Rules for ASSAULT: attacks, killings and wars as nouns.
import { ATTACKS, STRIKES } from './assault-strike.ts';
import type { Rule } from './rule.ts';

const ARMED =
  'air missile drone rocket artillery mortar bomb naval aerial cruise suicide military commando sniper tank';

export const ASSAULT_NOUNS: readonly Rule[] = [
  {
    id: 'assault.atrocity.noun',
    type: 'ASSAULT',
    mode: 'kill',
    relation: 'ASSAULTED',
    when: {
      noun: 'cleansing massacre massacres genocide killing killings crackdown atrocities slaughter',
    },
    source: ['before', 'by', 'subject'],
    target: ['of', 'against', 'on'],
    confidence: 0.6,
    example: { text: 'Bulgarian troops were engaged in a massacre of Greeks.', source: ['BGR'], target: ['GRC'] },
    counter: 'Bulgarian troops were engaged in a census of Greeks.',
  },
  {
    id: 'assault.murder.noun',
    type: 'ASSAULT',
    mode: 'kill',
    relation: 'ASSAULTED',
    when: {
      noun: 'murder murders assassination assassinations execution executions torture slaying slayings downing sinking shooting shootings beheading beheadings poisoning',
    },
    source: ['by', 'before'],
    target: ['of', 'against'],
    confidence: 0.6,
    example: {
      text: "Lithuania's envoy recalled the execution of Lithuanian officers by the Soviet Union.",
      source: ['SUN'],
      target: ['LTU'],
    },
    counter: "Lithuania's envoy praised the education of Lithuanian officers by the Soviet Union.",
  },
  {
    id: 'assault.invasion.noun',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: { noun: ATTACKS, notModifier: 'verbal diplomatic charm peace propaganda cyber heart legal media' },
    source: ['before', 'by'],
    target: ['of', 'on', 'against', 'into', 'at'],
    confidence: 0.7,
    example: { text: 'The Italian invasion of Albania began in April 1939.', source: ['ITA'], target: ['ALB'] },
    counter: 'The Italian embassy in Albania opened in April 1939.',
  },
  {
    id: 'assault.attack-in.noun',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: {
      noun: 'airstrike airstrikes air-strike air-strikes raid raids bombardment incursion incursions bombing shelling',
    },
    source: ['before', 'by'],
    target: ['in', 'inside', 'near'],
    confidence: 0.55,
    example: { text: 'Rwandan raids in Burundi left six people dead.', source: ['RWA'], target: ['BDI'] },
    counter: 'Rwandan harvests in Burundi left many people rich.',
  },
  {
    id: 'assault.strike.noun',
    type: 'ASSAULT',
    mode: null,
    relation: 'ASSAULTED',
    when: { noun: STRIKES, modifier: ARMED },
    source: ['before', 'by', 'from'],
    target: ['on', 'against', 'into', 'at', 'in', 'inside'],
    confidence: 0.65,
    example: { text: 'Israeli air strikes on Syria went on all week.', source: ['ISR'], target: ['SYR'] },
    counter: 'Israeli rail strikes went on all week, as in Syria.',
  },
  {
    id: 'assault.war.noun',
    type: 'ASSAULT',
    mode: 'fight',
    relation: 'ASSAULTED',
    when: {
      noun: 'war wars clash clashes skirmish skirmishes fighting battle battles firefight gunfight gunbattle hostilities shootout dogfight',
      notModifier:
        'cold trade civil price tariff propaganda proxy currency drug gang war-of-words nuclear legal diplomatic economic commercial press media court turf culture cod',
    },
    source: ['between', 'before'],
    target: ['with', 'against', 'and'],
    reciprocal: true,
    confidence: 0.6,
    example: {
      text: 'The war between Ecuador and Peru lasted a month.',
      source: ['ECU'],
      target: ['PER'],
    },
    counter: 'The trade war between Ecuador and Peru lasted a month.',
  },
];
