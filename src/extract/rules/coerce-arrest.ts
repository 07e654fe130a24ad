// Rules for COERCE: arresting, holding and deporting people.
import type { Rule } from './rule.ts';

/** Those whose removal is a diplomatic sanction rather than a deportation. */
const ENVOYS =
  'diplomat diplomats ambassador ambassadors envoy envoys attache attaches consul consuls correspondent correspondents journalist journalists inspector inspectors observer observers monitor monitors mission';

/** People of whom news tells without their state where it is that of those who arrest them. */
const AT_HOME =
  'opponent opponents dissident dissidents protester protesters demonstrator demonstrators activist activists striker strikers student students journalist journalists editor reporter people person persons suspect suspects unionist unionists critic critics leader leaders politician politicians lawyer lawyers supporter supporters militant militants writer writers monk monks priest priests cleric clerics';

export const ARREST: readonly Rule[] = [
  {
    id: 'coerce.expel-people',
    type: 'COERCE',
    mode: 'deport',
    relation: 'COERCED',
    when: {
      verb: 'turf_out drive_out deport expel evict displace uproot banish turn_out chase_out chase_away drive_away repatriate exile force_out throw_out',
      notObject: `${ENVOYS} government president minister leader official officials member`,
    },
    source: ['subject'],
    target: ['object', 'owner'],
    confidence: 0.7,
    example: { text: 'Uganda deported the Kenyan nationals.', source: ['UGA'], target: ['KEN'] },
    counter: 'Uganda hired the Kenyan nationals.',
  },
  {
    id: 'coerce.arrest',
    type: 'COERCE',
    mode: 'arrest',
    relation: 'COERCED',
    when: {
      verb: 'arrest detain jail imprison kidnap abduct hold_hostage round_up intern apprehend incarcerate lock_up pick_up sentence handcuff ransom',
      notObject: `decline slide spread growth attention phone telephone receiver pace speed decay ${AT_HOME}`,
    },
    source: ['subject', 'place-doer'],
    target: ['object', 'owner', 'of', 'origin', 'dwellers'],
    confidence: 0.7,
    example: { text: 'Iran arrested five British sailors.', source: ['IRN'], target: ['GBR'] },
    counter: 'Iran entertained five British sailors.',
  },
  {
    id: 'coerce.hold-captive',
    type: 'COERCE',
    mode: 'arrest',
    relation: 'COERCED',
    when: {
      verb: 'hold take use keep seize',
      preposition: 'as in into',
      object:
        'hostage hostages shields shield prisoner prisoners captive captives captivity custody detention jail prison',
    },
    source: ['subject'],
    target: ['object', 'owner', 'later'],
    confidence: 0.7,
    example: { text: 'Iran held the Dutch diplomats as hostages.', source: ['IRN'], target: ['NLD'] },
    counter: 'Iran held the Dutch diplomats as friends.',
  },
  {
    id: 'coerce.hold-people',
    type: 'COERCE',
    mode: 'arrest',
    relation: 'COERCED',
    when: {
      verb: 'hold imprison',
      object:
        'diplomat diplomats sailor sailors pilot pilots journalist journalists soldier soldiers crew crewmen national nationals citizen citizens tourist tourists aid-worker worker workers officer officers fisherman fishermen seaman seamen airman airmen scientist scientists',
      notPreposition: 'to at responsible',
    },
    source: ['subject'],
    target: ['object', 'owner'],
    confidence: 0.6,
    example: { text: 'Libya held the Swiss diplomats for a year.', source: ['LBY'], target: ['CHE'] },
    counter: 'Libya held the Swiss talks for a year.',
  },
  {
    id: 'coerce.take-hostage',
    type: 'COERCE',
    mode: 'arrest',
    relation: 'COERCED',
    when: {
      verb: 'take hold seize capture keep',
      object:
        'hostage hostages captive captives prisoner prisoners soldier soldiers sailor sailors crew fisherman fishermen',
      notPreposition: 'off aboard',
    },
    source: ['subject'],
    target: ['object', 'owner'],
    confidence: 0.6,
    example: { text: 'Iran took the American diplomats hostage.', source: ['IRN'], target: ['USA'] },
    counter: 'Iran took the American medals home.',
  },
  {
    id: 'coerce.arrest.noun',
    type: 'COERCE',
    mode: 'arrest',
    relation: 'COERCED',
    when: {
      noun: 'arrest arrests detention imprisonment jailing abduction abductions kidnapping kidnappings deportation deportations internment hostage-taking',
    },
    source: ['before', 'by'],
    target: ['of'],
    confidence: 0.6,
    example: { text: "Sudan's detention of Egyptian officers angered Cairo.", source: ['SDN'], target: ['EGY'] },
    counter: "Sudan's praise of Egyptian officers pleased Cairo.",
  },
  {
    id: 'coerce.arrest-at-home',
    type: 'COERCE',
    mode: 'arrest',
    relation: 'COERCED',
    when: {
      verb: 'arrest detain jail imprison round_up sentence lock_up intern apprehend',
      object: AT_HOME,
      notModifier: 'foreign expatriate overseas western',
    },
    source: ['subject', 'place-doer'],
    target: ['object', 'owner', 'of', 'origin', 'from', 'dwellers', 'people'],
    confidence: 0.6,
    example: { text: 'Togo arrested 20 journalists.', source: ['TGO'], target: ['togolese-people'] },
    counter: 'Togo arrested 20 foreign journalists.',
  },
];
