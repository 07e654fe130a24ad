// Stage: persons, by office and name, by apposition, and by the surname that the article goes on to use.

import { SPEECH_VERBS } from './lexicon.ts';
import { splitWords } from './name-words.ts';
import { loadGazetteer } from './names.ts';
import {
  isUnmistakable,
  knownLeader,
  type PersonMemory,
  partFromState,
  registerPerson,
  remember,
  rememberLeaders,
} from './person-memory.ts';
import {
  isAllCaps,
  isNameNeighbour,
  isNameToken,
  isVerbalName,
  lastWord,
  mentionAt,
  nameFrom,
  OFFICE_WORD,
  PARTICLES,
  replace,
  startsUpper,
} from './person-names.ts';
import type { Leader } from './reference.ts';
import { registerLeader } from './registry.ts';
import { appositionBefore, appositionRole, ownerBefore, pluralOfficeAt, sharedTitle, titleEndingAt } from './titles.ts';
import type { Sentence, Token, Work } from './work.ts';

/** Finds persons in all sentences: full names first, so that a surname is known wherever it stands. */
export function findPersons(work: Work): void {
  const memory: PersonMemory = new Map();
  for (const actor of work.actors.values()) if (actor.kind === 'PERSON') remember(memory, actor, lastWord(actor.name));
  for (const sentence of work.sentences) {
    for (const mention of sentence.mentions) rememberLeaders(memory, mention);
    findTitled(work, sentence, memory);
    findPaired(work, sentence, memory);
    findAppositions(work, sentence, memory);
  }
  for (const sentence of work.sentences) {
    findSurnames(work, sentence, memory);
    sentence.mentions.sort((a, b) => a.first - b.first);
  }
}

function findTitled(work: Work, sentence: Sentence, memory: PersonMemory): void {
  const { tokens } = sentence;
  // "Presidents Mubarak and Assad": who bears a title together with the name before.
  const heirs = new Map<number, NonNullable<ReturnType<typeof sharedTitle>>>();
  const passOn = (end: number, shared: ReturnType<typeof sharedTitle>): void => {
    const joined = /^(and|,|&)$/.test(tokens[end + 1]?.lower ?? '') && startsUpper(tokens[end + 2]?.text ?? '');
    if (shared !== null && joined) heirs.set(end + 2, { first: end + 2, title: shared.title });
  };
  for (let at = 1; at < tokens.length; at++) {
    const before = tokens[at - 1] as Token;
    if ((before.pos === 'PUNCT' && !heirs.has(at)) || before.pos === 'VERB' || before.pos === 'DET') continue;
    const known = mentionAt(sentence, at);
    const isKnownPerson =
      known !== undefined && known.first === at && known.actors.some((actor) => actor.kind === 'PERSON');
    const isName = known === undefined || (known.actors.length === 0 && known.place?.kind === 'CITY');
    if (
      !isKnownPerson &&
      !(
        isName &&
        ((isNameToken(tokens[at]) && !OFFICE_WORD.test((tokens[at] as Token).text)) ||
          PARTICLES.has((tokens[at] as Token).lower) ||
          isVerbalName(tokens, at))
      )
    )
      continue;
    const posting = postingBefore(sentence, at);
    if (posting === null && mentionAt(sentence, at - 1) !== undefined) continue;
    const shared = heirs.get(at) ?? sharedTitle(sentence, at - 1);
    const found = shared ?? titleEndingAt(sentence, posting ?? at - 1);
    if (found === null || (posting !== null && found.title.role === '')) continue;
    const owner = ownerBefore(sentence, found.first) ?? bodyInTitle(sentence, found, posting ?? at - 1);
    // A name behind "envoy to Japan" keeps its mention of Japan.
    const first = posting === null ? (owner?.first ?? found.first) : at;
    const afterName = posting !== null || owner !== null || isKnownPerson ? null : roleBehind(sentence, at);
    const said = owner?.actor.id ?? found.title.country ?? afterName?.country ?? null;
    const country = said ?? (posting === null ? countryNear(sentence, found.first) : null);
    const role = found.title.role === '' ? (afterName?.title ?? '') : found.title.role;
    if (isKnownPerson && known !== undefined) {
      for (const actor of known.actors) {
        if (found.title.role === '') continue;
        actor.role ??= found.title.role;
        partFromState(work, actor, found.title.role);
      }
      replace(sentence, { ...known, first });
      passOn(known.last, shared);
      continue;
    }
    const end = nameFrom(sentence, at);
    if (end < at) continue;
    const name = sentence.text.slice(
      (tokens[at] as Token).start - sentence.start,
      (tokens[end] as Token).end - sentence.start,
    );
    const actor = registerPerson(work, memory, name, country, role, said !== null);
    if (actor === null) continue;
    replace(sentence, { first, last: end, form: 'noun', actors: [actor], place: null, metonym: false });
    passOn(end, shared);
    at = end;
  }
}

