// Rules for MOBILIZE: deploying, massing, building up, alerting.
import type { Rule } from './rule.ts';

const FORCES =
  'troop troops force forces army soldier soldiers warship warships ship ships tank tanks missile missiles reservist reservists jet jets aircraft carrier carriers fleet battalion division brigade submarine submarines bomber bombers vessel vessels navy artillery installation installations base bases compound compounds coastguard coastguards';

export const MOBILIZE: readonly Rule[] = [
  {
    id: 'mobilize.deploy',
    type: 'MOBILIZE',
    mode: 'troops',
    relation: 'MOBILIZED_AGAINST',
    when: {
      verb: 'deploy mass mobilize mobilise station amass concentrate position strengthen reinforce send move rush dispatch build_up build',
      object: FORCES,
    },
    source: ['subject', 'owner'],
    target: ['against', 'on', 'near', 'along', 'in', 'to', 'off', 'toward', 'towards', 'opposite', 'later'],
    confidence: 0.65,
    example: { text: 'Iraq massed troops on the border with Kuwait.', source: ['IRQ'], target: ['KWT'] },
    counter: 'Iraq paid troops on the border with Kuwait.',
  },
  {
    id: 'mobilize.alert',
    type: 'MOBILIZE',
    mode: 'alert',
    relation: 'MOBILIZED_AGAINST',
    when: { verb: 'put place remain stay be', preposition: 'on', object: 'alert footing' },
    source: ['subject'],
    target: ['against', 'in', 'near', 'along', 'over', 'later'],
    confidence: 0.55,
    example: { text: 'Indian forces remained on alert along the Pakistani border.', source: ['IND'], target: ['PAK'] },
    counter: 'Indian forces remained on leave along the Pakistani border.',
  },
  {
    id: 'mobilize.standoff',
    type: 'MOBILIZE',
    mode: 'standoff',
    relation: 'MOBILIZED_AGAINST',
    when: { noun: 'stand-off stand-offs standoff standoffs showdown confrontation confrontations face-off' },
    source: ['before', 'between', 'subject'],
    target: ['with'],
    reciprocal: true,
    confidence: 0.6,
    example: {
      text: 'The standoff between Sudan and Egypt near Halaib lasted a week.',
      source: ['SDN'],
      target: ['EGY'],
    },
    counter: 'The friendship between Sudan and Egypt near Halaib lasted a week.',
  },
  {
    id: 'mobilize.exercise-against',
    type: 'MOBILIZE',
    mode: 'prepare',
    relation: 'MOBILIZED_AGAINST',
    when: { verb: 'prepare train arm brace', preposition: 'against for' },
    source: ['subject'],
    target: ['against', 'for', 'clause-object'],
    confidence: 0.55,
    example: { text: 'Armenia prepared for war against Azerbaijan.', source: ['ARM'], target: ['AZE'] },
    counter: 'Armenia prepared for the feast.',
  },
];
