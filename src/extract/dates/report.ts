// The day of what a speaker did before speaking, where the sentence before tells on which day he spoke.
import { SPEECH_VERBS } from '../lexicon.ts';
import { subjectActors } from '../resolve.ts';
import type { EventDate } from '../types.ts';
import type { Frame, Sentence, VerbGroup, Work } from '../work.ts';
import type { Anchored } from './belong.ts';

/**
 * "The minister said on Monday …. The minister, speaking after talks with …, said …": what a speaker has just done when he
 * speaks was done on the day on which the sentence before has him speak.
 */
export function dayOfReport(
  work: Work,
  frame: Frame,
  datesOf: (sentence: number) => readonly Anchored[],
): EventDate | null {
  const { sentence } = frame;
  const speech = mainSpeech(sentence);
  const previous = work.sentences[sentence.index - 1];
  if (speech === null || previous === undefined || frame.status !== 'OCCURRED' || frame.verb === null) return null;
  if (frame.verb.form !== 'gerund' || frame.verb.index > speech.index) return null;
  const said = mainSpeech(previous);
  if (said === null || subjectActors(previous, said)[0] !== subjectActors(sentence, speech)[0]) return null;
  const day = datesOf(previous.index).find((date) => date.mention.date.precision === 'DAY' && date.verb === said);
  return day?.mention.date ?? null;
}

const mainSpeech = (sentence: Sentence): VerbGroup | null =>
  sentence.verbs.find((verb) => verb.form === 'finite' && verb.link === 'root' && SPEECH_VERBS.has(verb.lemma)) ?? null;
