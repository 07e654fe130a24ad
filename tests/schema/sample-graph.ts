// A small graph for the tests of the schema and the server: extractions written by hand, stored through `ingest`.
import { createHash } from 'node:crypto';
import type {
  EvidenceSpan,
  ExtractedActor,
  ExtractedAgreement,
  ExtractedClaim,
  ExtractedEvent,
  ExtractedPlace,
  Extraction,
  Mention,
} from '../../src/extract/types.ts';
import { MUTUAL_RELATIONS } from '../../src/extract/types.ts';

/** What a test says of an event; everything else has a usual value. */
type EventSketch = Pick<ExtractedEvent, 'relation' | 'type' | 'actors'> &
  Partial<Omit<ExtractedEvent, 'evidence' | 'id'>> & { readonly quote: string };

interface ArticleSketch {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly sentences: readonly string[];
  readonly actors: readonly ExtractedActor[];
  readonly places?: readonly ExtractedPlace[];
  readonly agreements?: (quote: (words: string) => EvidenceSpan) => readonly ExtractedAgreement[];
  readonly claims?: (quote: (words: string) => EvidenceSpan) => readonly ExtractedClaim[];
  readonly events: readonly EventSketch[];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Makes an extraction whose offsets are true to its text. */
function sketchArticle(sketch: ArticleSketch): Extraction {
  const text = sketch.sentences.join(' ');
  const sentences = sketch.sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return { start, end: start + sentence.length };
  });
  const quote = (words: string): EvidenceSpan => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the article ${sketch.slug}`);
    const sentence = sentences.findIndex((span) => span.start <= start && start < span.end);
    return { start, end: start + words.length, sentence, quote: words };
  };
  const mentionsOf = (name: string): Mention[] =>
    text.includes(name) ? [(({ start, end, sentence }) => ({ start, end, sentence }))(quote(name))] : [];
  const url = `https://news.example/${sketch.slug}`;
  const { title, publisher, publishedAt } = sketch;
  return {
    article: {
      id: `url:${sha256(url).slice(0, 32)}`,
      title,
      publisher,
      publishedAt,
      url,
      language: 'en',
      text,
      textHash: sha256(text),
    },
    sentences,
    actors: sketch.actors.map((actor) => ({ ...actor, mentions: mentionsOf(actor.name) })),
    places: (sketch.places ?? []).map((place) => ({ ...place, mentions: mentionsOf(place.name) })),
    agreements: sketch.agreements?.(quote) ?? [],
    claims: sketch.claims?.(quote) ?? [],
    events: sketch.events.map(({ quote: words, ...event }) => completeEvent(event, quote(words), sketch.slug)),
  };
}

function completeEvent(event: Omit<EventSketch, 'quote'>, evidence: EvidenceSpan, slug: string): ExtractedEvent {
  const status = event.status ?? 'OCCURRED';
  const date = event.date ?? null;
  const recipients = event.recipients ?? [];
  const actors = MUTUAL_RELATIONS.has(event.relation) ? [...event.actors].sort() : event.actors;
  const identity = [event.relation, actors, recipients, status, date ?? slug];
  return {
    mode: null,
    place: null,
    about: [],
    attributedTo: null,
    contexts: [],
    rule: 'sample.rule',
    extractor: 'rules',
    confidence: 0.9,
    ...event,
    id: sha256(JSON.stringify(identity)).slice(0, 32),
    actors,
    recipients,
    status,
    date,
    evidence,
  };
}

function country(id: string, name: string, aliases: readonly string[] = []): ExtractedActor {
  return { id, name, kind: 'COUNTRY', aliases, country: null, role: null, mentions: [] };
}

function person(id: string, name: string, of: string, role: string): ExtractedActor {
  return { id, name, kind: 'PERSON', aliases: [], country: of, role, mentions: [] };
}

/** One day, as an event's date. */
function day(date: string): NonNullable<ExtractedEvent['date']> {
  return { start: date, end: date, precision: 'DAY' };
}

const JAPAN = country('JPN', 'Japan', ['Tokyo']);
const RUSSIA = country('RUS', 'Russia', ['Moscow']);
const SOVIET_UNION = country('SUN', 'Soviet Union', ['USSR']);
const LAVROV = person('sergey-lavrov', 'Sergey Lavrov', 'RUS', 'foreign minister');