/** "U.N. mediator", listed as a title of its own: the body that it names. An ambassador there is a state's. */
function bodyInTitle(
  sentence: Sentence,
  { first, title }: { readonly first: number; readonly title: { readonly role: string } },
  last: number,
): ReturnType<typeof ownerBefore> {
  const mention = title.role === 'ambassador' ? undefined : mentionAt(sentence, first);
  const actor = mention?.actors.find(({ kind }) => kind === 'INTERGOVERNMENTAL');
  return mention === undefined || actor === undefined || mention.last >= last ? null : { actor, first: mention.first };
}

/** "the ministers of Chad and Libya, Omar Salek and Idriss Maro,": each in the order of the states. */
function findPaired(work: Work, sentence: Sentence, memory: PersonMemory): void {
  const { tokens } = sentence;
  for (const { index } of tokens) {
    if (tokens[index + 1]?.lower !== 'of') continue;
    const role = pluralOfficeAt(sentence, index);
    if (role === null) continue;
    const states: string[] = [];
    const persons: (readonly [first: number, last: number])[] = [];
    let at = index + 2;
    for (; at < tokens.length && at < index + 24; at++) {
      if (/^(and|,|&|the)$/.test(tokens[at]?.lower ?? '')) continue;
      const mention = mentionAt(sentence, at);
      const state = mention?.actors.find((actor) => actor.kind === 'COUNTRY');
      if (mention !== undefined && state !== undefined && persons.length === 0) {
        states.push(state.id);
        at = mention.last;
        continue;
      }
      const end = mention === undefined && isNameToken(tokens[at]) ? nameFrom(sentence, at) : -1;
      if (end <= at) break;
      persons.push([at, end]);
      at = end;
    }
    if (states.length < 2 || persons.length !== states.length) continue;
    for (const [i, [first, last]] of persons.entries()) {
      const name = sentence.text.slice(
        (tokens[first] as Token).start - sentence.start,
        (tokens[last] as Token).end - sentence.start,
      );
      const actor = registerPerson(work, memory, name, states[i] ?? null, role, true);
      if (actor !== null)
        replace(sentence, { first, last, form: 'noun', actors: [actor], place: null, metonym: false });
    }
  }
}

/** "envoy for Sudan Jane Roe": the last token of the title before the state to which it is a posting. */
function postingBefore(sentence: Sentence, at: number): number | null {
  const state = mentionAt(sentence, at - 1);
  if (state === undefined || state.form !== 'noun' || state.actors.every((actor) => actor.kind !== 'COUNTRY'))
    return null;
  return /^(to|for|on)$/.test(sentence.tokens[state.first - 1]?.lower ?? '') ? state.first - 2 : null;
}

/** "Colonel Musa Deng, a spokesman for the rebels": what stands in apposition behind a name that starts at `at`. */
function roleBehind(sentence: Sentence, at: number): { title: string; country: string | null } | null {
  const end = nameFrom(sentence, at);
  return end >= at && sentence.tokens[end + 1]?.text === ',' ? appositionRole(sentence, end + 2) : null;
}

