// Rules for territory: the words by which an article says who claims a land and who controls it.
import type { TerritorialRelation } from '../types.ts';

/**
 * How a rule reads a sentence; each pattern is a function in `src/extract/territory/`.
 * - `verb`: holder as subject, land as object; passives, relative clauses and "X-held" are read too
 * - `removal`: the subject drives somebody "from" the land
 * - `transfer`: the land passes "to" the holder
 * - `noun`: "X's claim to the land", "X has control of the land"
 * - `under`: "the land is under X's rule"
 * - `regard`: "X considers the land part of its territory"
 * - `belonging`: "the land belongs to X", "is part of X", said by somebody or as a fact
 * - `demand`: "X demands the return of the land"
 * - `quarrel`: both sides of a dispute over the land
 * - `possession`: "the land, a British territory"
 * - `naming`: a name of one's own for a land in dispute
 */
export type TerritoryPattern =
  | 'verb'
  | 'removal'
  | 'transfer'
  | 'noun'
  | 'under'
  | 'regard'
  | 'belonging'
  | 'demand'
  | 'quarrel'
  | 'possession'
  | 'naming';

export interface TerritoryRule {
  /** Permanent: stored on every fact that the rule found. */
  readonly id: string;
  readonly relation: TerritorialRelation;
  readonly pattern: TerritoryPattern;
  /** Lemmas that set it off, parted by blanks; `take_over` is a verb with its particle. */
  readonly words: string;
  /** Verbs that make their subject the owner of a noun without one: "*took* control of". */
  readonly verbs?: string;
  /** Verbs and nouns that undo it: "*dropped* its claim", "the *end* of its occupation". */
  readonly ends?: string;
  /** A state of things: told in the plain past it has passed. */
  readonly lasting?: true;
  /** A capture: undone where the article tells of a withdrawal or of another who took the land. */
  readonly capture?: true;
  /** A whole state may be the land: "annexed Austria". Others stand for a land only where it is disputed or dependent. */
  readonly states?: true;
  readonly confidence: number;
  /** Must yield exactly these, each `RELATION holder place`. */
  readonly example: { readonly text: string; readonly facts: readonly string[] };
  /** Must not fire this rule. */
  readonly counter: string;
}

const ENDS =
  'drop renounce abandon relinquish waive withdraw give_up cede lose forfeit surrender yield end finish halt quit forgo hand_over hand_back';

