// Whether a date lies ahead: told by the tense of the verb that it stands by, else by words such as "due" and "by".
import type { Sentence, VerbGroup } from '../work.ts';

const FUTURE = /^(?:will|would|shall|should|'ll|’ll|may|might|wo)$/;
const PLANS =
  /^(?:plan|expect|schedule|agree|set|slate|hope|want|intend|prepare|vow|pledge|promise|be|aim|ask|invite|urge|ready|due|like|arrange|threaten|offer|decide|go)$/;
const AHEAD_WORDS =
  /\b(?:due|scheduled|slated|set|planned|expected|upcoming|forthcoming|ahead of|coming|deadline|no later than|from next|for)(?: (?:on|for|in|at|by|to begin|to start|the|early|late|talks|a))*[ -]*$/i;
const FOR_WORDS = /\b(?:scheduled|slated|set|planned|due|expected|called|invited|fixed)\b[^.;,]{0,40}$/i;
const BY = /\b(?:by|until|till) $/i;

/** Offsets are in the sentence. */
export function looksAhead(sentence: Sentence, at: number, end: number): boolean {
  const before = sentence.text.slice(Math.max(0, at - 60), at);
  if (BY.test(before)) return true;
  if (AHEAD_WORDS.test(before) && (!/\bfor [^.;,]*$/i.test(before) || FOR_WORDS.test(before))) return true;
  const start = sentence.start + at;
  const offset = (token: number): number => sentence.tokens[token]?.start ?? 0;
  const previous = sentence.verbs.findLast((verb) => offset(verb.main) < start);
  const next = sentence.verbs.find((verb) => verb.form === 'finite' && offset(verb.first) >= sentence.start + end);
  // A date that opens a clause belongs to the verb behind it.
  const opens = /(?:^|[,;:"“—]\s?|\b(?:and|but|that|when)\s)(?:(?:on|in|early|late|from)\s){0,2}$/i.test(before);
  const verb = opens ? (next ?? previous) : (previous ?? next);
  return verb !== undefined && isFuture(verb);
}

function isFuture(verb: VerbGroup): boolean {
  if (verb.modal !== null && FUTURE.test(verb.modal)) return !verb.perfect;
  if (verb.form === 'infinitive' && verb.governor !== null) {
    return PLANS.test(verb.governor.lemma) || PLANS.test(verb.governor.predicate ?? '') || isFuture(verb.governor);
  }
  if (verb.form === 'infinitive') return verb.governingNoun !== null;
  return verb.link === 'coordinate' && verb.governor !== null && isFuture(verb.governor);
}
