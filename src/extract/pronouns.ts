// Whom a pronoun means: the one who acted last and can be meant, in its sentence or the one before it; nobody where two can.
import { OFFICE_NOUNS, SPEECH_VERBS } from './lexicon.ts';
import { actorsOf, principalOf, unique } from './resolve.ts';
import type { ActorEntity, NounPhrase, Sentence, Token, VerbGroup, Work } from './work.ts';

const MANY = /^(GROUP|ARMED_GROUP|ARMED_FORCE|POLITICAL_PARTY)$/;

interface Subject {
  readonly verb: VerbGroup;
  readonly actors: readonly ActorEntity[];
}

/** The subjects of the finite verbs that open before a token. */
const subjectsBefore = (sentence: Sentence, before: number): Subject[] =>
  sentence.verbs
    .filter(
      (verb) => verb.form === 'finite' && verb.subject.length > 0 && (verb.subject[0] as NounPhrase).first < before,
    )
    .map((verb) => ({ verb, actors: unique(verb.subject.flatMap((phrase) => actorsOf(sentence, phrase))) }));

export const personsOf = (actors: readonly ActorEntity[]): ActorEntity[] =>
  unique(actors.filter((actor) => actor.kind === 'PERSON'));

/** Whom a pronoun at the head of a phrase means. */
export function pronounActors(work: Work, sentence: Sentence, phrase: NounPhrase, head: Token): ActorEntity[] {
  switch (head.lower) {
    case 'he':
    case 'she':
      return personBefore(work, sentence, phrase);
    case 'it':
      return stateBefore(work, sentence, phrase);
    case 'they':
    case 'both':
      return pluralBefore(work, sentence, phrase);
    case 'him':
    case 'her':
      return otherThanSubject(work, sentence, phrase, (actor) => actor.kind === 'PERSON');
    case 'them':
      return pluralObject(work, sentence, phrase);
    default:
      return [];
  }
}

/** The verb of which a phrase is object or complement. */
const governs = (verb: VerbGroup, phrase: NounPhrase): boolean =>
  verb.object.includes(phrase) ||
  verb.indirectObject.includes(phrase) ||
  verb.complements.some((complement) => complement.phrases.includes(phrase));

/** What an object pronoun cannot mean: the subject of its own verb. */
function ownSubject(work: Work, sentence: Sentence, phrase: NounPhrase): ReadonlySet<string> {
  const verb = sentence.verbs.find((other) => governs(other, phrase));
  const subjects = verb?.subject.flatMap((part) => actorsOf(sentence, part)) ?? [];
  return new Set(subjects.map((actor) => principalOf(work, actor)));
}

/** An object: the last subject of this sentence or the one before that is not the subject of the pronoun's verb. */
function otherThanSubject(
  work: Work,
  sentence: Sentence,
  phrase: NounPhrase,
  fits: (actor: ActorEntity) => boolean,
): ActorEntity[] {
  const own = ownSubject(work, sentence, phrase);
  const free = (actors: readonly ActorEntity[]): ActorEntity[] =>
    actors.filter((actor) => fits(actor) && !own.has(principalOf(work, actor)));
  const here = subjectsBefore(sentence, phrase.first).findLast(({ actors }) => free(actors).length > 0);
  if (here !== undefined) return single(free(here.actors));
  const named = unique(
    free(sentence.mentions.filter((mention) => mention.last < phrase.first).flatMap((mention) => mention.actors)),
  );
  if (named.length > 0) return single(named);
  const previous = work.sentences[sentence.index - 1];
  if (previous === undefined) return [];
  const there = subjectsBefore(previous, Number.POSITIVE_INFINITY).find(({ actors }) => free(actors).length > 0);
  return there === undefined ? [] : single(free(there.actors));
}

const single = (actors: readonly ActorEntity[]): ActorEntity[] => (actors.length === 1 ? [...actors] : []);

/** "The Peruvian president denied that he …": a subject by office, whose name the article does not tell. */
function officeBefore(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const subject = sentence.verbs.findLast(
    (verb) =>
      verb.form === 'finite' && verb.subject.length === 1 && (verb.subject[0] as NounPhrase).last < phrase.first,
  )?.subject[0];
  return subject !== undefined && OFFICE_NOUNS.has(sentence.tokens[subject.head]?.lower ?? '')
    ? actorsOf(sentence, subject)
    : [];
}

/** "he": the last person who was a subject, in this sentence or the one before; only where that is one person. */
function personBefore(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const office = officeBefore(sentence, phrase);
  if (office.length > 0) return office;
  const here = personsOf(subjectsBefore(sentence, phrase.first).flatMap(({ actors }) => actors));
  if (here.length > 0) return here.slice(-1);
  for (let back = 1; back <= 2; back++) {
    const previous = work.sentences[sentence.index - back];
    if (previous === undefined) return [];
    const subjects = subjectsBefore(previous, Number.POSITIVE_INFINITY);
    const there = personsOf(subjects.flatMap(({ actors }) => actors));
    const told = speaksOn(sentence, phrase) ? null : toldOf(subjects);
    if (told !== null) return [told];
    if (there.length > 0) return there.slice(0, 1);
    const named = personsOf(previous.mentions.flatMap((mention) => mention.actors));
    if (named.length > 0) return single(named);
  }
  return [];
}