/** The state named before a title without one, where the sentence has named just one. */
function countryNear(sentence: Sentence, before: number): string | null {
  const states = sentence.mentions
    .filter((mention) => mention.last < before)
    .flatMap((mention) =>
      mention.actors.filter((actor) => actor.kind === 'COUNTRY' || (actor.kind === 'PERSON' && actor.country !== null)),
    );
  const named = [...new Set(states.map((actor) => (actor.kind === 'COUNTRY' ? actor.id : actor.country)))];
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** "Jane Roe, the owner of a bank", "John Doe said": names of two words or more that what follows shows to be persons. */
function findAppositions(work: Work, sentence: Sentence, memory: PersonMemory): void {
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    if (
      mentionAt(sentence, at) !== undefined ||
      !isNameToken(tokens[at]) ||
      mentionAt(sentence, at - 1)?.form === 'adjective'
    )
      continue;
    const end = nameFrom(sentence, at);
    if (end <= at || end > at + 4) continue;
    if (tokens.slice(at, end + 1).some((token) => isAllCaps(token.text) && token.text.length > 3)) {
      at = end;
      continue;
    }
    const after = tokens[end + 1];
    const isSpeaker = after !== undefined && after.pos === 'VERB' && SPEECH_VERBS.has(after.lemma);
    const role =
      after?.text === ','
        ? appositionRole(sentence, end + 2)
        : after?.lower === 'of'
          ? ownerAfter(sentence, end + 1)
          : null;
    const before = role === null && (after?.text === ',' || isVerbal(after)) ? appositionBefore(sentence, at) : null;
    const spokenBefore =
      tokens[at - 1] !== undefined &&
      SPEECH_VERBS.has((tokens[at - 1] as Token).lemma) &&
      after !== undefined &&
      /^[,.]$/.test(after.text);
    if (!isSpeaker && role === null && before === null && !(spokenBefore && role !== null)) {
      at = end;
      continue;
    }
    const name = sentence.text.slice(
      (tokens[at] as Token).start - sentence.start,
      (tokens[end] as Token).end - sentence.start,
    );
    const told = role ?? before;
    const actor = registerPerson(work, memory, name, told?.country ?? null, told?.title ?? '', true);
    if (actor !== null)
      replace(sentence, { first: at, last: end, form: 'noun', actors: [actor], place: null, metonym: false });
    at = end;
  }
}

const isVerbal = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';

/** "Jane Roe of Canada": whose a person is, told by the state or body behind "of". */
function ownerAfter(sentence: Sentence, of: number): { title: string; country: string | null } | null {
  const article = sentence.tokens[of + 1]?.lower === 'the' ? 1 : 0;
  const mention = sentence.mentions.find((other) => other.first === of + 1 + article && other.form === 'noun');
  const owner = mention?.actors.find((actor) => actor.kind !== 'PERSON');
  return owner === undefined ? null : { title: '', country: owner.id };
}

/** "Mazar-i-Sharif" is no Sharif. */
const isPlaceTail = (tokens: readonly Token[], { index }: Token): boolean =>
  tokens[index - 1]?.text === '-' && /^(i|e|al|el|ul|sur|de|la|le)$/.test(tokens[index - 2]?.text ?? '');

/** Surnames of persons whom the article has named in full, or whom everybody knows by surname. */
function findSurnames(work: Work, sentence: Sentence, memory: PersonMemory): void {
  const { tokens } = sentence;
  for (const token of tokens) {
    if (!startsUpper(token.text) || isPlaceTail(tokens, token)) continue;
    const covering = mentionAt(sentence, token.index);
    if (covering !== undefined && !(covering.actors.length === 0 && covering.place?.kind === 'CITY')) continue;
    if (
      !startsUpper(token.text) ||
      !(
        token.pos === 'PROPN' ||
        token.pos === 'NOUN' ||
        token.pos === 'ADJ' ||
        token.pos === 'VERB' ||
        token.pos === 'ADP'
      )
    )
      continue;
    let actor = memory.get(token.lower);
    if (actor === undefined && token.pos === 'PROPN' && !isNameNeighbour(sentence, token.index)) {
      const named = loadGazetteer()
        .find(splitWords(token.text))
        .flatMap((match) => match.senses)
        .flatMap((sense) => (sense.type === 'leader' ? [sense.leader] : []))
        .filter((leader) => work.actors.has(leader.country) || isUnmistakable(work, leader));
      const countries = new Set(named.map((leader) => leader.country));
      const leader =
        named.length === 1
          ? (named[0] as Leader)
          : countries.size === 1
            ? knownLeader(work, token.text, named[0]?.country ?? null)
            : null;
      if (leader !== null && leader.surname === token.text) {
        actor = registerLeader(work, leader);
        remember(memory, actor, leader.surname);
      }
    }
    if (actor === undefined || isNameNeighbour(sentence, token.index)) continue;
    replace(sentence, {
      first: token.index,
      last: token.index,
      form: 'noun',
      actors: [actor],
      place: null,
      metonym: false,
    });
  }
}
