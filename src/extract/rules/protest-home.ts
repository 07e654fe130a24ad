// Rules for PROTEST by strikes and signatures, and against the state in which the doers are at home.
import type { Rule } from './rule.ts';

export const CROWD =
  'protester protesters protestor protestors demonstrator demonstrators student students worker workers farmer farmers fisherman fishermen crowd crowds villager villagers resident residents activist activists striker strikers miner miners trucker truckers driver drivers teacher teachers youth youths supporter supporters settler settlers refugee refugees nationalist nationalists marcher marchers rioter rioters islamist islamists mob mobs thousands hundreds dozens people monk monks veteran veterans woman women opponent opponents campaigner campaigners docker dockers pensioner pensioners exile exiles';

const STRIKE_KINDS =
  'hunger general labour labor national nationwide student rail dock dockers wildcat sit-down one-day two-day 24-hour 48-hour indefinite teachers miners solidarity sympathy';

const STRIKERS = `${CROWD} union unions federation railwayman railwaymen nurse nurses doctor doctors pilot pilots steelworkers employee employees staff member members labourers`;

export const PROTEST_AT_HOME: readonly Rule[] = [
  {
    id: 'protest.strike',
    type: 'PROTEST',
    mode: 'strike',
    relation: 'PROTESTED',
    when: {
      verb: 'stage hold mount launch organize organise join begin start continue call go_on observe end stage be go',
      object: 'strike strikes',
      modifier: STRIKE_KINDS,
    },
    source: ['subject'],
    target: ['against', 'clause-object', 'at', 'outside', 'over', 'owner', 'later', 'home'],
    confidence: 0.65,
    example: {
      text: 'Portuguese students began a hunger strike against Indonesia.',
      source: ['portuguese-students'],
      target: ['IDN'],
    },
    counter: 'Portuguese pilots began an air strike against Indonesia.',
  },
  {
    id: 'protest.strike.workers',
    type: 'PROTEST',
    mode: 'strike',
    relation: 'PROTESTED',
    when: {
      verb: 'stage hold mount launch organize organise join begin start continue call observe',
      subject: STRIKERS,
      object: 'strike strikes stoppage stoppages go-slow',
      notModifier: 'air missile drone military hunger',
    },
    source: ['subject'],
    target: ['against', 'clause-object', 'at', 'over', 'owner', 'home'],
    confidence: 0.6,
    example: { text: 'Chadian teachers began a strike.', source: ['chadian-teachers'], target: ['TCD'] },
    counter: 'Chadian teachers began a lesson.',
  },
  {
    id: 'protest.on-strike',
    type: 'PROTEST',
    mode: 'strike',
    relation: 'PROTESTED',
    when: { verb: 'go be remain come_out walk_out stay', preposition: 'on', object: 'strike hunger-strike' },
    source: ['subject'],
    target: ['against', 'clause-object', 'over', 'home'],
    confidence: 0.6,
    example: { text: 'Nigerian doctors went on strike on Monday.', source: ['nigerian-doctors'], target: ['NGA'] },
    counter: 'Nigerian doctors went on holiday on Monday.',
  },
  {
    id: 'protest.stop-work',
    type: 'PROTEST',
    mode: 'strike',
    relation: 'PROTESTED',
    when: {
      verb: 'stop refuse down leave walk_off shun lay_down boycott',
      object: 'work tools job jobs school class classes lessons lectures',
    },
    source: ['subject'],
    target: ['against', 'over', 'clause-object', 'home'],
    confidence: 0.55,
    example: { text: 'Bolivian miners stopped work over low pay.', source: ['bolivian-miners'], target: ['BOL'] },
    counter: 'Bolivian miners admired the work over low hills.',
  },
  {
    id: 'protest.sign',
    type: 'PROTEST',
    mode: null,
    relation: 'PROTESTED',
    when: {
      verb: 'collect gather deliver submit present hand_in hand_over sign circulate launch',
      object: 'signature signatures petition petitions',
    },
    source: ['subject'],
    target: ['against', 'to', 'clause-object', 'home'],
    confidence: 0.55,
    example: {
      text: 'Slovak activists collected signatures against the reform.',
      source: ['slovak-activists'],
      target: ['SVK'],
    },
    counter: 'Slovak activists collected stamps of the reform.',
  },
  {
    id: 'protest.at-home',
    type: 'PROTEST',
    mode: null,
    relation: 'PROTESTED',
    when: {
      verb: 'protest demonstrate rally march riot rampage picket agitate',
      notPreposition: 'against at over outside in',
      notObject: 'innocence loyalty friendship',
    },
    source: ['subject'],
    target: ['clause-object', 'home'],
    confidence: 0.5,
    example: { text: 'Zambian students rioted on Friday.', source: ['zambian-students'], target: ['ZMB'] },
    counter: 'Zambian students danced on Friday.',
  },
  {
    id: 'protest.block-at-home',
    type: 'PROTEST',
    mode: 'obstruct',
    relation: 'PROTESTED',
    when: {
      verb: 'block blockade barricade obstruct occupy besiege storm paralyse paralyze',
      object:
        'road roads route routes highway highways motorway motorways street streets bridge bridges traffic transport railway railways track tracks crossroads square office offices',
    },
    source: ['subject'],
    target: ['home'],
    confidence: 0.6,
    example: { text: 'Malian farmers blocked the main road.', source: ['malian-farmers'], target: ['MLI'] },
    counter: 'Malian farmers mended the main road.',
  },
  {
    id: 'protest.throw-stones',
    type: 'PROTEST',
    mode: 'riot',
    relation: 'PROTESTED',
    when: {
      verb: 'throw hurl fling lob toss',
      object: 'stone stones rock rocks bottle bottles firebomb firebombs eggs tomatoes cocktails petrol-bombs',
    },
    source: ['subject'],
    target: ['at', 'against', 'on', 'towards', 'home'],
    confidence: 0.6,
    example: { text: 'Polish students threw stones at Soviet soldiers.', source: ['polish-students'], target: ['SUN'] },
    counter: 'Polish students threw parties for Soviet soldiers.',
  },
  {
    id: 'protest.take-to-streets',
    type: 'PROTEST',
    mode: null,
    relation: 'PROTESTED',
    when: {
      verb: 'take pour flood spill',
      preposition: 'to into onto',
      object: 'street streets',
      notSubject: 'troop troops soldier soldiers tank tanks police water army',
    },
    source: ['subject'],
    target: ['against', 'clause-object', 'home'],
    confidence: 0.55,
    example: { text: 'Zambian students took to the streets.', source: ['zambian-students'], target: ['ZMB'] },
    counter: 'Zambian students took maps of the streets.',
  },
];
