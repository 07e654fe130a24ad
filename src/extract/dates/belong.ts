// Which date is that of an event: the one that hangs on its trigger, or on the verb that brings it about.
import { SPEECH_VERBS } from '../lexicon.ts';
import { type EventDate, hasHappened } from '../types.ts';
import type { Frame, Sentence, VerbGroup } from '../work.ts';
import { type Anchor, anchorOf } from './anchor.ts';
import type { DateMention } from './find.ts';

export interface Anchored extends Anchor {
  readonly mention: DateMention;
}

export const anchored = (sentence: Sentence, dates: readonly DateMention[]): Anchored[] =>
  dates.flatMap((mention) => [
    { mention, ...anchorOf(sentence, mention) },
    ...toldByWhen(sentence, mention).map((verb) => ({
      mention: { ...mention, date: mention.point, use: 'time' as const },
      noun: -1,
      verb,
      opens: true,
    })),
  ]);

/** "since 1994, when Morocco blamed … and imposed …": the clause tells what happened on the date before it. */
function toldByWhen({ tokens, verbs }: Sentence, { last }: DateMention): VerbGroup[] {
  const at = tokens[last + 1]?.text === ',' ? last + 2 : last + 1;
  if (tokens[at]?.lower !== 'when') return [];
  const first = verbs.findIndex((verb) => verb.first > at && verb.form === 'finite');
  if (first < 0) return [];
  const told = [verbs[first] as VerbGroup];
  for (const verb of verbs.slice(first + 1)) {
    if (verb.form !== 'finite') continue;
    const between = tokens.slice((told.at(-1) as VerbGroup).last + 1, verb.first);
    if (!between.some((token) => token.pos === 'CCONJ') || between.some((token) => /^[,;]$/.test(token.text))) break;
    told.push(verb);
  }
  return told;
}

// Verbs that bring about, are part of or go together with what their noun names: "held talks on Monday".
const BRINGS_ABOUT = new Set(
  `hold take have make sign conclude reach strike begin start open end finish close launch carry conduct stage mount pay
   issue give deliver lodge file break resume suspend seal initial ratify agree cut sever impose lift announce come follow
   occur happen meet attend host convene go fly arrive travel visit be remain continue see collapse fail do stop halt
   complete undertake perform wage fight wrap broker mediate chair endorse approve adopt say tell speak find witness join
   enter win put send receive greet welcome lead result face draw join exchange establish restore renew freeze level sit
   gather assemble attack hit kill strike trigger provoke use order vote decide declare`.split(/\s+/),
);
/** What these make dates what they make. */
const MAKES =
  /^(sign|conclude|ratify|reach|make|strike|initial|agree|seal|fight|wage|lose|win|hold|negotiate|broker|mediate|launch|have)$/;
/** Prepositions between a verb and a noun that tell of the same time. */
const SAME_TIME = /^(in|during|at|after|for|on|with|through|throughout|following|amid|by|into|via)$/;
/** Verbs whose purpose is done there and then: "met to discuss". */
const GOES_TO =
  /^(meet|gather|convene|travel|fly|go|come|arrive|visit|return|assemble|send|dispatch|sit|join|use|help)$/;

export function dateOf(frame: Frame, dates: readonly Anchored[]): EventDate | null {
  const usable = dates.filter(({ mention }) => mention.use !== 'since' || isLasting(frame));
  if (usable.length === 0) return null;
  const own = usable.find(
    (date) => date.noun === frame.trigger && (date.verb === null || frame.verb?.main !== frame.trigger),
  );
  if (own !== undefined) return own.mention.date;
  const { verb, sentence } = frame;
  if (verb === null)
    return usable.length === 1 && sentence.verbs.length === 0 ? (usable[0]?.mention.date ?? null) : null;
  if (frame.trigger !== verb.main) {
    const isVerbs = bringsAbout(frame, verb);
    return isVerbs ? dateOfVerb(sentence, verb, usable, frame) : null;
  }
  const made = verb.passive ? verb.subject : verb.object;
  if (MAKES.test(verb.lemma)) {
    const date = usable.find((other) => other.verb === null && made.some((phrase) => phrase.head === other.noun));
    if (date !== undefined) return date.mention.date;
  }
  // The object's own date is that of the act: "held talks on Monday", "signed an accord in 1994".
  const beside = usable.find(
    (other) => other.verb === verb || (other.verb !== null && verb.object.some((phrase) => phrase.head === other.noun)),
  );
  return beside?.mention.date ?? dateOfVerb(sentence, verb, usable, frame);
}

const isLasting = (frame: Frame): boolean =>
  frame.status === 'ONGOING' ||
  (frame.status === 'OCCURRED' && frame.verb !== null && (frame.verb.perfect || frame.verb.progressive));

/** True where the noun's event is at the time of its verb: its subject or object, or near by. */
function bringsAbout(frame: Frame, verb: VerbGroup): boolean {
  const noun = frame.trigger;
  const isArgument = [...verb.subject, ...verb.object, ...verb.indirectObject].some((phrase) => phrase.head === noun);
  if (isArgument)
    return (
      BRINGS_ABOUT.has(verb.lemma) || isActOfWords(frame) || (PLANS.test(verb.lemma) && !hasHappened(frame.status))
    );
  const complement = verb.complements.find((part) => part.phrases.some((phrase) => phrase.head === noun));
  if (complement !== undefined) {
    if (complement.preposition === 'for') return frame.status !== 'DENIED' && BRINGS_ABOUT.has(verb.lemma);
    return SAME_TIME.test(complement.preposition);
  }
  return frame.sentence.phrases.some(
    (phrase) => phrase.head === noun && SAME_TIME.test(frame.sentence.tokens[phrase.preposition]?.lower ?? ''),
  );
}

