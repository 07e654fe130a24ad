// Who else a sentence names behind a verb or noun: whom it is about where no nearer slot tells.
import { isFormerOwner, isUsableActor, objectPhrases } from './resolve.ts';
import type { View } from './slots.ts';
import type { ActorEntity, Sentence, VerbGroup } from './work.ts';

/** The first actor behind the verb or noun that is not the doer; one in a place comes last. */
export function later(view: View): ActorEntity[] {
  const { sentence, verb, noun, taken } = view;
  const from = noun?.last ?? verb?.last ?? 0;
  // "accused it of …": somebody is named by a word that could not be resolved; anybody later is somebody else.
  const object = verb === null ? undefined : objectPhrases(verb)[0];
  const isOpaque = object !== undefined && /^(it|him|her|them)$/.test(sentence.tokens[object.head]?.lower ?? '');
  if (noun === null && isOpaque) return [];
  const acting = otherActs(sentence, verb, from);
  const mentions = sentence.mentions.filter(
    (mention) =>
      mention.first > from &&
      !acting.some(([first, end]) => first <= mention.first && mention.first < end) &&
      isUsableActor(mention) &&
      !mention.actors.every(taken) &&
      !mention.actors.every((actor) => actor.kind === 'MEDIA') &&
      !sentence.phrases.some(
        (phrase) => phrase.mentions.includes(mention) && isFormerOwner(sentence, mention, phrase),
      ) &&
      !isSpeaker(sentence, mention.first) &&
      !actsElsewhere(sentence, verb, mention.first),
  );
  const best = mentions.find((mention) => mention.place === null) ?? mentions[0];
  if (best !== undefined) return best.actors.filter((actor) => !taken(actor));
  // "the Peruvian ambassador there": the state of the town named before.
  const there = sentence.tokens.find((token) => token.lower === 'there' && token.pos === 'ADV' && token.index < from);
  const named =
    there === undefined
      ? undefined
      : sentence.mentions.findLast((mention) => mention.last < there.index && mention.place !== null);
  return (named?.actors ?? []).filter((actor) => !taken(actor));
}

/** A stretch of tokens, the last excluded. */
type Range = readonly [from: number, to: number];

/**
 * Where a sentence names those who act in other clauses: the subject of one that follows, and what hangs on it. Of a
 * clause that tells when or why, its subject is often meant: "recalled its envoy after *Chad* had accused Niger".
 */
function otherActs({ tokens, mentions, verbs }: Sentence, verb: VerbGroup | null, from: number): Range[] {
  const ranges: Range[] = [];
  for (const other of verbs) {
    if (other.first <= from || other.form !== 'finite' || other === verb) continue;
    const subject = other.subject[0];
    if (subject === undefined || other.link === 'relative' || other.link === 'that') continue;
    // One that names nobody may be a participle's: "rejected the protests lodged by Chad".
    const isNamed = subject.first > from && other.subject.some((phrase) => phrase.mentions.length > 0);
    if (isNamed && other.governor !== verb) ranges.push([subject.first, other.first]);
    else if (isNamed && other.link === 'adverbial') {
      const named = mentions.find((mention) => mention.first >= subject.first);
      ranges.push([(named?.last ?? subject.last) + 1, other.first]);
    }
    // "The rebels, backed by Libya, attacked Chad": the clause around goes on.
    if (
      verb?.link === 'relative' &&
      verb.form === 'finite' &&
      verb.passive &&
      subject.last < verb.first &&
      other.governor !== verb
    ) {
      ranges.push([other.first, tokens.length]);
      break;
    }
  }
  return ranges;
}

/** True for the subject of a clause that is not this verb's own: "accepted the plan, but *Chad* rejected it". */
function actsElsewhere(sentence: Sentence, verb: VerbGroup | null, at: number): boolean {
  const phrase = sentence.phrases.find((other) => other.first <= at && at <= other.last);
  return sentence.verbs.some(
    (other) =>
      other !== verb &&
      phrase !== undefined &&
      other.form === 'finite' &&
      !other.passive &&
      (other.link === 'root' || other.link === 'coordinate') &&
      other.governor !== verb &&
      other.subject.includes(phrase),
  );
}

/** "…, Japan said", "according to Japan": names that speak rather than suffer. */
function isSpeaker(sentence: Sentence, at: number): boolean {
  const phrase = sentence.phrases.find((other) => other.first <= at && at <= other.last);
  if (phrase === undefined) return false;
  const before = sentence.tokens[phrase.preposition];
  if (before?.lower === 'to' && sentence.tokens[before.index - 1]?.lower === 'according') return true;
  return sentence.verbs.some(
    (verb) => verb.subject.includes(phrase) && /^(say|tell|report|add|announce|claim)$/.test(verb.lemma),
  );
}