/** True where the pronoun's verb is one of saying: "Diaz said … He added …" goes on with the speaker. */
const speaksOn = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.verbs.some((verb) => verb.subject.includes(phrase) && SPEECH_VERBS.has(verb.lemma));

/** "The premier announced that Diaz would leave. He is to …": the one person of whom the speaker told. */
function toldOf(subjects: readonly Subject[]): ActorEntity | null {
  const [first, ...rest] = subjects;
  if (first === undefined || !SPEECH_VERBS.has(first.verb.lemma)) return null;
  const told = rest.filter(({ verb }) => verb.link === 'that' && verb.governor === first.verb);
  const [person, other] = personsOf(told.flatMap(({ actors }) => actors));
  return person === undefined || other !== undefined ? null : person;
}

/** "it": the state or body that did something earlier in the sentence, else the one that the sentence before is about. */
function stateBefore(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const own = ownSubject(work, sentence, phrase);
  const fits = (actor: ActorEntity): boolean =>
    actor.kind !== 'PERSON' && actor.kind !== 'GROUP' && !own.has(principalOf(work, actor));
  if (own.size > 0) return otherThanSubject(work, sentence, phrase, fits);
  const subjects = subjectsBefore(sentence, phrase.first);
  const last = unique(subjects.flatMap(({ actors }) => actors).filter(fits)).at(-1);
  if (last !== undefined) return [last];
  const previous = work.sentences[sentence.index - 1];
  if (previous === undefined || subjects.length > 0) return [];
  return single((subjectsBefore(previous, Number.POSITIVE_INFINITY)[0]?.actors ?? []).filter(fits));
}

/** "they": the last plural subject of the sentence, or a pair. */
function pluralBefore(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const before = subjectsBefore(sentence, phrase.first).at(-1);
  if (before !== undefined && before.actors.length > 0) return [...before.actors];
  const named = personsOf(
    sentence.mentions
      .filter((mention) => mention.last < phrase.first && mention.form === 'noun')
      .flatMap((mention) => mention.actors),
  );
  if (named.length === 2) return named;
  // "…the Libyans would not give up wells which they have drilled" has its subject in a clause before.
  const previous = work.sentences[sentence.index - 1];
  if (previous === undefined || subjectsBefore(sentence, phrase.first).length > 0) return [];
  const earlier = subjectsBefore(previous, Number.POSITIVE_INFINITY);
  const last = earlier.findLast(({ actors }) => actors.length > 1);
  if (last !== undefined) return [...last.actors];
  // "The rebels attacked. They fled." One group is many people.
  const group = earlier.at(-1)?.actors ?? [];
  return group.length === 1 && MANY.test(group[0]?.kind ?? '') ? [...group] : [];
}

/** "urged them": several who acted before, or one group of people. */
function pluralObject(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const own = ownSubject(work, sentence, phrase);
  const previous = work.sentences[sentence.index - 1];
  const subjects = [
    ...(previous === undefined ? [] : subjectsBefore(previous, Number.POSITIVE_INFINITY)),
    ...subjectsBefore(sentence, phrase.first),
  ];
  const meant = subjects.findLast(
    ({ actors }) =>
      (actors.length > 1 || MANY.test(actors[0]?.kind ?? '')) &&
      actors.every((actor) => !own.has(principalOf(work, actor))),
  );
  return meant === undefined ? [] : [...meant.actors];
}

/** "his visit", "its claims": the owner is the subject of the clause, before it or, for an opening phrase, behind it. */
export function possessorActors(work: Work, sentence: Sentence, at: number, word: string): ActorEntity[] {
  const stand: NounPhrase = { first: at, last: at, head: at, preposition: -1, mentions: [] };
  const isPerson = word === 'his' || word === 'her';
  const fits = (actor: ActorEntity): boolean => (isPerson ? actor.kind === 'PERSON' : actor.kind !== 'PERSON');
  const subjects = subjectsBefore(sentence, Number.POSITIVE_INFINITY);
  const before = subjects.findLast(
    ({ verb, actors }) => (verb.subject[0] as NounPhrase).last < at && (word === 'their' || actors.some(fits)),
  );
  const owner = before ?? subjects.find(({ verb }) => (verb.subject[0] as NounPhrase).first > at);
  if (owner === undefined || (!owner.actors.some(fits) && word !== 'their')) {
    const named = unique(
      sentence.mentions
        .filter((mention) => mention.last < at && mention.form !== 'adjective')
        .flatMap((mention) => mention.actors)
        .filter(fits),
    );
    if (named.length > 0 || word === 'their') return single(named);
    return isPerson ? personBefore(work, sentence, stand) : stateBefore(work, sentence, stand);
  }
  if (word === 'their') {
    if (owner.actors.length > 1 || MANY.test(owner.actors[0]?.kind ?? '')) return [...owner.actors];
    return before === undefined ? pluralBefore(work, sentence, stand).filter((_, __, all) => all.length > 1) : [];
  }
  return single(owner.actors.filter(fits));
}
