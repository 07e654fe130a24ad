// The phrases in which a slot finds its names: before a noun, behind a preposition, inside an object, with their lists.
import { registerCountryById } from './registry.ts';
import { actorsOf, isBacker, isUsableActor, mentionsIn, objectPhrases, ownersOf, unique } from './resolve.ts';
import type { View } from './slots.ts';
import type { ActorEntity, NounPhrase, Sentence, VerbGroup } from './work.ts';

export function before(sentence: Sentence, noun: NounPhrase): ActorEntity[] {
  return unique(
    mentionsIn(sentence, noun.first, noun.head - 1)
      .filter((mention) => isUsableActor(mention) && !isBacker(sentence, mention))
      .flatMap((mention) => mention.actors),
  );
}

const BROKERED =
  /^(brokered|mediated|sponsored|hosted|facilitated|negotiated|arranged|supervised|drafted|proposed|backed|led)$/;

/** "a Qatari-brokered truce": who brought it about. */
export const brokersOf =
  (sentence: Sentence) =>
  (phrase: NounPhrase): ActorEntity[] =>
    mentionsIn(sentence, phrase.first, phrase.head - 1)
      .filter(
        (mention) =>
          sentence.tokens[mention.last + 1]?.text === '-' &&
          BROKERED.test(sentence.tokens[mention.last + 2]?.lower ?? ''),
      )
      .flatMap((mention) => mention.actors);

/** "a truce between Chad and Libya was brokered": names behind the object, in the passive behind the subject. */
export const insideObject = (sentence: Sentence, verb: VerbGroup): ActorEntity[] =>
  unique(
    objectPhrases(verb).flatMap((phrase) => {
      const preposition = sentence.tokens[phrase.last + 1];
      if (preposition === undefined || !/^(between|among|with)$/.test(preposition.lower)) return [];
      const first = sentence.phrases.find((other) => other.preposition === preposition.index);
      return first === undefined ? [] : namesIn(sentence, first);
    }),
  );

/** Names before the head of a verb's object: "held Franco-British talks". */
export const beforeObject = (sentence: Sentence, verb: VerbGroup | null): ActorEntity[] =>
  verb === null ? [] : unique(objectPhrases(verb).flatMap((phrase) => before(sentence, phrase)));

/** Names in the phrases after a preposition behind the verb or the noun; of `with|to`, after whichever comes first. */
export function afterPreposition(view: View, slot: string): ActorEntity[] {
  const { sentence, verb, noun } = view;
  const wanted = slot.split('|');
  const groups =
    noun !== null
      ? phrasesAfterNoun(sentence, noun).map((phrase) => ({
          preposition: sentence.tokens[phrase.preposition]?.lower ?? '',
          phrases: [phrase],
        }))
      : (verb?.complements ?? []);
  for (const { preposition, phrases } of groups) {
    if (!wanted.includes(preposition) || (preposition === 'with' && phrases.some((phrase) => isHelp(sentence, phrase))))
      continue;
    // "arrived in Kiev from Moscow": a town is its state's, before anybody that follows it.
    const town = /^(in|at|to|for)$/.test(preposition) && phrases.every((phrase) => isTown(sentence, phrase));
    const found = town ? [] : unique(phrases.flatMap((phrase) => namesIn(sentence, phrase)));
    if (found.length > 0) return found;
    const owner = unique(phrases.flatMap((phrase) => landowner(view, phrase)));
    if (owner.length > 0 || wanted.length > 1) return owner;
  }
  return [];
}

/** True for a phrase whose head is a place that stands for nobody. */
const isTown = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.tokens[phrase.last + 1]?.lower !== 'in' &&
  sentence.mentions.some(
    (mention) =>
      mention.first <= phrase.head &&
      phrase.head <= mention.last &&
      mention.place !== null &&
      mention.actors.length === 0,
  );

/** "signed with the help of Algeria": Algeria helped; it did not sign. */
const isHelp = (sentence: Sentence, phrase: NounPhrase): boolean =>
  /^(help|aid|assistance|support|backing|mediation|blessing|consent|approval|encouragement|connivance)$/.test(
    sentence.tokens[phrase.head]?.lower ?? '',
  );

/** The state of a town that a phrase names: "port calls to Mombasa". */
export function landowner(view: View, phrase: NounPhrase): ActorEntity[] {
  return mentionsIn(view.sentence, phrase.first, phrase.last).flatMap((mention) => {
    const country = mention.place?.country ?? null;
    const owner = country === null ? null : registerCountryById(view.work, country);
    return owner === null ? [] : [owner];
  });
}

/** "a missionary from Calgary was arrested": the state of the town from which those in the object come. */
export function originOf(view: View, phrase: NounPhrase): ActorEntity[] {
  const from = view.sentence.tokens[phrase.last + 1];
  const town = view.sentence.phrases.find((other) => other.preposition === from?.index);
  return from?.lower === 'from' && town !== undefined ? landowner(view, town) : [];
}

/** Whoever a phrase names, itself or as owner: "with the Japanese prime minister", "against Japan's claim". */
export function namesIn(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const list = coordinated(sentence, phrase);
  const direct = unique(list.flatMap((part) => actorsOf(sentence, part)));
  if (direct.length > 0) return direct;
  return unique(list.flatMap((part) => ownersOf(sentence, part)));
}

/** A phrase and those joined to it by "and" and commas. */
function coordinated(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const list = [phrase];
  for (;;) {
    let at = (list.at(-1) as NounPhrase).last + 1;
    const comma = sentence.tokens[at]?.text === ',';
    if (comma) at += 1;
    const joined = /^(and|or|&)$/.test(sentence.tokens[at]?.lower ?? '');
    if (joined) at += 1;
    if (!joined && !comma) return list;
    const next = sentence.phrases.find((other) => other.first === at);
    if (next === undefined || actorsOf(sentence, next).length === 0) return list;
    if (sentence.verbs.some((verb) => verb.subject[0] === next)) return list;
    list.push(next);
  }
}

/** Prepositional phrases that hang on a noun: those behind it up to the next verb or break. */
function phrasesAfterNoun(sentence: Sentence, noun: NounPhrase): NounPhrase[] {
  const verbAfter = sentence.verbs.find((verb) => verb.first > noun.last);
  const limit = verbAfter?.first ?? sentence.tokens.length;
  const found: NounPhrase[] = [];
  for (const phrase of sentence.phrases) {
    if (phrase.first <= noun.last || phrase.first >= limit || phrase.preposition < 0) continue;
    const gap = sentence.tokens.slice(noun.last + 1, phrase.first);
    if (gap.some((token) => /^[;:"“”()]$/.test(token.text))) break;
    found.push(phrase);
  }
  return found;
}