export const TERRITORY: readonly TerritoryRule[] = [
  {
    id: 'territory.verb',
    relation: 'CLAIMS',
    pattern: 'verb',
    words: 'claim',
    states: true,
    confidence: 0.85,
    example: { text: 'Navassa Island, which Haiti claims, has no people.', facts: ['CLAIMS HTI navassa-island'] },
    counter: 'Haiti does not claim Navassa Island.',
  },
  {
    id: 'territory.claim-noun',
    relation: 'CLAIMS',
    pattern: 'noun',
    words: 'claim sovereignty ownership title',
    verbs: 'lay stake press assert maintain renew pursue reassert reaffirm repeat have claim exercise',
    ends: ENDS,
    confidence: 0.75,
    example: { text: 'Ireland long ago laid claim to Rockall.', facts: ['CLAIMS IRL rockall'] },
    counter: 'Ireland gave up its claim to Rockall.',
  },
  {
    id: 'territory.regard',
    relation: 'CLAIMS',
    pattern: 'regard',
    words: 'consider regard see view treat count describe call recognise recognize acknowledge deem',
    confidence: 0.85,
    example: { text: 'Serbia regards Kosovo as part of its territory.', facts: ['CLAIMS SRB kosovo'] },
    counter: 'Serbia regards Kosovo as a difficult neighbour.',
  },
  {
    id: 'territory.belonging',
    relation: 'CLAIMS',
    pattern: 'belonging',
    words: 'say insist maintain argue hold assert declare contend claim affirm stress repeat believe',
    confidence: 0.8,
    example: { text: 'Guatemala said that Sapodilla Cayes belonged to it.', facts: ['CLAIMS GTM sapodilla-cayes'] },
    counter: 'Guatemala said that Sapodilla Cayes did not belong to it.',
  },
  {
    id: 'territory.demand',
    relation: 'CLAIMS',
    pattern: 'demand',
    words: 'return restitution restoration handover retrocession recovery',
    verbs: 'demand seek want request claim urge call ask press insist',
    confidence: 0.8,
    example: { text: 'Mauritius demands the return of Diego Garcia.', facts: ['CLAIMS MUS diego-garcia'] },
    counter: 'Mauritius demands the return of refugees from Diego Garcia.',
  },
  {
    id: 'territory.award',
    relation: 'CLAIMS',
    pattern: 'transfer',
    words: 'award adjudge hand give',
    confidence: 0.75,
    example: {
      text: 'The World Court awarded the Bakassi Peninsula to Cameroon.',
      facts: ['CLAIMS CMR bakassi-peninsula'],
    },
    counter: 'The World Court should award the Bakassi Peninsula to Cameroon.',
  },
  {
    id: 'territory.dispute',
    relation: 'CLAIMS',
    pattern: 'quarrel',
    words: 'dispute row quarrel feud contest conflict squabble spar tussle',
    confidence: 0.75,
    example: {
      text: 'Gabon and Equatorial Guinea are in dispute over Mbanié.',
      facts: ['CLAIMS GAB mbanie', 'CLAIMS GNQ mbanie'],
    },
    counter: 'Gabon and Equatorial Guinea met on Mbanié.',
  },
  {
    id: 'territory.own-name',
    relation: 'CLAIMS',
    pattern: 'naming',
    words: 'call know',
    confidence: 0.7,
    example: {
      text: 'The disputed Spratly Islands are known in Vietnam as Truong Sa.',
      facts: ['CLAIMS VNM spratly-islands'],
    },
    counter: 'The Azores are known in Britain as a good place for whales.',
  },
  {
    id: 'territory.control',
    relation: 'CONTROLS',
    pattern: 'verb',
    words: 'control hold administer govern possess rule run own retain garrison',
    lasting: true,
    confidence: 0.85,
    example: { text: 'India controls the Siachen Glacier.', facts: ['CONTROLS IND siachen-glacier'] },
    counter: 'India once controlled the Siachen Glacier.',
  },
  {
    id: 'territory.occupy',
    relation: 'CONTROLS',
    pattern: 'verb',
    words: 'occupy annex conquer colonise colonize',
    states: true,
    capture: true,
    confidence: 0.8,
    example: { text: 'Israel annexed the Golan Heights in 1981.', facts: ['CONTROLS ISR golan-heights'] },
    counter: 'Israel will not annex the Golan Heights.',
  },
  {
    id: 'territory.capture',
    relation: 'CONTROLS',
    pattern: 'verb',
    words: 'seize capture take overrun recapture retake grab take_over',
    capture: true,
    confidence: 0.7,
    example: { text: 'Chinese marines seized Mischief Reef in 1995.', facts: ['CONTROLS CHN mischief-reef'] },
    counter: 'Chinese marines tried to seize Mischief Reef.',
  },
  {
    id: 'territory.removal',
    relation: 'CONTROLS',
    pattern: 'removal',
    words: 'drive expel oust push dislodge evict rout chase throw',
    capture: true,
    confidence: 0.7,
    example: { text: 'The Taliban drove the government from Kunduz.', facts: ['CONTROLS taliban kunduz-afg'] },
    counter: 'The Taliban failed to drive the government from Kunduz.',
  },
  {
    id: 'territory.occupation',
    relation: 'CONTROLS',
    pattern: 'noun',
    words: 'occupation annexation control grip seizure administration rule possession hold capture',
    verbs: 'take seize gain regain have retain keep win maintain assume tighten secure exercise consolidate',
    ends: `${ENDS} dispute reject want seek demand claim deny`,
    capture: true,
    confidence: 0.8,
    example: {
      text: 'Rebels protested against Morocco’s occupation of Western Sahara.',
      facts: ['CONTROLS MAR western-sahara'],
    },
    counter: 'The world forgot the end of Morocco’s occupation of Western Sahara.',
  },
  {
    id: 'territory.under',
    relation: 'CONTROLS',
    pattern: 'under',
    words: 'control rule administration occupation sovereignty jurisdiction authority mandate hands grip side',
    lasting: true,
    confidence: 0.8,
    example: { text: 'Aksai Chin is under Chinese control.', facts: ['CONTROLS CHN aksai-chin'] },
    counter: 'Aksai Chin was under Tibetan rule.',
  },
  {
    id: 'territory.transfer',
    relation: 'CONTROLS',
    pattern: 'transfer',
    words: 'cede hand hand_over transfer return give give_back hand_back restore revert pass sell',
    confidence: 0.75,
    example: { text: 'Libya handed the Aouzou Strip to Chad.', facts: ['CONTROLS TCD aouzou-strip'] },
    counter: 'Libya agreed to hand the Aouzou Strip to Chad.',
  },
  {
    id: 'territory.possession',
    relation: 'CONTROLS',
    pattern: 'possession',
    words: 'territory colony possession dependency protectorate enclave exclave outpost',
    confidence: 0.8,
    example: { text: 'Melilla, a Spanish enclave, has a tall fence.', facts: ['CONTROLS ESP melilla'] },
    counter: 'Melilla, a former Spanish enclave, has a tall fence.',
  },
  {
    id: 'territory.compound',
    relation: 'CONTROLS',
    pattern: 'verb',
    words: '',
    confidence: 0.85,
    example: { text: 'Ships left the Greek-held island of Kastellorizo.', facts: ['CONTROLS GRC kastellorizo'] },
    counter: 'Ships left the Greek-looking island of Kastellorizo.',
  },
];
