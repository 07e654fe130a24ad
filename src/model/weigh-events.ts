// Where rules and model speak of the same event: agreement makes it surer, doubt less sure; what the rules found stays.
import { eventId } from '../extract/identify.ts';
import { principalOf } from '../extract/resolve.ts';
import { EVENT_STATUSES, type EventStatus, type ExtractedEvent, hasHappened } from '../extract/types.ts';
import type { Work } from '../extract/work.ts';
import type { Answer } from './answer.ts';

interface Verdict {
  readonly holds: boolean;
  readonly status: EventStatus;
}

export interface Weighed {
  readonly events: readonly ExtractedEvent[];
  readonly added: number;
  readonly confirmed: number;
  readonly doubted: number;
}

/**
 * @param work the rules' events, and the actors of all
 * @param found events that the model found, grounded, in the order of its answer
 * @param verdicts what it says of the rules' events
 */
export function weighEvents(
  work: Work,
  found: readonly ExtractedEvent[],
  verdicts: ReadonlyMap<ExtractedEvent, Verdict>,
  model: string,
): Weighed {
  const said = new Map(verdicts);
  const byKey = new Map<string, ExtractedEvent[]>();
  for (const event of work.events) byKey.set(keyOf(work, event), [...(byKey.get(keyOf(work, event)) ?? []), event]);
  const added: ExtractedEvent[] = [];
  for (const event of found) {
    const same = byKey.get(keyOf(work, event));
    // Told again by the model, an event of the rules is confirmed; with another status, that is its verdict.
    if (same === undefined) added.push({ ...event, extractor: model });
    else for (const known of same) said.set(known, { holds: true, status: event.status });
  }
  let confirmed = 0;
  let doubted = 0;
  const weighed = work.events.map((event) => {
    const verdict = said.get(event);
    if (verdict === undefined) return event;
    const isAgreed = verdict.holds && hasHappened(verdict.status) === hasHappened(event.status);
    if (isAgreed) confirmed++;
    else doubted++;
    if (isAgreed) return { ...event, extractor: `rules+${model}`, confidence: round(1 - (1 - event.confidence) / 2) };
    if (!verdict.holds) return { ...event, confidence: round(event.confidence / 2) };
    // Less may be asserted on the model's word, never more: what was only planned according to the rules stays so.
    if (hasHappened(verdict.status)) return event;
    const { id: _, ...lesser } = { ...event, status: verdict.status, extractor: `rules+${model}` };
    return { id: eventId(work, lesser), ...lesser };
  });
  const events = [...weighed, ...added].sort((a, b) => a.evidence.sentence - b.evidence.sentence);
  return { events: withoutTwins(events), added: added.length, confirmed, doubted };
}

/** The verdicts of an answer on the rules' events that it was shown; others speak of nothing. */
export function readVerdicts(
  verdicts: Answer['verdicts'],
  ruleEvents: ReadonlyMap<string, ExtractedEvent>,
): [ExtractedEvent, Verdict][] {
  return verdicts.flatMap(({ event: id, holds, status: word }) => {
    const event = ruleEvents.get(id);
    const status = EVENT_STATUSES.find((one) => one === word);
    return event === undefined || status === undefined ? [] : [[event, { holds, status }]];
  });
}

/** A sentence, a relation and the states between which it runs: a minister here and his state there are the same event. */
function keyOf(work: Work, { evidence, relation, actors, recipients }: ExtractedEvent): string {
  const sides = (ids: readonly string[]): string => {
    const principals = ids.map((id) => {
      const actor = work.actors.get(id);
      return actor === undefined ? id : principalOf(work, actor);
    });
    return [...new Set(principals)].sort().join('+');
  };
  return [evidence.sentence, relation, sides(actors), sides(recipients)].join('|');
}

/** Two entries of one event in one sentence are one. */
function withoutTwins(events: readonly ExtractedEvent[]): ExtractedEvent[] {
  const byPlace = new Map<string, ExtractedEvent>();
  for (const event of events) {
    const key = `${event.id} ${event.evidence.sentence}`;
    const other = byPlace.get(key);
    if (other === undefined || other.confidence < event.confidence) byPlace.set(key, event);
  }
  return [...byPlace.values()];
}

const round = (confidence: number): number => Math.round(confidence * 100) / 100;