/** Three articles about one long quarrel. */
export const SAMPLE_ARTICLES: readonly Extraction[] = [
  sketchArticle({
    slug: 'talks',
    title: 'Islands stay on the table',
    publisher: 'The Daily Example',
    publishedAt: '2016-12-16',
    sentences: [
      'Japan and Russia held talks in Nagato on 15 December 2016.',
      'Sergey Lavrov met officials of Japan a day before.',
      'Japan claims the Southern Kurils, which Russia controls.',
      'Russia rejected the demand of Japan.',
      'Japan and Russia plan to negotiate again.',
    ],
    actors: [JAPAN, RUSSIA, LAVROV],
    places: [
      {
        id: 'nagato',
        name: 'Nagato',
        kind: 'CITY',
        aliases: [],
        latitude: 34.37,
        longitude: 131.18,
        country: 'JPN',
        mentions: [],
      },
      {
        id: 'southern-kurils',
        name: 'Southern Kurils',
        kind: 'ISLAND',
        aliases: ['Northern Territories'],
        latitude: null,
        longitude: null,
        country: null,
        mentions: [],
      },
    ],
    claims: (quote) => [
      {
        relation: 'CLAIMS',
        actor: 'JPN',
        place: 'southern-kurils',
        rule: 'sample.claim',
        confidence: 0.9,
        evidence: quote('Japan claims the Southern Kurils'),
      },
      {
        relation: 'CONTROLS',
        actor: 'RUS',
        place: 'southern-kurils',
        rule: 'sample.control',
        confidence: 0.9,
        evidence: quote('which Russia controls'),
      },
    ],
    events: [
      {
        relation: 'NEGOTIATED_WITH',
        type: 'CONSULT',
        mode: 'negotiate',
        actors: ['JPN', 'RUS'],
        place: 'nagato',
        about: ['southern-kurils'],
        date: day('2016-12-15'),
        contexts: ['territory'],
        quote: 'Japan and Russia held talks in Nagato on 15 December 2016.',
      },
      {
        relation: 'MET_WITH',
        type: 'CONSULT',
        mode: 'meet',
        actors: ['JPN', 'sergey-lavrov'],
        date: day('2016-12-14'),
        quote: 'Sergey Lavrov met officials of Japan a day before.',
      },
      {
        relation: 'REJECTED',
        type: 'REJECT',
        actors: ['RUS'],
        recipients: ['JPN'],
        attributedTo: 'sergey-lavrov',
        quote: 'Russia rejected the demand of Japan.',
      },
      {
        relation: 'NEGOTIATED_WITH',
        type: 'CONSULT',
        mode: 'negotiate',
        actors: ['JPN', 'RUS'],
        status: 'PLANNED',
        quote: 'Japan and Russia plan to negotiate again.',
      },
    ],
  }),
  sketchArticle({
    slug: 'declaration',
    title: 'Sixty years of a declaration',
    publisher: 'The Weekly Sample',
    publishedAt: '2016-10-19',
    sentences: [
      'Japan and the Soviet Union signed the Joint Declaration on 19 October 1956.',
      'They had negotiated in London since 1955.',
    ],
    actors: [JAPAN, SOVIET_UNION],
    agreements: (quote) => [
      {
        id: 'joint-declaration-1956',
        name: 'Joint Declaration',
        kind: 'DECLARATION',
        aliases: ['Moscow Declaration'],
        status: 'RATIFIED',
        signedDate: '1956-10-19',
        parties: ['JPN', 'SUN'],
        evidence: quote('signed the Joint Declaration'),
      },
    ],
    events: [
      {
        relation: 'SIGNED_WITH',
        type: 'AGREE',
        mode: 'sign',
        actors: ['JPN', 'SUN'],
        about: ['joint-declaration-1956'],
        date: day('1956-10-19'),
        quote: 'Japan and the Soviet Union signed the Joint Declaration on 19 October 1956.',
      },
      {
        relation: 'NEGOTIATED_WITH',
        type: 'CONSULT',
        mode: 'negotiate',
        actors: ['JPN', 'SUN'],
        date: { start: '1955-01-01', end: '1955-12-31', precision: 'YEAR' },
        quote: 'They had negotiated in London since 1955.',
      },
    ],
  }),
  sketchArticle({
    slug: 'talks-again',
    title: 'What was said in Nagato',
    publisher: 'The Daily Example',
    publishedAt: '2016-12-17',
    sentences: ['Talks between Russia and Japan took place on 15 December.'],
    actors: [JAPAN, RUSSIA],
    events: [
      {
        relation: 'NEGOTIATED_WITH',
        type: 'CONSULT',
        mode: 'negotiate',
        actors: ['RUS', 'JPN'],
        date: day('2016-12-15'),
        quote: 'Talks between Russia and Japan took place on 15 December.',
      },
    ],
  }),
];

/** A hub that negotiated with `count` countries, each of which has a minister who met the hub: for counting and paging. */
export function sketchHub(count: number): Extraction {
  const names = Array.from({ length: count }, (_, index) => `Land ${String(index).padStart(3, '0')}`);
  const dateOf = (index: number) => day(new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10));
  return sketchArticle({
    slug: `hub-${count}`,
    title: 'The hub and its neighbours',
    publisher: 'The Daily Example',
    publishedAt: '2020-01-01',
    sentences: names.flatMap((name) => [`Hub negotiated with ${name}.`, `Minister of ${name} met Hub.`]),
    actors: [
      country('hub', 'Hub'),
      ...names.map((name, index) => country(`land-${index}`, name)),
      ...names.map((name, index) => person(`minister-${index}`, `Minister of ${name}`, `land-${index}`, 'minister')),
    ],
    events: names.flatMap((name, index): EventSketch[] => [
      {
        relation: 'NEGOTIATED_WITH',
        type: 'CONSULT',
        actors: ['hub', `land-${index}`],
        date: dateOf(index),
        quote: `Hub negotiated with ${name}.`,
      },
      {
        relation: 'MET_WITH',
        type: 'CONSULT',
        actors: ['hub', `minister-${index}`],
        date: dateOf(index + 1),
        quote: `Minister of ${name} met Hub.`,
      },
    ]),
  });
}
