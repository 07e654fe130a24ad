// Stage: "he", "they", "both countries", "the Japanese leader": whom they mean, where the text leaves one reading.
import { actorsOf, mentionsIn, principalOf, unique } from './resolve.ts';
import type { ActorEntity, NameMention, NounPhrase, Sentence, Token, VerbGroup, Work } from './work.ts';

const PAIR_NOUNS = /^(sides?|countries|nations|states|neighbou?rs|governments|leaders|parties|presidents|ministers|premiers|powers|capitals|men|officials|rivals|foes|allies|delegations|republics|militaries|armies|economies|giants|two|both)$/;
const OFFICE_NOUNS = /^(president|premier|minister|leader|chancellor|king|queen|emperor|secretary|ambassador|envoy|chief|spokesman|spokeswoman)$/;

/** Adds mentions for words that refer back. Runs when phrases and verbs are known. */
export function resolveReferences(work: Work): void {
  for (const sentence of work.sentences) {
    for (const phrase of sentence.phrases) {
      const actors = referents(work, sentence, phrase);
      if (actors.length === 0) continue;
      const mention: NameMention = { first: phrase.head, last: phrase.head, form: 'reference', actors, place: null, metonym: false };
      sentence.mentions.push(mention);
    }
    sentence.mentions.sort((a, b) => a.first - b.first);
  }
}

function referents(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const head = sentence.tokens[phrase.head] as Token;
  if (mentionsIn(sentence, phrase.first, phrase.last).length > 0) {
    return OFFICE_NOUNS.test(head.lower) ? officeHolder(work, sentence, phrase) : [];
  }
  if (head.pos === 'PRON') return pronoun(work, sentence, phrase, head);
  const words = sentence.tokens.slice(phrase.first, phrase.last + 1).map((token) => token.lower);
  const isPair = (words.includes('two') || words.includes('both')) && PAIR_NOUNS.test(head.lower);
  const isThePair = words[0] === 'the' && /^(countries|leaders|sides|neighbou?rs|nations|governments)$/.test(head.lower) && words.length === 2;
  if (isPair || isThePair) return pairBefore(work, sentence, phrase);
  return [];
}

/** "the Japanese prime minister", "the Russian leader": the person of that state whom the article knows, else nobody more. */
function officeHolder(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const inside = mentionsIn(sentence, phrase.first, phrase.last);
  if (inside.some((mention) => mention.last >= phrase.head || mention.actors.some((actor) => actor.kind === 'PERSON'))) return [];
  const state = inside.flatMap((mention) => mention.actors).at(0);
  if (state === undefined) return [];
  const head = (sentence.tokens[phrase.head] as Token).lower;
  const words = sentence.tokens.slice(phrase.first, phrase.head + 1).map((token) => token.lower).join(' ');
  const holders = [...work.actors.values()].filter(
    (actor) => actor.kind === 'PERSON' && principalOf(work, actor) === state.id && actor.role !== null && (words.endsWith(actor.role) || (head === 'leader' && /^(president|prime minister|premier|chancellor|king|general secretary)$/.test(actor.role))),
  );
  return holders.length === 1 ? holders : [];
}

function pronoun(work: Work, sentence: Sentence, phrase: NounPhrase, head: Token): ActorEntity[] {
  if (head.lower === 'he' || head.lower === 'she') return personBefore(work, sentence, phrase);
  if (head.lower === 'it') return stateBefore(sentence, phrase);
  if (head.lower === 'they' || head.lower === 'both') return pluralBefore(work, sentence, phrase);
  return [];
}

const subjectsBefore = (sentence: Sentence, before: number): { verb: VerbGroup; actors: ActorEntity[] }[] =>
  sentence.verbs
    .filter((verb) => verb.form === 'finite' && verb.subject.length > 0 && (verb.subject[0] as NounPhrase).first < before)
    .map((verb) => ({ verb, actors: unique(verb.subject.flatMap((phrase) => actorsOf(sentence, phrase))) }));

