// Stage: "he", "they", "both countries", "the Japanese leader": whom they mean, where the text leaves one reading.
import { placePersons } from './allegiance.ts';
import { namedAgreementsIn } from './by-sentence.ts';
import { describedActors } from './descriptions.ts';
import { protagonistsOf } from './implied.ts';
import { OFFICE_NOUNS } from './lexicon.ts';
import { personsOf, possessorActors, pronounActors } from './pronouns.ts';
import { loadReference } from './reference.ts';
import { actorsOf, mentionsIn, principalOf, unique } from './resolve.ts';
import type { ActorEntity, NameMention, NounPhrase, Sentence, Token, Work } from './work.ts';

const PAIR_NOUNS =
  /^(sides?|countries|nations|states|neighbou?rs|governments|leaders|parties|presidents|ministers|premiers|powers|capitals|men|officials|rivals|foes|allies|delegations|republics|militaries|armies|economies|giants|pair|two|both)$/;
/** Adds mentions for words that refer back. Runs when phrases and verbs are known. */
export function resolveReferences(work: Work): void {
  // Whom the article is about is told by names alone, before words that refer back are counted with them.
  protagonistsOf(work);
  for (const sentence of work.sentences) {
    for (const phrase of sentence.phrases) {
      const opening = sentence.tokens[phrase.first] as Token;
      if (phrase.first < phrase.head && /^(his|her|its|their)$/.test(opening.lower)) {
        const owners = possessorActors(work, sentence, phrase.first, opening.lower);
        if (owners.length > 0)
          sentence.mentions.push({
            first: phrase.first,
            last: phrase.first,
            form: 'reference',
            actors: owners,
            place: null,
            metonym: false,
          });
        continue;
      }
      const actors = referents(work, sentence, phrase);
      if (actors.length === 0) continue;
      const mention: NameMention = {
        first: phrase.head,
        last: phrase.head,
        form: 'reference',
        actors,
        place: null,
        metonym: false,
      };
      sentence.mentions.push(mention);
    }
    sentence.mentions.sort((a, b) => a.first - b.first);
    placePersons(work, sentence);
  }
}

function referents(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const head = sentence.tokens[phrase.head] as Token;
  if (mentionsIn(sentence, phrase.first, phrase.last).length > 0) {
    return OFFICE_NOUNS.has(head.lower) ? officeHolder(work, sentence, phrase) : [];
  }
  if (head.pos === 'PRON') return pronounActors(work, sentence, phrase, head);
  const opening = sentence.tokens[phrase.first] as Token;
  if (opening.lower === 'the' && OFFICE_NOUNS.has(head.lower)) return sameOffice(work, sentence, phrase, head.lower);
  const words = sentence.tokens.slice(phrase.first, phrase.last + 1).map((token) => token.lower);
  const isPair =
    (words.includes('two') || words.includes('both') || words[0] === 'each') &&
    (PAIR_NOUNS.test(head.lower) || /^(side|country|nation|state|government|party|leader)$/.test(head.lower)) &&
    (words.length > 1 || head.lower === 'both') &&
    sentence.tokens[phrase.last + 1]?.lower !== 'of';
  const isThePair =
    words[0] === 'the' &&
    /^(countries|leaders|sides|neighbou?rs|nations|governments|pair|foes|rivals|duo)$/.test(head.lower) &&
    words.length === 2;
  if (isPair || isThePair) return pairBefore(work, sentence, phrase);
  const size = NUMBERS.indexOf(words.find((word) => NUMBERS.includes(word)) ?? '') + 3;
  if (size >= 3 && words[0] === 'the' && PAIR_NOUNS.test(head.lower)) return listBefore(work, sentence, phrase, size);
  return describedActors(work, sentence, phrase);
}

