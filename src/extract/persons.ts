// Stage: persons, by office and name, by apposition, and by the surname that the article goes on to use.
import { loadReference, type Leader } from './reference.ts';
import { registerActor, registerCountryById, registerLeader, slugOf } from './registry.ts';
import { SPEECH_VERBS } from './lexicon.ts';
import { loadGazetteer } from './names.ts';
import type { ActorEntity, NameMention, Sentence, Token, Work } from './work.ts';

interface Title {
  readonly role: string;
  /** Set where the title means this office in one country alone. */
  readonly country: string | null;
}

let titles: Map<string, Title> | undefined;
let honorifics: Set<string> | undefined;

// Callings that news put before a name; they are no offices of a state.
const CALLINGS =
  'analyst expert businessman businesswoman tycoon billionaire economist historian professor scholar researcher journalist activist dissident lawyer scientist strategist commentator columnist pollster author writer engineer banker broker trader artist actor opposition-leader'.split(
    ' ',
  );
const OFFICE_HEADS =
  /^(minister|president|premier|chancellor|secretary|ambassador|envoy|spokesman|spokeswoman|spokesperson|chief|commander|general|admiral|head|leader|director|chairman|chairwoman|governor|mayor|deputy|aide|adviser|advisor|negotiator|representative|commissioner|king|queen|emperor|prince|princess|pope|speaker|senator|commissar|ceo|boss|founder|chair|official|diplomat|judge|prosecutor|lawmaker|mp|consul|counsellor|counselor|mediator|rapporteur|coordinator|marshal|colonel|captain|major|brigadier|guerrilla|rebel)$/;
const PARTICLES = new Set(['bin', 'ibn', 'al', 'el', 'ul', 'de', 'van', 'von', 'der', 'den', 'da', 'di', 'dos', 'do', 'del', 'la', 'le', 'ter', 'ben', 'bint', 'abu', 'y', 'e']);
const NOT_NAMES = /^(the|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|new|north|south|east|west|northern|southern|eastern|western|central|olympic|winter|summer|international|national|united|street|square|palace|party|ministry|war|treaty|accord|agreement|islands?|sea|river|university|institute|council|committee|group|union|bank|house|news|times|post|press|agency|tv|radio|ltd|inc|corp|co|plc|army|navy|fleet|league|forum|games|cup|centre|center|cooperation|conference|congress|declaration|pact|protocol|summit|games)$/i;

function loadTitles(): { titles: Map<string, Title>; honorifics: Set<string> } {
  if (titles === undefined || honorifics === undefined) {
    const { offices } = loadReference();
    titles = new Map();
    for (const office of offices.offices) {
      for (const name of [office.title, ...office.aliases]) titles.set(name.toLowerCase(), { role: office.role, country: null });
      const owners = new Map<string, string[]>();
      for (const { title, country } of office.national) owners.set(title.toLowerCase(), [...(owners.get(title.toLowerCase()) ?? []), country]);
      for (const [title, countries] of owners) {
        if (!titles.has(title)) titles.set(title, { role: office.role, country: countries.length === 1 ? (countries[0] ?? null) : null });
      }
    }
    for (const calling of CALLINGS) titles.set(calling, { role: calling, country: null });
    honorifics = new Set(offices.honorifics.map((word) => word.toLowerCase().replaceAll('.', '')));
  }
  return { titles, honorifics };
}

/** What the article has told of persons so far, by surname. */
export type PersonMemory = Map<string, ActorEntity>;

/** Finds persons in all sentences: full names first, so that a surname is known wherever it stands. */
export function findPersons(work: Work): void {
  const memory: PersonMemory = new Map();
  for (const actor of work.actors.values()) if (actor.kind === 'PERSON') remember(memory, actor, lastWord(actor.name));
  for (const sentence of work.sentences) {
    for (const mention of sentence.mentions) rememberLeaders(memory, mention);
    findTitled(work, sentence, memory);
    findAppositions(work, sentence, memory);
  }
  for (const sentence of work.sentences) {
    findSurnames(work, sentence, memory);
    sentence.mentions.sort((a, b) => a.first - b.first);
  }
}

const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;

function remember(memory: PersonMemory, actor: ActorEntity, surname: string): void {
  const key = surname.toLowerCase();
  if (!memory.has(key)) memory.set(key, actor);
}

function rememberLeaders(memory: PersonMemory, mention: NameMention): void {
  for (const actor of mention.actors) {
    if (actor.kind !== 'PERSON') continue;
    const leader = loadReference().leaders.find((entry) => entry.id === actor.id);
    remember(memory, actor, leader?.surname ?? lastWord(actor.name));
  }
}

