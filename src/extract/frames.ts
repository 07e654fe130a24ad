// Stage: the rules tried on every verb and noun; each that finds who did it to whom becomes a frame.
import { fitsNoun, fitVerb, measured, rulesFor, rulesOfNoun } from './match.ts';
import type { Rule } from './rules/rule.ts';
import { findParties, type Known } from './sides.ts';
import { statusOfNoun, statusOfVerb } from './status.ts';
import { type EventType, hasHappened } from './types.ts';
import type { ActorEntity, Frame, NounPhrase, Sentence, VerbGroup, Work } from './work.ts';

/** Types whose verbs speak of an event that has its own truth: "rejected the offer", "welcomed the talks". */
const ABOUT_EVENTS: ReadonlySet<EventType> = new Set(['REQUEST', 'REJECT', 'ACCUSE', 'SUPPORT']);

/** Tries all rules on all sentences. */
export function findFrames(work: Work): void {
  for (const sentence of work.sentences) {
    // What a verb's rule has told of its object, the noun's own rule does not tell again.
    const used = new Map<number, EventType>();
    const frames: Frame[] = [];
    for (const verb of sentence.verbs) {
      const rules = rulesFor(verb);
      const objects = rules.length === 0 ? [] : measured(sentence, verb.passive ? verb.subject : verb.object);
      for (const entry of rules) {
        const object = fitVerb(sentence, verb, objects, entry);
        if (object === null) continue;
        const built = build(work, sentence, entry.rule, verb, null, { here: frames, matched: object });
        if (built.length === 0) continue;
        frames.push(...built);
        if (entry.object !== null && entry.rule.relation !== 'MEDIATED')
          for (const phrase of object) used.set(phrase.head, entry.rule.type);
      }
    }
    for (const noun of sentence.phrases) {
      const head = sentence.tokens[noun.head];
      if (head === undefined || head.pos === 'PRON') continue;
      for (const entry of rulesOfNoun(head)) {
        const told = used.get(noun.head);
        if (told !== undefined && (told === entry.rule.type || !ABOUT_EVENTS.has(told))) continue;
        if (!fitsNoun(sentence, noun, entry)) continue;
        frames.push(...build(work, sentence, entry.rule, verbOf(sentence, noun), noun, { here: frames, matched: [] }));
      }
    }
    work.frames.push(...withoutTwins(frames));
  }
}

/** The verb on which a noun hangs: of which it is an argument, else the last one before it. */
function verbOf(sentence: Sentence, noun: NounPhrase): VerbGroup | null {
  return (
    sentence.verbs.find(
      (verb) =>
        verb.object.includes(noun) ||
        verb.subject.includes(noun) ||
        verb.indirectObject.includes(noun) ||
        verb.complements.some((c) => c.phrases.includes(noun)),
    ) ??
    sentence.verbs.findLast((verb) => verb.last < noun.first) ??
    sentence.verbs.find((verb) => verb.first > noun.last) ??
    null
  );
}

function build(
  work: Work,
  sentence: Sentence,
  rule: Rule,
  verb: VerbGroup | null,
  noun: NounPhrase | null,
  known: Known,
): Frame[] {
  const parties = findParties(work, sentence, rule, verb, noun, known);
  if (typeof parties === 'string') {
    work.blocked.push({ rule: rule.id, sentence: sentence.index, reason: parties });
    return [];
  }
  const told =
    noun !== null
      ? statusOfWords(rule, statusOfNoun(sentence, noun, verb), verb)
      : verb !== null
        ? 'refused' in rule.when
          ? 'OCCURRED'
          : statusOfVerb(sentence, verb)
        : 'OCCURRED';
  const status = rule.status !== undefined && hasHappened(told) ? rule.status : told;
  const frame = {
    rule,
    sentence,
    trigger: noun?.head ?? verb?.main ?? 0,
    verb,
    status: statusOfObject(sentence, rule, verb, noun, status),
    date: null,
    place: null,
    attributedTo: null,
    contexts: [],
    confidence: Math.round(parties.confidence * 100) / 100,
  };
  return parties.pairs.map(([sources, targets]) => ({ ...frame, sources, targets, about: [] }));
}

/** An offer that was turned down had been made all the same. */
function statusOfWords(rule: Rule, status: Frame['status'], verb: VerbGroup | null): Frame['status'] {
  const isSpeechAct = rule.relation === 'PROPOSED_TO' || rule.relation === 'REQUESTED' || rule.relation === 'ACCUSED';
  return isSpeechAct && status === 'DENIED' && verb?.negated !== true ? 'OCCURRED' : status;
}

/** "sought a meeting", "want talks", "planned a visit": the light verb itself says that it is yet to be. */
function statusOfObject(
  sentence: Sentence,
  rule: Rule,
  verb: VerbGroup | null,
  noun: NounPhrase | null,
  status: Frame['status'],
): Frame['status'] {
  if (
    noun !== null ||
    verb === null ||
    rule.status !== undefined ||
    !('object' in rule.when) ||
    rule.type !== 'CONSULT'
  )
    return status;
  const object = (verb.passive ? verb.subject : verb.object)[0];
  if (object === undefined) return status;
  const asNoun = statusOfNoun(sentence, object, verb);
  return hasHappened(status) ? asNoun : status;
}

/** One frame for one relation between the same parties in a sentence: the surest. */
function withoutTwins(frames: readonly Frame[]): Frame[] {
  const best = new Map<string, Frame>();
  for (const frame of frames) {
    const ids = (actors: readonly ActorEntity[]): string =>
      actors
        .map((actor) => actor.id)
        .sort()
        .join('+');
    const key = `${frame.rule.relation} ${ids(frame.sources)} ${ids(frame.targets)} ${frame.status}`;
    const other = best.get(key);
    if (other === undefined || other.confidence < frame.confidence) best.set(key, frame);
  }
  return [...best.values()];
}
