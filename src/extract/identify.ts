// Stage: frames become events with stable ids; what no event, claim or mention needs is left out.
import { hash } from 'node:crypto';
import { confidenceOf } from './confidence.ts';
import type { EvidenceSpan, ExtractedEvent } from './types.ts';
import type { ActorEntity, Frame, Sentence, Work } from './work.ts';

/** The whole sentence as evidence, verbatim. */
export function evidenceOf(sentence: Sentence): EvidenceSpan {
  return { sentence: sentence.index, start: sentence.start, end: sentence.end, quote: sentence.text };
}

const idsOf = (actors: readonly ActorEntity[]): string[] => actors.map((actor) => actor.id).sort();

export function identifyEvents(work: Work): void {
  const seen = new Set<string>();
  for (const frame of work.frames) {
    const event = toEvent(work, frame);
    const key = `${event.id} ${event.evidence.sentence}`;
    if (seen.has(key)) continue;
    seen.add(key);
    work.events.push(event);
  }
}

/**
 * The same relation, actors, status and date are one event, whichever article tells it. Without a date it is one event
 * only within its article: two articles of two decades may tell of two meetings.
 */
export function eventId(work: Work, event: Omit<ExtractedEvent, 'id'>): string {
  const { relation, status, actors, recipients, date } = event;
  const when =
    date === null ? `${work.document.id} ${event.place ?? ''}` : `${date.start}/${date.end}/${date.precision}`;
  const key = [relation, status, actors.join('+'), recipients.join('+'), when].join('|');
  return hash('sha256', key, 'hex').slice(0, 32);
}

function toEvent(work: Work, frame: Frame): ExtractedEvent {
  const { rule } = frame;
  const event: Omit<ExtractedEvent, 'id'> = {
    type: rule.type,
    mode: rule.mode,
    relation: rule.relation,
    status: frame.status,
    actors: idsOf(frame.sources),
    recipients: idsOf(frame.targets),
    place: frame.place?.id ?? null,
    date: frame.date,
    about: [...new Set(frame.about)].sort(),
    attributedTo: frame.attributedTo?.id ?? null,
    contexts: frame.contexts,
    rule: rule.id,
    extractor: 'rules',
    confidence: confidenceOf(frame),
    evidence: evidenceOf(frame.sentence),
  };
  return { id: eventId(work, event), ...event };
}
