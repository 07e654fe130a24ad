// The shape of an organisation's name: the word that says what it is, the words before it, and the tail "of …", "for …".
import { isPossessive } from './lexicon.ts';
import { startsUpper } from './person-names.ts';
import type { ActorKind } from './types.ts';
import type { NameMention, Sentence, Token } from './work.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What an organisation is, told by the head of its name; the words around it may tell more closely. */
const HEADS: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  ...words('party congress alliance coalition bloc league rally front movement').map(
    (head) => [head, 'POLITICAL_PARTY'] as const,
  ),
  ...words('army brigade brigades militia cartel martyrs tigers faction jihad legion').map(
    (head) => [head, 'ARMED_GROUP'] as const,
  ),
  ...words(
    'ministry department commission agency authority council court tribunal assembly directorate bureau secretariat office',
  ).map((head) => [head, 'GOVERNMENT_BODY'] as const),
  ...words(
    `union association federation confederation committee organisation organization society foundation institute network
    syndicate central chamber initiative campaign brotherhood church synod centre center`,
  ).map((head) => [head, 'ORGANIZATION'] as const),
  ...words('company corp corporation inc ltd plc bank airlines airways holdings industries railways').map(
    (head) => [head, 'COMPANY'] as const,
  ),
]);

// Words that make an armed group of a front, a movement or an army.
const ARMED =
  /\b(liberation|guerrillas?|resistance|rebels?|jihad|martyrs|brigades?|militia|mujahid\w*|self-defen[cs]e|armed|fighters|tigers|revolutionary (?:front|army|united front)|cartel|insurgents?)\b/i;
const STATE_FORCE = /\b(royal|imperial)\b.*\b(army|navy|air force|police)\b/i;
// "the West Bank", "the Western Front", "the Eighth Army", "City Council" are no organisations of that name.
const NOT_BEFORE =
  /^(west|left|right|south|north|east|western|eastern|southern|northern|home|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|soviet|european|city|town|river|warm|cold|water|beach|sea|this|its|their|our|his|her|the|a|an|new|that|each|every|another)$/i;
// What these follow is a street, a law or a gathering that bears the organisation's name.
const NOT_AFTER =
  /^(street|road|square|avenue|day|act|law|treaty|pact|bridge|building|tower|hotel|stadium|airport|station|hospital|cup|prize|war|plan|championship|games|university|school|hall|park|island|islands)$/i;
// Offices and makeshift epithets that stand before a name and are no part of it.
const EPITHETS =
  /^(former|ex|rebel|ruling|opposition|banned|outlawed|president|prime|minister|premier|chancellor|secretary|chairman|leader|leaders|general|spokesman|spokeswoman|mr|mrs|ms|dr|sir|senator|judge|officials?|members?|meanwhile|however|but|and|or|if|when|while|after|before|since|although|though|on|in|at|by|with|from|for|of|to|as|both|all|some|many|most|several|two|three|four|five|six|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|photo|picture|caption|by|source|read|see|also|more|copyright|subscribe|moslem|muslim|militant|the|a|an|its|their|his|her|our|this|that|these|those)$/i;
// Words that "and" may join inside a name: "Justice and Development Party".
const JOINABLE =
  /^(justice|peace|freedom|truth|unity|democracy|development|food|trade|industry|agriculture|science|health|education|defen[cs]e|security|liberty|equality|solidarity|workers|peasants|farmers|culture|reform|progress|law|order|labou?r|commerce|women|youth|human|rights|social|economic|political|foreign|islamic|national|cultural|scientific|technical|jobs|land|family|securities|exchange|independence|reconciliation|revolution|renewal|change|hope|action|prosperity|stability|dignity|integrity|restoration|growth|salvation|work|environment)$/i;

// Those whose "'s" is part of a name; anybody else's front is his, and is named without him.
const OWNERS =
  /^(people|peoples|women|men|children|nation|world|citizen|worker|farmer|peasant|teacher|student|god|lord|king|queen|veterans?|war)$/;
// Councils that a state has; others are of churches, elders or trades.
const RULING =
  /\b(national|security|supreme|state|military|revolutionary|legislative|executive|privy|federal|ruling|transitional|constitutional|regional|municipal|judicial|ministers|guardian|provincial)\b/i;

