// Stage: who says so: the speaker of the clause in which an event is told.
import { SPEECH_VERBS } from './lexicon.ts';
import { actorsOf, subjectActors } from './resolve.ts';
import type { ActorEntity, Frame, Sentence, VerbGroup, Work } from './work.ts';

/** Sets `attributedTo` of every frame told in somebody's words. */
export function attribute(work: Work): void {
  for (const frame of work.frames) frame.attributedTo = speakerOf(frame);
}

function speakerOf(frame: Frame): ActorEntity | null {
  const { sentence, verb } = frame;
  for (let outer = verb?.governor ?? null, step = 0; outer !== null && step < 6; outer = outer.governor, step++) {
    if (isSpeech(outer)) return subjectActors(sentence, outer)[0] ?? null;
  }
  return accordingTo(sentence) ?? trailingSpeaker(sentence, frame);
}

const isSpeech = (verb: VerbGroup): boolean => SPEECH_VERBS.has(verb.lemma) && !verb.passive;

/** "according to Kenya's foreign ministry" */
function accordingTo(sentence: Sentence): ActorEntity | null {
  const at = sentence.tokens.findIndex(
    (token, i) => token.lower === 'according' && sentence.tokens[i + 1]?.lower === 'to',
  );
  if (at < 0) return null;
  const phrase = sentence.phrases.find((other) => other.first > at);
  return phrase === undefined ? null : (actorsOf(sentence, phrase)[0] ?? null);
}

/** '…, the minister said': a verb of saying at the end of the sentence, without a clause after it. */
function trailingSpeaker(sentence: Sentence, frame: Frame): ActorEntity | null {
  const last = sentence.verbs.findLast((verb) => isSpeech(verb) && verb.form === 'finite' && verb.main > frame.trigger);
  if (last === undefined || sentence.verbs.some((verb) => verb.governor === last)) return null;
  const before = sentence.tokens[(last.subject[0]?.first ?? last.first) - 1];
  return before !== undefined && /^[,"”’']$/.test(before.text) ? (subjectActors(sentence, last)[0] ?? null) : null;
}
