// Builds small extractions for the store's tests: what a test does not say is made up, the same every time.
import { createHash } from 'node:crypto';
import type {
  ActorKind,
  ExtractedActor,
  ExtractedAgreement,
  ExtractedEvent,
  ExtractedPlace,
  Extraction,
  RelationType,
} from '../../src/extract/types.ts';

const SENTENCE = 'Something happened between the parties on that day. ';

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

export interface ArticleParts {
  readonly title?: string;
  readonly publishedAt?: string | null;
  readonly publisher?: string;
  readonly url?: string | null;
  readonly text?: string;
  readonly actors?: readonly ExtractedActor[];
  readonly places?: readonly ExtractedPlace[];
  readonly agreements?: readonly ExtractedAgreement[];
  readonly claims?: Extraction['claims'];
  readonly events?: readonly ExtractedEvent[];
}

/** @param name tells articles apart: it makes the address, and so the id. */
export function article(name: string, parts: ArticleParts = {}): Extraction {
  const text = parts.text ?? SENTENCE.repeat(10);
  const url = parts.url === undefined ? `https://news.example/${name}` : parts.url;
  return {
    article: {
      id: url === null ? `text:${hashOf(text)}` : `url:${createHash('sha256').update(url).digest('hex').slice(0, 32)}`,
      title: parts.title ?? `Title of ${name}`,
      publisher: parts.publisher ?? 'The Example',
      publishedAt: parts.publishedAt === undefined ? '2016-12-15' : parts.publishedAt,
      url,
      language: 'en',
      text,
      textHash: createHash('sha256').update(text).digest('hex'),
    },
    sentences: [{ start: 0, end: text.length }],
    actors: parts.actors ?? [],
    places: parts.places ?? [],
    agreements: parts.agreements ?? [],
    claims: parts.claims ?? [],
    events: parts.events ?? [],
  };
}

export function country(id: string, name: string, aliases: readonly string[] = []): ExtractedActor {
  return actor(id, name, 'COUNTRY', null, { aliases });
}

export function actor(
  id: string,
  name: string,
  kind: ActorKind,
  represents: string | null,
  more: Partial<ExtractedActor> = {},
): ExtractedActor {
  const mentions = [{ sentence: 0, start: 5, end: 10 }];
  return { id, name, kind, aliases: [], country: represents, role: null, mentions, ...more };
}

export function place(id: string, name: string, more: Partial<ExtractedPlace> = {}): ExtractedPlace {
  const mentions = [{ sentence: 0, start: 20, end: 26 }];
  return { id, name, kind: 'CITY', aliases: [], latitude: null, longitude: null, country: null, mentions, ...more };
}

export function agreement(id: string, name: string, more: Partial<ExtractedAgreement> = {}): ExtractedAgreement {
  return {
    id,
    name,
    kind: 'TREATY',
    aliases: [],
    status: 'SIGNED',
    signedDate: null,
    parties: [],
    evidence: quote(30),
    ...more,
  };
}

/** A sentence of every article that `article` makes without a text of its own. */
export function quote(start: number) {
  return { sentence: 0, start, end: start + 10, quote: SENTENCE.repeat(10).slice(start, start + 10) };
}

/** An event of one day, or without a date. Its id follows from what it is, as extraction makes it. */
export function event(
  relation: RelationType,
  actors: readonly string[],
  recipients: readonly string[],
  day: string | null,
  more: Partial<ExtractedEvent> = {},
): ExtractedEvent {
  const status = more.status ?? 'OCCURRED';
  return {
    id: hashOf([relation, actors, recipients, day, status].join('|')),
    type: 'CONSULT',
    mode: null,
    relation,
    status,
    actors,
    recipients,
    place: null,
    date: day === null ? null : { start: day, end: day, precision: 'DAY' },
    about: [],
    attributedTo: null,
    contexts: [],
    rule: 'consult.meet',
    extractor: 'rules',
    confidence: 0.9,
    evidence: quote(0),
    ...more,
  };
}

export function meeting(a: string, b: string, day: string | null, more: Partial<ExtractedEvent> = {}): ExtractedEvent {
  return event('MET_WITH', [a, b].sort(), [], day, more);
}