export interface OrganisationName {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: ActorKind;
  readonly name: string;
}

type Covering = readonly (NameMention | undefined)[];

const isCapital = (token: Token | undefined): token is Token =>
  token !== undefined && startsUpper(token.text) && /^\p{L}/u.test(token.text);

/** The name whose head is the capitalised word at `at`, or null. */
export function organisationAt(sentence: Sentence, at: number, covering: Covering): OrganisationName | null {
  const { tokens } = sentence;
  const headword = tokens[at];
  if (headword === undefined || !HEADS.has(headword.lower)) return null;
  if (!isCapital(headword) && !isSmallHead(tokens, at, covering)) return null;
  const first = leftEnd(sentence, at, covering);
  const head = lastHead(tokens, at, covering);
  const next = tokens[head + 1];
  if (isCapital(next) && NOT_AFTER.test(next.lower)) return null;
  // Behind a small head, "of Togo" tells whose it is and is no part of the name.
  const last = !isCapital(headword) ? head : tail(sentence, head, first === at, covering);
  if (first === at && last === head) return null;
  if (headword.lower === 'central' && !isPossessive(tokens[at - 1])) return null;
  if (first < at && NOT_BEFORE.test((tokens[at - 1] as Token).lower) && first >= at - 1) return null;
  const name = sentence.text
    .slice((tokens[first] as Token).start - sentence.start, (tokens[last] as Token).end - sentence.start)
    .replace(/ \([^()]*\)/, '');
  return { first, last, head, kind: kindOf(name, (tokens[head] as Token).lower), name };
}

/** "the Sumate (Join Up) party": how many tokens the translation in brackets before the head takes. */
function glossBefore(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ')') return 0;
  for (let length = 3; length <= 5; length++) if (tokens[at - length]?.text === '(') return length;
  return 0;
}

/** "the Umma party": papers that write the head small. */
function isSmallHead(tokens: readonly Token[], at: number, covering: Covering): boolean {
  const before = tokens[at - 1 - glossBefore(tokens, at)];
  return (
    /^(party|movement)$/.test(tokens[at]?.text ?? '') &&
    isCapital(before) &&
    at > 1 &&
    covering[before.index] === undefined &&
    /^(PROPN|NOUN|ADJ)$/.test(before.pos)
  );
}

function kindOf(name: string, head: string): ActorKind {
  const kind = HEADS.get(head) ?? 'ORGANIZATION';
  if (STATE_FORCE.test(name)) return 'ARMED_FORCE';
  if (kind === 'ORGANIZATION' && /\bliberation\b/i.test(name)) return 'ARMED_GROUP';
  if (head === 'union' && /\bnational union\b|\bunion (?:for|of democratic|of national)\b/i.test(name))
    return 'POLITICAL_PARTY';
  if (head === 'council' && !RULING.test(name)) return 'ORGANIZATION';
  const isFighting = kind === 'POLITICAL_PARTY' && head !== 'party' && ARMED.test(name);
  if (kind === 'ARMED_GROUP' && /salvation army/i.test(name)) return 'ORGANIZATION';
  return isFighting ? 'ARMED_GROUP' : kind;
}

