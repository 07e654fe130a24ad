// Whether a word of claiming or holding tells of today's fact: not of a plan, a denial, a doubt, or a time that has passed.

import { statusOfVerb } from '../status.ts';
import { hasHappened } from '../types.ts';
import type { VerbGroup } from '../work.ts';
import { lowerAt, type Scene, verbAt } from './scene.ts';
import type { Trigger } from './words.ts';

const BE = /^(is|are|was|were|be|been|being|remains?|remained|'s|’s)$/;
const NOT = /^(not|n't|n’t|never|no|neither|nor|cannot|without|hardly|if|unless|whether)$/;
const MODAL = /^(will|would|could|may|might|should|must|can|shall|to|'d|'ll)$/;
const OVER = /^(once|formerly|then|previously|briefly|until|till|former|ex|originally|historically)$/;

export interface Voice {
  readonly passive: boolean;
  /** "claimed by both" without a form of "be". */
  readonly reduced: boolean;
}

/** How the verb at a token stands; null where it is no verb there: "their claims", "under control". */
export function voiceAt(scene: Scene, at: number, trigger: Trigger): Voice | null {
  const { tokens } = scene;
  let i = at - 1;
  while (i >= 0 && tokens[i]?.pos === 'ADV' && !BE.test(lowerAt(scene, i))) i -= 1;
  const before = lowerAt(scene, i);
  if (trigger.forms.has('participle')) {
    const by = tokens.findIndex((token, k) => k > at && k <= at + 3 && token.lower === 'by');
    if (BE.test(before)) return { passive: true, reduced: false };
    const isHad = /^(has|have|had|'ve|’ve)$/.test(before);
    const clear = by > 0 && !tokens.slice(at + 1, by).some((token) => token.pos === 'VERB' || token.text === ',');
    if (clear && !isHad && !(trigger.forms.has('past') && directObjectFollows(scene, at)))
      return { passive: true, reduced: true };
    if (isHad) return { passive: false, reduced: false };
    if (!trigger.forms.has('past') && !trigger.forms.has('base')) return null;
  }
  if (trigger.forms.has('gerund')) return verbAt(scene, at) === undefined ? null : { passive: false, reduced: false };
  const token = tokens[at];
  const isNoun = token?.pos === 'NOUN' || token?.pos === 'ADJ';
  if (!isNoun) return { passive: false, reduced: false };
  // The tagger's noun is a verb right behind a name, "which", "both" or a pronoun.
  const named = scene.sentence.mentions.some(
    (mention) => mention.last === i && mention.form !== 'adjective' && mention.actors.length > 0,
  );
  const isSubject =
    named || /^(who|which|that|both|each|it|they|still|sides|countries|neighbours|neighbors|nations)$/.test(before);
  return isSubject || closesRelative(scene, i) ? { passive: false, reduced: false } : null;
}

/** "which the rebels, armed by others, claim" */
function closesRelative(scene: Scene, comma: number): boolean {
  if (scene.tokens[comma]?.text !== ',') return false;
  const opening = scene.tokens.slice(0, comma).findLastIndex((token) => token.text === ',');
  const mention = scene.sentence.mentions.find((other) => other.last === opening - 1 && other.actors.length > 0);
  if (mention === undefined) return false;
  return [1, 2].some((back) => /^(which|that)$/.test(lowerAt(scene, mention.first - back)));
}

const directObjectFollows = (scene: Scene, at: number): boolean =>
  /^(DET|PROPN|PRON|NOUN)$/.test(scene.tokens[at + 1]?.pos ?? '');

/** True for what the article tells as standing: "controls", "has held since", "seized"; false for "would claim". */
export function isStanding(scene: Scene, at: number, trigger: Trigger, voice: Voice, lasting: boolean): boolean {
  const verb = verbAt(scene, at);
  if (verb !== undefined && !hasHappened(statusOfVerb(scene.sentence, verb))) return false;
  const near = scene.tokens.slice(Math.max(0, at - 5), at).map((token) => token.lower);
  const clause = near.slice(near.findLastIndex((word) => /^([,;:]|and|but|which|who|that)$/.test(word)) + 1);
  if (clause.some((word) => NOT.test(word) || OVER.test(word))) return false;
  if (verb === undefined && clause.some((word) => MODAL.test(word))) return false;
  return !lasting || isNow(scene, at, trigger, voice, verb);
}

/** A state of things told in the past has passed, unless somebody is quoted: "said that its troops held the town". */
function isNow(scene: Scene, at: number, trigger: Trigger, voice: Voice, verb: VerbGroup | undefined): boolean {
  const { tokens } = scene;
  const after = tokens.slice(at + 1, at + 9).map((token) => token.lower);
  if (after.includes('until') || after.includes('till')) return false;
  const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower);
  const isReported = verb?.link === 'that' && verb.governor?.past === true;
  if (isReported) return true;
  if (before.includes('had')) return false;
  if (before.some((word) => /^(has|have|'ve|still|now)$/.test(word))) return true;
  if (voice.reduced) return true;
  if (voice.passive) return !before.some((word) => /^(was|were)$/.test(word));
  const isPast = trigger.forms.has('past') && !trigger.forms.has('base');
  return !isPast || after.includes('still');
}
