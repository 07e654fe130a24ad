// Stage: events that follow from others and from where they were: who met in the other's capital had travelled there.
import { registerCountryById } from './registry.ts';
import { principalOf } from './resolve.ts';
import { INFERRED } from './rules/all.ts';
import type { ActorEntity, Frame, Work } from './work.ts';

// Bodies and persons travel; "Japan" in a sentence on talks in Moscow may be its ambassador there.
const RESIDENT = /\b(?:ambassador|consul|charg[eé]|attach[eé]|embassy|high commissioner)\b/i;

/** Runs when frames have their places and dates. */
export function inferFrames(work: Work): void {
  const inferred: Frame[] = [];
  for (const frame of work.frames) {
    for (const rule of INFERRED) {
      const host = hostOf(work, frame);
      if (host === null || !rule.when.relation.split(' ').includes(frame.rule.relation)) continue;
      const guests = frame.sources.filter((actor) => principalOf(work, actor) !== host.id && !isResident(actor));
      if (guests.length === 0 || guests.length === frame.sources.length) continue;
      const confidence = Math.round(rule.confidence * frame.confidence * 100) / 100;
      inferred.push({ ...frame, rule, sources: guests, targets: [host], about: [], confidence });
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

/** The state in which an event between parties took place, where the place is a town or site of it. */
function hostOf(work: Work, { place }: Frame): ActorEntity | null {
  if (place === null || place.country === null) return null;
  return registerCountryById(work, place.country);
}

const isResident = (actor: ActorEntity): boolean => RESIDENT.test(actor.role ?? actor.name);