/** Capitalised words right before the head, over "'s", hyphens and "and" between such as may be joined. */
function leftEnd(sentence: Sentence, at: number, covering: Covering): number {
  const { tokens } = sentence;
  let first = at;
  for (let i = at - 1 - glossBefore(tokens, at); i >= Math.max(0, at - 9); i--) {
    const token = tokens[i] as Token;
    const mention = covering[i];
    if (isPossessive(token)) {
      // "Burundi's Front" belongs to Burundi; "Workers' Party" is one name.
      if (covering[i - 1] !== undefined || !isCapital(tokens[i - 1])) break;
      if (token.text.length > 1 && !OWNERS.test(tokens[i - 1]?.lower ?? '')) break;
      continue;
    }
    if (token.text === '-' || token.text === '–') {
      if (!isCapital(tokens[i - 1]) || token.end !== tokens[i + 1]?.start) break;
      continue;
    }
    if (token.lower === 'and' || token.text === '&') {
      const before = tokens[i - 1];
      if (!isCapital(before) || !JOINABLE.test(before.lower) || !JOINABLE.test((tokens[i + 1] as Token).lower)) break;
      continue;
    }
    if (!isCapital(token) || EPITHETS.test(token.lower)) break;
    if (tokens[i + 1]?.text !== '(' && token.start < (tokens[i + 1]?.start ?? 0) - token.text.length - 1) break;
    if (mention !== undefined) {
      if (mention.actors.some((actor) => actor.kind === 'PERSON')) break;
      if (mention.actors.some((actor) => actor.kind === 'INTERGOVERNMENTAL')) return at;
      first = mention.first;
      i = mention.first;
      continue;
    }
    if (!/^(PROPN|NOUN|ADJ|VERB|NUM)$/.test(token.pos)) break;
    first = i;
  }
  return first;
}

/** "Communist Party Central Committee": the last head of an unbroken run of capitals. */
function lastHead(tokens: readonly Token[], at: number, covering: Covering): number {
  let head = at;
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    const token = tokens[i];
    if (!isCapital(token) || covering[i] !== undefined) break;
    if (HEADS.has(token.lower)) head = i;
  }
  return head;
}

/** "of African Jurists", "for the Total Independence of Angola", "to Protect Journalists". */
function tail(sentence: Sentence, head: number, isBare: boolean, covering: Covering): number {
  const { tokens } = sentence;
  let last = head;
  let i = head + 1;
  while (i < tokens.length && i < head + 14) {
    const token = tokens[i] as Token;
    const opens = /^(of|for|against)$/.test(token.lower) || (/^(on|to)$/.test(token.lower) && last === head);
    if (opens) {
      const word = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
      // "the Labour Party of Mr Gonsalves": a person is no part of a name.
      const named = covering[word];
      if (!isCapital(tokens[word]) || EPITHETS.test(tokens[word]?.lower ?? '')) break;
      if (named?.actors.some((actor) => actor.kind === 'PERSON') === true) break;
      // "to" is part of a name only before what the body does: "to Protect Journalists", not "to Iceland".
      if (token.lower === 'to' && named !== undefined) break;
      last = named?.last ?? word;
    } else if (last === head) {
      break;
    } else if (isCapital(token) && !EPITHETS.test(token.lower)) {
      if (covering[i]?.actors.some((actor) => actor.kind === 'PERSON') === true) break;
      last = covering[i]?.last ?? i;
    } else if (
      token.lower === 'and' &&
      isCapital(tokens[i + 1]) &&
      JOINABLE.test(tokens[i + 1]?.lower ?? '') &&
      covering[i + 1] === undefined
    ) {
      last = i + 1;
    } else if (isPossessive(token) && isCapital(tokens[i + 1]) && covering[i - 1] === undefined) {
      last = i + 1;
    } else break;
    i = last + 1;
  }
  // "Union of Teachers" needs its tail; "Council for March" has none.
  return isBare && last === head ? head : last;
}

const ABBREVIATION = /^[A-Z][A-Za-z.&-]*[A-Z][A-Za-z.-]*$/;

/** The abbreviation in brackets behind a name: "(MILF)". */
export function abbreviationAfter(tokens: readonly Token[], last: number): string | null {
  if (tokens[last + 1]?.text !== '(' || tokens[last + 3]?.text !== ')') return null;
  const text = tokens[last + 2]?.text ?? '';
  return text.length <= 10 && ABBREVIATION.test(text) ? text : null;
}

/** A headline in capitals: names run into each other there and tell nothing of where they end. */
export function isHeadline(sentence: Sentence): boolean {
  if (/[.!?”"')]\s*$/.test(sentence.text)) return false;
  let capitals = 0;
  let long = 0;
  for (const token of sentence.tokens) {
    if (token.text.length < 4 || !/^\p{L}/u.test(token.text)) continue;
    long += 1;
    if (startsUpper(token.text)) capitals += 1;
  }
  return long > 0 && capitals * 4 > long * 3;
}