const mentionAt = (sentence: Sentence, at: number): NameMention | undefined =>
  sentence.mentions.find((mention) => mention.first <= at && at <= mention.last);

const isNameToken = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(token.text) && (token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ') && !NOT_NAMES.test(token.text);

/** The tokens of a name that starts at `at`: capitalised words, initials, particles, hyphens. */
function nameFrom(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  let end = at - 1;
  let i = at;
  while (i < tokens.length && i < at + 7) {
    const token = tokens[i] as Token;
    const mention = mentionAt(sentence, i);
    if (mention !== undefined && !(i === at && mention.actors.length === 0 && mention.place?.kind === 'CITY')) {
      // A part of a person's name may itself be a name in the dictionary: "Chad Wolf"; only plain persons go on.
      if (!(mention.form === 'noun' && mention.first === i && end >= at && mention.actors.every((actor) => actor.kind === 'PERSON') && mention.actors.length > 0)) break;
      end = mention.last;
      i = mention.last + 1;
      continue;
    }
    if (isNameToken(token)) {
      end = i;
      i += 1;
    } else if (end >= at && (PARTICLES.has(token.lower) || token.text === '-') && isNameToken(tokens[i + 1]) && mentionAt(sentence, i + 1) === undefined) i += 1;
    else if (i === at && PARTICLES.has(token.lower) && token.text !== token.lower && isNameToken(tokens[i + 1])) i += 1;
    else break;
  }
  return end;
}

/** The longest known title that ends at token `last`; returns its first token. */
function titleEndingAt(sentence: Sentence, last: number): { first: number; title: Title } | null {
  const { titles: known, honorifics: honours } = loadTitles();
  const { tokens } = sentence;
  for (let length = Math.min(7, last + 1); length >= 1; length--) {
    const first = last - length + 1;
    const part = tokens.slice(first, last + 1);
    const phrase = sentence.text.slice((part[0] as Token).start - sentence.start, (part.at(-1) as Token).end - sentence.start).toLowerCase();
    const title = known.get(phrase);
    if (title !== undefined) return { first, title };
    if (length === 1) {
      const word = (tokens[last] as Token).lower.replaceAll('.', '');
      if (honours.has(word) && startsUpper((tokens[last] as Token).text)) return { first, title: { role: '', country: null } };
      if (OFFICE_HEADS.test(word)) return { first: widenTitle(sentence, last), title: { role: titleText(sentence, widenTitle(sentence, last), last), country: null } };
    }
  }
  return null;
}

const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

const titleText = (sentence: Sentence, first: number, last: number): string =>
  sentence.text.slice((sentence.tokens[first] as Token).start - sentence.start, (sentence.tokens[last] as Token).end - sentence.start).toLowerCase();

/** "Industry and Trade Minister": the words of the title before its head. */
function widenTitle(sentence: Sentence, last: number): number {
  const { tokens } = sentence;
  let first = last;
  for (let i = last - 1; i >= 0 && i > last - 6; i--) {
    const token = tokens[i] as Token;
    if (mentionAt(sentence, i) !== undefined) break;
    const isWord = token.pos === 'NOUN' || token.pos === 'ADJ' || (token.pos === 'PROPN' && startsUpper(token.text));
    const joins = token.lower === 'and' && startsUpper(tokens[i - 1]?.text ?? '') && startsUpper(tokens[last]?.text ?? '') && tokens[i - 1]?.text !== tokens[i - 1]?.text.toUpperCase() && mentionAt(sentence, i - 1) === undefined;
    if (isWord) first = i;
    else if (!joins) break;
  }
  return first;
}

/** The state or body that stands before a title: "Japan's Foreign Minister", "Russian Foreign Minister", "NATO Secretary General". */
function ownerBefore(sentence: Sentence, first: number): { actor: ActorEntity; first: number } | null {
  let i = first - 1;
  while (i >= 0 && (/^(['’]s?|former|then|-|ex|new|outgoing|acting|deputy|senior|veteran|top|late|visiting|current|incoming|chief|hard-line|own|political|military|leading|prominent)$/.test(sentence.tokens[i]?.lower ?? '') || (sentence.tokens[i]?.pos === 'ADJ' && mentionAt(sentence, i) === undefined))) i -= 1;
  const mention = mentionAt(sentence, i);
  const actor = mention?.actors.find((candidate) => candidate.kind !== 'PERSON');
  return mention === undefined || actor === undefined ? null : { actor, first: mention.first };
}

function findTitled(work: Work, sentence: Sentence, memory: PersonMemory): void {
  const { tokens } = sentence;
  for (let at = 1; at < tokens.length; at++) {
    const before = tokens[at - 1] as Token;
    if (before.pos === 'PUNCT' || before.pos === 'VERB' || before.pos === 'DET') continue;
    const known = mentionAt(sentence, at);
    const isKnownPerson = known !== undefined && known.first === at && known.actors.some((actor) => actor.kind === 'PERSON');
    const isName = known === undefined || (known.actors.length === 0 && known.place?.kind === 'CITY');
    if (!isKnownPerson && !(isName && (isNameToken(tokens[at]) || PARTICLES.has((tokens[at] as Token).lower)))) continue;
    if (mentionAt(sentence, at - 1) !== undefined) continue;
    const found = titleEndingAt(sentence, at - 1);
    if (found === null) continue;
    const owner = ownerBefore(sentence, found.first);
    const first = owner?.first ?? found.first;
    const country = owner?.actor.id ?? found.title.country ?? countryNear(sentence, found.first);
    if (isKnownPerson && known !== undefined) {
      for (const actor of known.actors) if (found.title.role !== '') actor.role ??= found.title.role;
      replace(sentence, { ...known, first });
      continue;
    }
    const end = nameFrom(sentence, at);
    if (end < at) continue;
    const name = sentence.text.slice((tokens[at] as Token).start - sentence.start, (tokens[end] as Token).end - sentence.start);
    const actor = registerPerson(work, memory, name, country, found.title.role);
    if (actor === null) continue;
    replace(sentence, { first, last: end, form: 'noun', actors: [actor], place: null, metonym: false });
    at = end;
  }
}

/** Puts a mention in place of those that it covers. */
function replace(sentence: Sentence, mention: NameMention): void {
  sentence.mentions = sentence.mentions.filter((other) => other.last < mention.first || other.first > mention.last);
  sentence.mentions.push(mention);
}

/** The last state named before a title without one, in the same sentence. */
function countryNear(sentence: Sentence, before: number): string | null {
  const states = sentence.mentions.filter((mention) => mention.last < before).flatMap((mention) => mention.actors.filter((actor) => actor.kind === 'COUNTRY' || (actor.kind === 'PERSON' && actor.country !== null)));
  const nearest = states.at(-1);
  return nearest === undefined ? null : nearest.kind === 'COUNTRY' ? nearest.id : nearest.country;
}

function registerPerson(work: Work, memory: PersonMemory, name: string, country: string | null, role: string): ActorEntity | null {
  const surname = lastWord(name);
  const remembered = memory.get(surname.toLowerCase());
  if (remembered !== undefined && (name === surname || remembered.name.endsWith(name) || shareFirstName(remembered.name, name))) {
    if (role !== '') remembered.role ??= role;
    return remembered;
  }
  const leader = knownLeader(work, name, country);
  if (leader !== null) {
    const actor = registerLeader(work, leader);
    if (role !== '') actor.role ??= role;
    remember(memory, actor, surname);
    return actor;
  }
  if (name.replace(/\P{L}/gu, '').length < 2) return null;
  if (country !== null) registerCountryById(work, country);
  const actor = registerActor(work, {
    id: slugOf(name),
    name,
    kind: 'PERSON',
    aliases: name === surname ? [] : [surname],
    country: country !== null && work.actors.has(country) ? country : null,
    role: role === '' ? null : role,
  });
  remember(memory, actor, surname);
  return actor;
}

const shareFirstName = (a: string, b: string): boolean => a.split(' ')[0]?.toLowerCase() === b.split(' ')[0]?.toLowerCase();

/** A leader of the reference by surname, of that country, in office at the article's time where that is known. */
function knownLeader(work: Work, name: string, country: string | null): Leader | null {
  const bare = !name.includes(' ');
  const candidates = loadReference().leaders.filter((leader) => (bare ? leader.surname === name : leader.name === name || leader.aliases.includes(name)));
  const fitting = candidates.filter((leader) => country === null || leader.country === country || leader.offices.some((office) => office.country === country));
  if (fitting.length === 0) return null;
  const year = work.document.publishedAt === null ? null : Number(work.document.publishedAt.slice(0, 4));
  const inOffice = fitting.filter((leader) => year !== null && leader.offices.some((office) => (office.from ?? 0) <= year && year <= (office.to ?? 9999)));
  if (inOffice.length === 1) return inOffice[0] ?? null;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "Igor Sechin, the CEO of Rosneft", "Jane Roe said": names of two words or more that what follows shows to be persons. */
function findAppositions(work: Work, sentence: Sentence, memory: PersonMemory): void {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    if (mentionAt(sentence, at) !== undefined || !isNameToken(tokens[at]) || mentionAt(sentence, at - 1)?.form === 'adjective') continue;
    const end = nameFrom(sentence, at);
    if (end <= at || end > at + 4) continue;
    if (tokens.slice(at, end + 1).some((token) => isAllCaps(token.text) && token.text.length > 3)) {
      at = end;
      continue;
    }
    const after = tokens[end + 1];
    const isSpeaker = after !== undefined && after.pos === 'VERB' && SPEECH_VERBS.has(after.lemma);
    const role = after?.text === ',' ? appositionRole(sentence, end + 2) : null;
    const spokenBefore = tokens[at - 1] !== undefined && SPEECH_VERBS.has((tokens[at - 1] as Token).lemma) && after !== undefined && /^[,.]$/.test(after.text);
    if (!isSpeaker && role === null && !(spokenBefore && role !== null)) {
      at = end;
      continue;
    }
    const name = sentence.text.slice((tokens[at] as Token).start - sentence.start, (tokens[end] as Token).end - sentence.start);
    const actor = registerPerson(work, memory, name, role?.country ?? null, role?.title ?? '');
    if (actor !== null) replace(sentence, { first: at, last: end, form: 'noun', actors: [actor], place: null, metonym: false });
    at = end;
  }
}

const isAllCaps = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

/** An office named after a comma, and whose it is: ", deputy head of Russia's border guards", ", who heads Rusal". */
function appositionRole(sentence: Sentence, at: number): { title: string; country: string | null } | null {
  const { tokens } = sentence;
  const isHeading = tokens[at]?.lower === 'who' && /^(head|lead|chair|run|command|represent)$/.test(tokens[at + 1]?.lemma ?? '');
  for (let i = at; i < Math.min(at + 9, tokens.length); i++) {
    const token = tokens[i] as Token;
    if (token.text === ',' || token.pos === 'PUNCT') break;
    if (isHeading || OFFICE_HEADS.test(token.lower) || CALLINGS.includes(token.lower)) {
      const owner = sentence.mentions.find((mention) => mention.first >= at && mention.first <= i + 9 && mention.actors.some((actor) => actor.kind !== 'PERSON') && !tokens.slice(i, mention.first).some((between) => /^[,;.]$/.test(between.text)));
      const actor = owner?.actors.find((candidate) => candidate.kind !== 'PERSON');
      return { title: isHeading ? 'head' : titleText(sentence, widenTitle(sentence, i), i).replace(/^(the|a|an) /, ''), country: actor?.id ?? null };
    }
    if (token.pos === 'VERB' || token.pos === 'AUX') break;
  }
  return null;
}

/** Surnames of persons whom the article has named in full, or whom everybody knows by surname. */
function findSurnames(work: Work, sentence: Sentence, memory: PersonMemory): void {
  const { tokens } = sentence;
  for (const token of tokens) {
    const covering = mentionAt(sentence, token.index);
    if (covering !== undefined && !(covering.actors.length === 0 && covering.place?.kind === 'CITY')) continue;
    if (!startsUpper(token.text) || !(token.pos === 'PROPN' || token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'VERB' || token.pos === 'ADP')) continue;
    let actor = memory.get(token.lower);
    if (actor === undefined && token.pos === 'PROPN' && !isNameNeighbour(sentence, token.index)) {
      const named = loadGazetteer()
        .find(token.text)
        .flatMap((match) => match.senses)
        .flatMap((sense) => (sense.type === 'leader' ? [sense.leader] : []))
        .filter((leader) => work.actors.has(leader.country) || isUnmistakable(work, leader));
      const countries = new Set(named.map((leader) => leader.country));
      const leader = named.length === 1 ? (named[0] as Leader) : countries.size === 1 ? knownLeader(work, token.text, named[0]?.country ?? null) : null;
      if (leader !== null && leader.surname === token.text) {
        actor = registerLeader(work, leader);
        remember(memory, actor, leader.surname);
      }
    }
    if (actor === undefined || isNameNeighbour(sentence, token.index)) continue;
    replace(sentence, { first: token.index, last: token.index, form: 'noun', actors: [actor], place: null, metonym: false });
  }
}

/** A surname that is nobody else's and no common word names its leader, if the article is of that leader's time. */
function isUnmistakable(work: Work, leader: Leader): boolean {
  if (leader.ambiguous.includes(leader.surname) || leader.surname.length < 5) return false;
  const year = work.document.publishedAt === null ? null : Number(work.document.publishedAt.slice(0, 4));
  return year === null || leader.offices.some((office) => (office.from ?? 0) - 5 <= year && year <= (office.to ?? 9999) + 25);
}

/** True beside another capitalised word of an unknown name, which a surname alone must not be cut from. */
function isNameNeighbour(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const near = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && token.pos === 'PROPN' && isNameToken(token) && mentionAt(sentence, index) === undefined && index > 0;
  };
  return near(at - 1) || near(at + 1);
}
