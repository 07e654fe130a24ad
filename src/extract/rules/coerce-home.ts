// Rules for COERCE within a state: curfews, emergencies, bans, closed newspapers, dispersed crowds.
import type { Rule } from './rule.ts';

const ASSEMBLY =
  'demonstration demonstrations rally rallies march marches protest protests gathering gatherings procession processions vigil sit-in';

const PRESS =
  'newspaper newspapers daily dailies weekly weeklies magazine magazines newsroom broadcaster broadcasters press media university universities';

const CROWD =
  'crowd crowds protester protesters protestor protestors demonstrator demonstrators marcher marchers striker strikers rioter rioters picket pickets mob';

export const COERCE_AT_HOME: readonly Rule[] = [
  {
    id: 'coerce.curfew',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: {
      verb: 'impose reimpose declare enforce order tighten maintain extend institute clamp mount establish prolong introduce announce renew slap proclaim',
      object: 'curfew curfews censorship blackout lockdown',
    },
    source: ['subject', 'place-doer'],
    target: ['on', 'in', 'against', 'around', 'dwellers', 'people', 'later'],
    confidence: 0.65,
    example: { text: 'Peru imposed a curfew in Lima.', source: ['PER'], target: ['peruvian-people'] },
    counter: 'Peru imposed a tax in Lima.',
  },
  {
    id: 'coerce.emergency',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: {
      verb: 'impose reimpose declare proclaim decree extend prolong renew order announce',
      preposition: 'of',
      object: 'emergency siege exception',
      notObject: 'end lifting easing threat number kind series',
    },
    source: ['subject', 'place-doer'],
    target: ['in', 'on', 'dwellers', 'people'],
    confidence: 0.55,
    example: { text: 'Ecuador declared a state of emergency.', source: ['ECU'], target: ['ecuadorean-people'] },
    counter: 'Ecuador declared an end of the emergency.',
  },
  {
    id: 'coerce.martial-law',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: {
      verb: 'impose reimpose declare proclaim decree extend prolong renew order announce',
      object: 'law rule emergency',
      modifier: 'martial emergency direct military',
    },
    source: ['subject', 'place-doer'],
    target: ['in', 'on', 'dwellers', 'people'],
    confidence: 0.6,
    example: { text: 'Thailand declared martial law.', source: ['THA'], target: ['thai-people'] },
    counter: 'Thailand declared a new law.',
  },
  {
    id: 'coerce.ban-assembly',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: { verb: 'ban outlaw forbid prohibit bar disallow', object: `${ASSEMBLY} strike strikes` },
    source: ['subject', 'place-doer'],
    target: ['by', 'of', 'owner', 'dwellers', 'people'],
    confidence: 0.6,
    example: { text: 'Belarus banned demonstrations.', source: ['BLR'], target: ['belarusian-people'] },
    counter: 'Belarus broadcast demonstrations.',
  },
  {
    id: 'coerce.gag-press',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: { verb: 'close shut shut_down close_down ban censor muzzle gag raid ransack outlaw', object: PRESS },
    source: ['subject', 'place-doer'],
    target: ['owner', 'of', 'in', 'dwellers', 'people'],
    confidence: 0.6,
    example: { text: 'Zambia shut down two newspapers.', source: ['ZMB'], target: ['zambian-people'] },
    counter: 'Zambia read two newspapers.',
  },
  {
    id: 'coerce.order-closed',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: {
      verb: 'order force compel instruct command',
      object: PRESS,
      clause: 'suspend close cease stop shut shut_down close_down halt',
    },
    source: ['subject'],
    target: ['owner', 'of', 'dwellers', 'people'],
    confidence: 0.6,
    example: {
      text: 'Zambia compelled two newspapers to shut down.',
      source: ['ZMB'],
      target: ['zambian-people'],
    },
    counter: 'Zambia compelled two newspapers to print the speech.',
  },
  {
    id: 'coerce.disperse',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: {
      verb: 'disperse break_up teargas tear-gas scatter baton-charge club beat_back drive_back',
      object: `${CROWD} ${ASSEMBLY}`,
    },
    source: ['subject'],
    target: ['object', 'owner', 'by', 'of', 'dwellers', 'people'],
    confidence: 0.65,
    example: { text: 'Kenyan police dispersed the crowd.', source: ['KEN'], target: ['kenyan-people'] },
    counter: 'Kenyan police joined the crowd.',
  },
  {
    id: 'coerce.tear-gas',
    type: 'COERCE',
    mode: 'restrict',
    relation: 'COERCED',
    when: {
      verb: 'fire use lob shoot hurl employ',
      object: 'gas teargas tear-gas cannon cannons truncheons batons bullets pellets',
      modifier: 'tear water rubber plastic',
    },
    source: ['subject'],
    target: ['at', 'against', 'on', 'into', 'clause-object', 'dwellers', 'people'],
    confidence: 0.6,
    example: {
      text: 'Kenyan police used water cannon against the crowd.',
      source: ['KEN'],
      target: ['kenyan-people'],
    },
    counter: 'Kenyan police used bottled water against the heat.',
  },
];