/** "he": the last person who was a subject, in this sentence or the one before; only where that is one person. */
function personBefore(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const here = persons(subjectsBefore(sentence, phrase.first).flatMap(({ actors }) => actors));
  if (here.length > 0) return here.length === 1 ? here : here.slice(-1);
  const previous = work.sentences[sentence.index - 1];
  if (previous === undefined) return [];
  const there = persons(subjectsBefore(previous, Number.POSITIVE_INFINITY).flatMap(({ actors }) => actors));
  if (there.length > 0) return there.length === 1 ? there : there.slice(0, 1);
  const named = persons(previous.mentions.flatMap((mention) => mention.actors));
  return named.length === 1 ? named : [];
}

const persons = (actors: readonly ActorEntity[]): ActorEntity[] => unique(actors.filter((actor) => actor.kind === 'PERSON'));

/** "it": the state or body that said or did something earlier in the same sentence. */
function stateBefore(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const subjects = subjectsBefore(sentence, phrase.first).flatMap(({ actors }) => actors).filter((actor) => actor.kind !== 'PERSON');
  const last = unique(subjects).at(-1);
  return last === undefined ? [] : [last];
}

/** "they": the last plural subject of the sentence, or a pair. */
function pluralBefore(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const before = subjectsBefore(sentence, phrase.first).at(-1);
  if (before !== undefined && before.actors.length > 0) return before.actors;
  // "…the Soviets were refusing to leave islands which they have occupied" has its subject in a clause before.
  const previous = work.sentences[sentence.index - 1];
  if (previous === undefined || subjectsBefore(sentence, phrase.first).length > 0) return [];
  const last = subjectsBefore(previous, Number.POSITIVE_INFINITY).findLast(({ actors }) => actors.length > 1);
  return last?.actors ?? [];
}

/** "both countries": the two states named last, where just two were. */
function pairBefore(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const statesOf = (mentions: readonly NameMention[]): string[] =>
    unique(mentions.filter((mention) => mention.form !== 'reference').flatMap((mention) => mention.actors.filter((actor) => actor.kind !== 'MEDIA').map((actor) => principalOf(work, actor))));
  let found = statesOf(sentence.mentions.filter((mention) => mention.first < phrase.first));
  for (let back = 1; found.length < 2 && back <= 3; back++) {
    const previous = work.sentences[sentence.index - back];
    if (previous === undefined) break;
    found = unique([...statesOf(previous.mentions), ...found]);
  }
  if (found.length !== 2) found = leadingPair(work, sentence);
  const wantsPersons = /^(leaders|presidents|premiers|ministers|men)$/.test((sentence.tokens[phrase.head] as Token).lower);
  if (found.length !== 2) return [];
  if (wantsPersons) {
    const holders = found.map((state) => lastPersonOf(work, sentence, state));
    if (holders.every((holder) => holder !== null)) return holders as ActorEntity[];
  }
  return found.flatMap((id) => work.actors.get(id) ?? []);
}

/** The two states that the article is about so far, where these are plainly two. */
function leadingPair(work: Work, upTo: Sentence): string[] {
  const counts = new Map<string, number>();
  for (const sentence of work.sentences.slice(0, upTo.index + 1)) {
    for (const mention of sentence.mentions) {
      for (const actor of mention.actors) {
        const id = principalOf(work, actor);
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined || second[1] < 2) return [];
  return third === undefined || third[1] * 2 <= second[1] ? [first[0], second[0]] : [];
}

/** The person of a state named last before a sentence's end. */
function lastPersonOf(work: Work, upTo: Sentence, state: string): ActorEntity | null {
  for (let i = upTo.index; i >= Math.max(0, upTo.index - 3); i--) {
    const found = work.sentences[i]?.mentions.flatMap((mention) => mention.actors).findLast((actor) => actor.kind === 'PERSON' && principalOf(work, actor) === state);
    if (found !== undefined) return found;
  }
  return null;
}