const NUMBERS = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "the four states": the last list of as many that the article has given. */
function listBefore(work: Work, sentence: Sentence, phrase: NounPhrase, size: number): ActorEntity[] {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 8); i--) {
    const earlier = work.sentences[i] as Sentence;
    const lists = [
      ...earlier.verbs.flatMap((verb) => [
        verb.subject,
        verb.object,
        ...verb.complements.map((complement) => complement.phrases),
      ]),
    ].filter(
      (phrases) =>
        phrases.length === size && (i < sentence.index || (phrases.at(-1) as NounPhrase).last < phrase.first),
    );
    for (const phrases of lists) {
      const actors = unique(phrases.flatMap((part) => actorsOf(earlier, part)));
      if (actors.length === size) return actors;
    }
  }
  return [];
}

/** "the Japanese prime minister", "the Russian leader": the person of that state whom the article knows, else nobody more. */
function officeHolder(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const inside = mentionsIn(sentence, phrase.first, phrase.last);
  if (inside.some((mention) => mention.last >= phrase.head || mention.actors.some((actor) => actor.kind === 'PERSON')))
    return [];
  const state = inside.flatMap((mention) => mention.actors).at(0);
  if (state === undefined) return [];
  const head = (sentence.tokens[phrase.head] as Token).lower;
  const words = sentence.tokens
    .slice(phrase.first, phrase.head + 1)
    .map((token) => token.lower)
    .join(' ');
  const isMeant = (actor: ActorEntity): boolean =>
    actor.kind === 'PERSON' &&
    principalOf(work, actor) === state.id &&
    rolesOf(work, actor).some(
      (role) =>
        words.endsWith(role) ||
        (head === 'leader' && /^(president|prime minister|premier|chancellor|king|general secretary)$/.test(role)),
    );
  const holders: ActorEntity[] = [];
  for (const actor of work.actors.values()) {
    if (!isMeant(actor)) continue;
    // Of two, neither is meant.
    if (holders.length > 0) return [];
    holders.push(actor);
  }
  return holders;
}

/** The role that the article gives a person, and the office that he is known to have held at the time. */
function rolesOf(work: Work, actor: ActorEntity): string[] {
  const publishedAt = work.asOf;
  const year = publishedAt === null ? null : Number(publishedAt.slice(0, 4));
  const known = loadReference().leadersById.get(actor.id);
  const held = (known?.offices ?? []).filter(
    (office) => year !== null && (office.from ?? 0) <= year && year <= (office.to ?? 9999),
  );
  return [...(actor.role === null ? [] : [actor.role]), ...held.map((office) => office.title)];
}

/** "The ambassador": he of whom the sentences before spoke with his state, where they spoke of one. */
function sameOffice(work: Work, sentence: Sentence, phrase: NounPhrase, office: string): ActorEntity[] {
  for (let i = sentence.index; i >= Math.max(0, sentence.index - 3); i--) {
    const earlier = work.sentences[i] as Sentence;
    const holders = unique(
      earlier.phrases
        .filter(
          (other) => (i < sentence.index || other.last < phrase.first) && earlier.tokens[other.head]?.lower === office,
        )
        .flatMap((other) => actorsOf(earlier, other)),
    );
    if (holders.length > 0) return holders.length === 1 ? holders : [];
    const titled = personsOf(
      earlier.mentions
        .filter((mention) => i < sentence.index || mention.last < phrase.first)
        .flatMap((mention) => mention.actors),
    ).filter((actor) => actor.role?.endsWith(office));
    if (titled.length > 0) return titled.length === 1 ? titled : [];
  }
  return [];
}

const PEOPLE_NOUNS = /^(leaders|presidents|premiers|ministers|men|pair|duo)$/;

/** The two persons of two states whom the sentence has named so far, or else the sentence before, and no third. */
function twoPersons(work: Work, sentence: Sentence, before: number): ActorEntity[] {
  const named = sentence.mentions.filter((mention) => mention.last < before);
  for (const mentions of [named, work.sentences[sentence.index - 1]?.mentions ?? []]) {
    const persons = personsOf(mentions.flatMap((mention) => mention.actors));
    if (persons.length === 0) continue;
    return new Set(persons.map((actor) => principalOf(work, actor))).size === 2 && persons.length === 2 ? persons : [];
  }
  return [];
}

