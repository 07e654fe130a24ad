// Rules for CONSULT, meet: meeting, gathering, coming face to face.
import type { Rule } from './rule.ts';

const MEETINGS =
  'meeting meetings summit summitry conference encounter gathering session audience tête-à-tête get-together reunion lunch dinner breakfast luncheon banquet tea tryst';

export const MEET: readonly Rule[] = [
  {
    id: 'consult.meet.verb',
    type: 'CONSULT',
    mode: 'meet',
    relation: 'MET_WITH',
    when: {
      verb: 'meet meet_up',
      notObject:
        'demand need deadline target criterion condition requirement standard goal challenge obligation fate resistance',
    },
    source: ['subject'],
    target: ['object', 'with'],
    confidence: 0.85,
    example: {
      text: 'The Polish foreign minister met his Czech counterpart on Tuesday.',
      source: ['POL', 'CZE'],
      target: [],
    },
    counter: 'Poland met the deadline that the Czech Republic had missed.',
  },
  {
    id: 'consult.meet.hold-meeting',
    type: 'CONSULT',
    mode: 'meet',
    relation: 'MET_WITH',
    when: {
      verb: 'hold have attend convene schedule seek request want propose plan open set_up conclude end finish begin grant stage share take',
      object: MEETINGS,
    },
    source: ['subject'],
    target: ['with', 'between', 'inside', 'of', 'counterpart'],
    confidence: 0.8,
    example: { text: 'Egypt and Jordan held a summit in Aqaba.', source: ['EGY', 'JOR'], target: [] },
    counter: 'Egypt and Jordan held elections in May.',
  },
  {
    id: 'consult.meet.noun',
    type: 'CONSULT',
    mode: 'meet',
    relation: 'MET_WITH',
    when: {
      noun: 'meeting meetings summit summitry conference encounter gathering session audience tête-à-tête get-together reunion',
    },
    source: ['before', 'between', 'of'],
    target: ['with', 'subject', 'counterpart'],
    confidence: 0.7,
    example: {
      text: 'The summit between India and Pakistan in Lahore raised hopes.',
      source: ['IND', 'PAK'],
      target: [],
    },
    counter: 'The summit of the mountain lies between India and Pakistan.',
  },
  {
    id: 'consult.meet.see',
    type: 'CONSULT',
    mode: 'meet',
    relation: 'MET_WITH',
    when: { verb: 'see', traveller: true, people: true },
    source: ['subject'],
    target: ['object'],
    twoSided: true,
    confidence: 0.6,
    example: {
      text: 'The Danish prime minister saw the German chancellor in Bonn.',
      source: ['DNK', 'DEU'],
      target: [],
    },
    counter: 'Denmark saw Germany as a rival.',
  },
  {
    id: 'consult.meet.gather',
    type: 'CONSULT',
    mode: 'meet',
    relation: 'MET_WITH',
    when: {
      verb: 'gather assemble convene get_together congregate',
      traveller: true,
      notSubject: 'troop soldier force crowd protester ship people refugee journalist demonstrator',
    },
    source: ['subject'],
    target: ['with'],
    confidence: 0.6,
    example: {
      text: 'The foreign ministers of Chad and Niger gathered in Agadez.',
      source: ['TCD', 'NER'],
      target: [],
    },
    counter: 'Troops of Chad and Niger gathered in Agadez.',
  },
  {
    id: 'consult.meet.face-to-face',
    type: 'CONSULT',
    mode: 'meet',
    relation: 'MET_WITH',
    when: { verb: 'come meet sit stand be talk sit_down speak', word: 'face-to-face face face-to-face-talks' },
    source: ['subject'],
    target: ['with'],
    confidence: 0.65,
    example: { text: 'The Israeli and Egyptian leaders came face to face.', source: ['ISR', 'EGY'], target: [] },
    counter: 'The Israeli and Egyptian leaders came home at night.',
  },
  {
    id: 'consult.meet.together',
    type: 'CONSULT',
    mode: 'meet',
    relation: 'MET_WITH',
    when: {
      verb: 'get come sit stand stroll walk ride drive dine lunch pray sit_down get_together',
      word: 'together',
      traveller: true,
      notSubject: 'troop army force people group movement party company',
    },
    source: ['subject'],
    target: ['with'],
    confidence: 0.6,
    example: { text: 'The Russian and Polish presidents sat together at dinner.', source: ['RUS', 'POL'], target: [] },
    counter: 'The Russian and Polish presidents sat far apart at dinner.',
  },
];
