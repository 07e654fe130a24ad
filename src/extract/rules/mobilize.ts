// Rules for MOBILIZE: deploying, massing, building up, alerting.
import type { Rule } from './rule.ts';

const FORCES =
  'troop troops force forces army soldier soldiers warship warships ship ships tank tanks missile missiles reservist reservists jet jets aircraft carrier carriers fleet battalion battalions division divisions brigade submarine submarines bomber bombers vessel vessels navy artillery installation installations base bases compound compounds coastguard coastguards frigate frigates destroyer destroyers gunboat gunboats cruiser cruisers squadron squadrons flotilla armada armour armor fighter fighters paratrooper paratroopers commando commandos marine marines regiment regiments contingent militia warplane warplanes helicopter helicopters reinforcement reinforcements battery batteries drone drones reservists unit units guard guards';

/** Of those, the ones that nobody sends for repairs or with relief. */
const COMBATANTS =
  'troop troops force forces army soldier soldiers warship warships tank tanks missile missiles bomber bombers fleet battalion battalions division divisions brigade submarine submarines artillery frigate frigates destroyer destroyers gunboat gunboats cruiser cruisers squadron squadrons flotilla armada armour armor paratrooper paratroopers commando commandos marine marines regiment regiments warplane warplanes fighter fighters reinforcement reinforcements carrier carriers coastguard coastguards installation installations base bases compound compounds';

const DEPLOY =
  'deploy mass mobilize mobilise station amass concentrate position strengthen reinforce send move rush dispatch build_up build redeploy assemble muster pour order pile_up gather array line_up send_in sail';

/** Soldiers who come to help rather than to threaten. */
const PEACEFUL =
  'peacekeeping peace-keeping relief medical aid cargo supply hospital rescue training monitoring un u.n. observer humanitarian un-backed';

