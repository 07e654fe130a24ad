// Stage: events that follow from others: who met in the other's capital had travelled there; who threatens to attack threatens.
import { registerCountryById } from './registry.ts';
import { principalOf, subjectActors } from './resolve.ts';
import { INFERRED } from './rules/all.ts';
import { statusOfVerb } from './status.ts';
import type { ActorEntity, Frame, VerbGroup, Work } from './work.ts';

// Bodies and persons travel; "Japan" in a sentence on talks in Moscow may be its ambassador there.
const RESIDENT = /\b(?:ambassador|consul|charg[eé]|attach[eé]|embassy|high commissioner)\b/i;

/** Runs when frames have their places and dates. */
export function inferFrames(work: Work): void {
  const inferred: Frame[] = [];
  for (const frame of work.frames) {
    for (const rule of INFERRED) {
      if (!rule.when.relation.split(' ').includes(frame.rule.relation)) continue;
      const found = rule.when.under === undefined ? journey(work, frame) : threat(work, frame, rule.when.under);
      if (found === null) continue;
      const confidence = Math.round(rule.confidence * frame.confidence * 100) / 100;
      inferred.push({ ...frame, rule, ...found, about: [], confidence });
    }
  }
  const key = ({ rule, sources, targets, sentence, status }: Frame): string =>
    [
      rule.relation,
      sentence.index,
      status,
      ...[...sources, ...targets].map((actor) => principalOf(work, actor)),
    ].join();
  const known = new Set(work.frames.map(key));
  for (const frame of inferred) {
    if (known.has(key(frame))) continue;
    known.add(key(frame));
    work.frames.push(frame);
  }
}

/** The guests of an event between parties, and the host in whose land it took place. */
function journey(work: Work, frame: Frame): Pick<Frame, 'sources' | 'targets'> | null {
  const host = hostOf(work, frame);
  // Of parties that are themselves a guess nobody is said to have travelled, and an organisation has no home to leave.
  if (host === null || frame.confidence < frame.rule.confidence) return null;
  const guests = frame.sources.filter(
    (actor) => principalOf(work, actor) !== host.id && actor.kind !== 'INTERGOVERNMENTAL' && !isResident(actor),
  );
  return guests.length === 0 || guests.length === frame.sources.length ? null : { sources: guests, targets: [host] };
}

/** The state in which an event between parties took place, where the place is a town or site of it. */
function hostOf(work: Work, { place }: Frame): ActorEntity | null {
  if (place === null || place.country === null) return null;
  return registerCountryById(work, place.country);
}

const isResident = (actor: ActorEntity): boolean => RESIDENT.test(actor.role ?? actor.name);

/** What its doer says that he will do, told as a threat: "threatened to close the pipeline", "warned that it would attack". */
function threat(
  work: Work,
  frame: Frame,
  under: string,
): Pick<Frame, 'sources' | 'targets' | 'status' | 'trigger' | 'verb' | 'place'> | null {
  const outer = governorAmong(frame.verb, under.split(' '));
  if (outer === null || frame.verb?.negated === true || !/^(PLANNED|HYPOTHETICAL|PROPOSED)$/.test(frame.status))
    return null;
  const doers = new Set(frame.sources.map((actor) => principalOf(work, actor)));
  const speaks = subjectActors(frame.sentence, outer).some((actor) => doers.has(principalOf(work, actor)));
  if (!speaks) return null;
  const { sources, targets } = frame;
  const status = statusOfVerb(frame.sentence, outer);
  return { sources, targets, status, trigger: outer.main, verb: outer, place: null };
}

/** The verb of saying under which a verb stands, directly or joined to another that does. */
function governorAmong(verb: VerbGroup | null, lemmas: readonly string[]): VerbGroup | null {
  const governor = verb?.governor ?? null;
  if (verb === null || governor === null || verb.link === 'relative' || verb.link === 'adverbial') return null;
  return lemmas.includes(governor.lemma) ? governor : null;
}