/** Verbs that date what is yet to be. */
const PLANS = /^(plan|schedule|expect|set|slate|fix|arrange|postpone|propose|call|intend|prepare|delay|offer|suggest)$/;

const isActOfWords = ({ rule }: Frame): boolean =>
  /^(ACCUSED|REQUESTED|PROPOSED_TO|REJECTED|THREATENED|PROTESTED)$/.test(rule.relation);

/** The date of a verb: its own, that of the verbs joined to it, or that of the verb that it completes. */
export function dateOfVerb(
  sentence: Sentence,
  verb: VerbGroup,
  dates: readonly Anchored[],
  frame: Frame,
  depth = 0,
): EventDate | null {
  const own = dates.filter((date) => date.verb === verb);
  const nearest = own.find((date) => date.mention.first > verb.main) ?? own.at(-1);
  if (nearest !== undefined) return nearest.mention.date;
  if (depth > 3) return null;
  const joined = sentence.verbs.filter((other) => other !== verb && areJoined(verb, other));
  const shared = dates.filter((date) => date.verb !== null && joined.includes(date.verb));
  const opening = shared.find((date) => date.opens);
  if (opening !== undefined) return opening.mention.date;
  const [only, second] = shared;
  if (only !== undefined && second === undefined) return only.mention.date;
  if (isFirstTime(sentence, verb)) {
    const days = dates.filter((date) => date.mention.date.precision === 'DAY' && date.mention.use === 'time');
    if (days.length === 1) return days[0]?.mention.date ?? null;
  }
  const { governor } = verb;
  const isSame = (other: VerbGroup): EventDate | null => dateOfVerb(sentence, other, dates, frame, depth + 1);
  const happened = hasHappened(frame.status) || frame.status === 'FAILED' || frame.status === 'DENIED';
  if (governor !== null && happened) {
    if (verb.form === 'infinitive' && !SPEECH_VERBS.has(governor.lemma)) return isSame(governor);
    if (
      verb.form === 'gerund' &&
      verb.link !== 'relative' &&
      !/^(of|before|without|since)$/.test(verb.conjunction ?? '')
    )
      return isSame(governor);
    if (verb.link === 'adverbial' && /^(as|while|when)$/.test(verb.conjunction ?? '')) return isSame(governor);
    // "met the president on Tuesday, whom he urged …": in the same breath.
    if (verb.link === 'relative' && isSameBreath(sentence, verb)) return isSame(governor);
    // Who announces what he has done or is doing does it by these words.
    if (verb.link === 'that' && /^(announce|declare|decree|notify|inform|proclaim)$/.test(governor.lemma))
      return isSame(governor);
    if (verb.form === 'participle' && verb.link !== 'relative') return isSame(governor);
  }
  // A clause of purpose, or one that tells what went on meanwhile, dates the main verb too.
  const inner = sentence.verbs.filter(
    (other) =>
      other.governor === verb &&
      ((other.form === 'infinitive' && GOES_TO.test(verb.lemma)) ||
        (other.form === 'gerund' && other.link === 'coordinate') ||
        (other.link === 'adverbial' && other.conjunction === 'when')),
  );
  const wished = sentence.verbs.filter((other) => other.form === 'infinitive' && other.governor === verb);
  const deictic = dates.find(
    (date) => date.verb !== null && wished.includes(date.verb) && isPast(sentence, date.mention),
  );
  if (deictic !== undefined && hasHappened(frame.status)) return deictic.mention.date;
  return (
    dates.find((date) => date.verb !== null && inner.includes(date.verb) && date.mention.use === 'time')?.mention
      .date ?? null
  );
}

/** Verbs of one subject joined by "and" or a comma. */
const areJoined = (verb: VerbGroup, other: VerbGroup): boolean =>
  (verb.link === 'coordinate' || other.link === 'coordinate' || verb.link === other.link) &&
  verb.form === other.form &&
  verb.subject.length > 0 &&
  verb.subject[0] === other.subject[0] &&
  verb.link !== 'relative' &&
  verb.governor === other.governor;

/** "When they met last Thursday, it was the first time in 12 years that a president had travelled": one and the same day. */
const isFirstTime = ({ tokens }: Sentence, verb: VerbGroup): boolean =>
  /\b(?:first|second|third|last) time (?:in [^,;]{1,30} )?(?:that )?(?:an? |the )?[^,;]{0,40}$/.test(
    tokens
      .slice(Math.max(0, verb.first - 18), verb.first)
      .map((token) => token.lower)
      .join(' '),
  );

/** "agreed to restore ties four days ago": what is agreed lies ahead, so the past date is that of agreeing. */
const isPast = ({ tokens }: Sentence, { first, last }: DateMention): boolean =>
  tokens.slice(first, last + 1).some((token) => /^(ago|last|yesterday|earlier)$/.test(token.lower));

const isSameBreath = ({ tokens }: Sentence, verb: VerbGroup): boolean => {
  const [comma, whom, subject] = tokens.slice(Math.max(0, verb.first - 3), verb.first);
  return comma?.text === ',' && whom?.lower === 'whom' && /^(he|she|they)$/.test(subject?.lower ?? '') && !verb.perfect;
};