export const MOBILIZE: readonly Rule[] = [
  {
    id: 'mobilize.deploy',
    type: 'MOBILIZE',
    mode: 'troops',
    relation: 'MOBILIZED_AGAINST',
    when: { verb: DEPLOY, object: FORCES, notModifier: PEACEFUL },
    source: ['subject', 'owner'],
    target: [
      'against',
      'near',
      'along',
      'off',
      'opposite',
      'toward',
      'towards',
      'on',
      'around',
      'with',
      'of',
      'counterpart',
    ],
    confidence: 0.65,
    example: { text: 'Iraq massed troops on the border with Kuwait.', source: ['IRQ'], target: ['KWT'] },
    counter: 'Iraq paid troops on the border with Kuwait.',
  },
  {
    id: 'mobilize.deploy-to',
    type: 'MOBILIZE',
    mode: 'troops',
    relation: 'MOBILIZED_AGAINST',
    when: { verb: DEPLOY, object: COMBATANTS, notModifier: PEACEFUL },
    source: ['subject', 'owner'],
    target: ['to', 'into', 'in', 'at', 'clause-object', 'later', 'counterpart'],
    confidence: 0.5,
    example: { text: 'France sent two warships to Tunisia.', source: ['FRA'], target: ['TUN'] },
    counter: 'France sent two ferries to Tunisia.',
  },
  {
    id: 'mobilize.gather',
    type: 'MOBILIZE',
    mode: 'troops',
    relation: 'MOBILIZED_AGAINST',
    when: {
      verb: 'mass gather concentrate assemble muster dig_in move advance sail steam patrol line_up take_up',
      subject: FORCES,
      preposition: 'on along near off toward towards opposite against at',
    },
    source: ['subject'],
    target: ['against', 'near', 'along', 'off', 'opposite', 'toward', 'towards', 'on', 'at', 'of', 'with'],
    confidence: 0.6,
    example: { text: 'Ugandan troops massed along the border with Tanzania.', source: ['UGA'], target: ['TZA'] },
    counter: 'Ugandan nurses massed along the road to Tanzania.',
  },
  {
    id: 'mobilize.alert',
    type: 'MOBILIZE',
    mode: 'alert',
    relation: 'MOBILIZED_AGAINST',
    when: { verb: 'put place remain stay be keep go', preposition: 'on', object: 'alert footing standby readiness' },
    source: ['subject', 'object'],
    target: ['against', 'in', 'near', 'along', 'over', 'counterpart'],
    confidence: 0.55,
    example: { text: 'Indian forces remained on alert along the Pakistani border.', source: ['IND'], target: ['PAK'] },
    counter: 'Indian forces remained on leave along the Pakistani border.',
  },
  {
    id: 'mobilize.call-up',
    type: 'MOBILIZE',
    mode: 'troops',
    relation: 'MOBILIZED_AGAINST',
    when: {
      verb: 'call_up mobilize mobilise rearm conscript',
      object: 'reservist reservists reserve reserves conscript conscripts army militia forces troops',
    },
    source: ['subject'],
    target: ['against', 'over', 'near', 'along', 'counterpart'],
    confidence: 0.6,
    example: { text: 'Turkey called up reservists against Greece.', source: ['TUR'], target: ['GRC'] },
    counter: 'Turkey called up a striker for the match against Greece.',
  },
  {
    id: 'mobilize.order-mobilization',
    type: 'MOBILIZE',
    mode: 'troops',
    relation: 'MOBILIZED_AGAINST',
    when: {
      verb: 'order declare announce decree begin start',
      object: 'mobilization mobilisation call-up deployment build-up buildup',
    },
    source: ['subject'],
    target: ['against', 'near', 'along', 'on', 'off', 'opposite', 'to', 'later', 'counterpart'],
    confidence: 0.6,
    example: {
      text: 'Serbia ordered a general mobilisation against Austria-Hungary.',
      source: ['SRB'],
      target: ['AUH'],
    },
    counter: 'Serbia ordered a general inspection of the railway to Austria-Hungary.',
  },
  {
    id: 'mobilize.exercise',
    type: 'MOBILIZE',
    mode: 'exercise',
    relation: 'MOBILIZED_AGAINST',
    when: {
      verb: 'hold conduct stage begin start launch carry_out mount kick_off rehearse run perform',
      object:
        'exercise exercises manoeuvre manoeuvres maneuver maneuvers drill drills games game patrol patrols rehearsal overflight overflights',
      preposition: 'near off along against around opposite close',
    },
    source: ['subject'],
    target: ['against', 'near', 'off', 'along', 'around', 'opposite', 'of', 'with', 'to', 'counterpart'],
    confidence: 0.6,
    example: { text: 'China held naval exercises off Taiwan.', source: ['CHN'], target: ['TWN'] },
    counter: 'China held piano lessons off the coast road in Taiwan.',
  },
  {
    id: 'mobilize.scramble',
    type: 'MOBILIZE',
    mode: 'alert',
    relation: 'MOBILIZED_AGAINST',
    when: {
      verb: 'scramble',
      object: 'jet jets fighter fighters aircraft plane planes warplane warplanes interceptor interceptors',
    },
    source: ['subject'],
    target: ['clause-object', 'against'],
    confidence: 0.6,
    example: { text: 'Norway scrambled two jets to intercept a Russian aircraft.', source: ['NOR'], target: ['RUS'] },
    counter: 'Norway sold two jets to please a Russian buyer.',
  },
  {
    id: 'mobilize.test-missile',
    type: 'MOBILIZE',
    mode: 'demonstrate',
    relation: 'MOBILIZED_AGAINST',
    when: {
      verb: 'test fire launch test-fire test-launch fly send',
      object: 'missile missiles rocket rockets bomber bombers drone drones jet jets aircraft balloon balloons',
      preposition: 'over near past off toward towards',
    },
    source: ['subject'],
    target: ['over', 'near', 'past', 'off', 'toward', 'towards'],
    confidence: 0.55,
    example: { text: 'North Korea launched a missile over Japan.', source: ['PRK'], target: ['JPN'] },
    counter: 'North Korea launched a dispute over Japan.',
  },
  {
    id: 'mobilize.standoff',
    type: 'MOBILIZE',
    mode: 'standoff',
    relation: 'MOBILIZED_AGAINST',
    when: {
      noun: 'stand-off stand-offs standoff standoffs showdown confrontation confrontations face-off face-offs faceoff',
      notModifier: 'legal verbal trade budget court constitutional parliamentary',
    },
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
    id: 'mobilize.face-off.verb',
    type: 'MOBILIZE',
    mode: 'standoff',
    relation: 'MOBILIZED_AGAINST',
    when: { verb: 'face_off square_off square_up confront shadow buzz' },
    source: ['subject'],
    target: ['object', 'owner', 'with', 'against', 'to'],
    confidence: 0.55,
    example: { text: 'Russian jets buzzed a Swedish frigate.', source: ['RUS'], target: ['SWE'] },
    counter: 'Russian jets escorted a Swedish frigate.',
  },
  {
    id: 'mobilize.build-up.noun',
    type: 'MOBILIZE',
    mode: 'troops',
    relation: 'MOBILIZED_AGAINST',
    when: {
      noun: 'build-up build-ups buildup buildups massing deployment deployments concentration concentrations mobilisation mobilization manoeuvres maneuvers exercises drills',
    },
    source: ['before', 'by', 'of'],
    target: ['against', 'near', 'along', 'on', 'off', 'opposite', 'around'],
    confidence: 0.55,
    example: { text: 'The Russian build-up along the Ukrainian border went on.', source: ['RUS'], target: ['UKR'] },
    counter: 'The Russian railway along the Ukrainian border went on.',
  },
  {
    id: 'mobilize.exercise-against',
    type: 'MOBILIZE',
    mode: 'prepare',
    relation: 'MOBILIZED_AGAINST',
    when: { verb: 'prepare train arm brace gear_up', preposition: 'against for' },
    source: ['subject'],
    target: ['against', 'for', 'clause-object'],
    confidence: 0.55,
    example: { text: 'Armenia prepared for war against Azerbaijan.', source: ['ARM'], target: ['AZE'] },
    counter: 'Armenia prepared for the feast.',
  },
];