/** "both countries": the two states named last before it. */
function pairBefore(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const isPeople = PEOPLE_NOUNS.test((sentence.tokens[phrase.head] as Token).lower);
  const two = /^(leaders|men|pair|duo)$/.test((sentence.tokens[phrase.head] as Token).lower)
    ? twoPersons(work, sentence, phrase.first)
    : [];
  if (two.length === 2) return two;
  const here = statesBefore(work, sentence, phrase.first);
  const told = here.length === 2 ? here : mainPair(work, work.sentences[sentence.index - 1]);
  let pair: readonly string[] = told.length === 2 ? told : (protagonistsOf(work) ?? []);
  if (!pair.every((state) => isInForce(work, state))) pair = [];
  for (let back = 1, found = here.slice(-2); pair.length !== 2 && back <= 3; back++) {
    const earlier = work.sentences[sentence.index - back];
    if (earlier === undefined) break;
    found = unique([...statesBefore(work, earlier, Number.POSITIVE_INFINITY), ...found]).slice(-2);
    if (found.length === 2) pair = found;
  }
  if (pair.length !== 2) return [];
  if (isPeople) {
    const holders = pair.map((state) => lastPersonOf(work, sentence, state));
    if (holders.every((holder) => holder !== null)) return holders as ActorEntity[];
  }
  return pair.flatMap((id) => work.actors.get(id) ?? []);
}

/** The two states that the main verb of a sentence brings together: as its subjects, or as subject and partner. */
function mainPair(work: Work, sentence: Sentence | undefined): string[] {
  const verb = sentence?.verbs.find(
    (other) => other.form === 'finite' && other.link === 'root' && other.subject.length > 0,
  );
  if (sentence === undefined || verb === undefined) return [];
  const partners = verb.complements.filter(({ preposition }) => /^(with|by|between)$/.test(preposition));
  const phrases = [...verb.subject, ...verb.object, ...partners.flatMap((complement) => complement.phrases)];
  const states = unique(
    phrases.flatMap((phrase) => actorsOf(sentence, phrase)).map((actor) => principalOf(work, actor)),
  );
  return states.length === 2 && states.every((id) => work.actors.get(id)?.kind === 'COUNTRY') ? states : [];
}

/** "the Algiers Agreement" names no party of what follows. */
function isInTreatyName(work: Work, sentence: Sentence, mention: NameMention): boolean {
  const at = sentence.tokens[mention.first]?.start ?? 0;
  return namedAgreementsIn(work, sentence).some((named) => named.start <= at && at < named.end);
}

/** A state that was no more when the article appeared is not one of "the two countries". */
function isInForce(work: Work, state: string): boolean {
  const to = loadReference().countries.get(state)?.to;
  const publishedAt = work.asOf;
  return to == null || publishedAt === null || Number(publishedAt.slice(0, 4)) <= to;
}

/** The states that a sentence names before a token, in order. */
function statesBefore(work: Work, sentence: Sentence, before: number): string[] {
  const found = sentence.mentions
    .filter(
      (mention) => mention.first < before && mention.form !== 'reference' && !isInTreatyName(work, sentence, mention),
    )
    .flatMap((mention) => mention.actors.map((actor) => principalOf(work, actor)));
  return unique(found).filter((state) => work.actors.get(state)?.kind === 'COUNTRY' && isInForce(work, state));
}

/** The person of a state named last before a sentence's end. */
function lastPersonOf(work: Work, upTo: Sentence, state: string): ActorEntity | null {
  for (let i = upTo.index; i >= Math.max(0, upTo.index - 3); i--) {
    const found = work.sentences[i]?.mentions
      .flatMap((mention) => mention.actors)
      .findLast((actor) => actor.kind === 'PERSON' && principalOf(work, actor) === state);
    if (found !== undefined) return found;
  }
  return null;
}
