// Extractions made up from a number: the same number gives the same article, and articles share actors and events.
import { createHash } from 'node:crypto';
import {
  type ActorKind,
  EVENT_STATUSES,
  type ExtractedActor,
  type ExtractedEvent,
  type Extraction,
  MUTUAL_RELATIONS,
  RELATION_TYPES,
} from '../../src/extract/types.ts';

const COUNTRIES = ['RUS', 'JPN', 'USA', 'FRA', 'DEU', 'GBR', 'CHN', 'IND', 'BRA', 'ZAF', 'EGY', 'TUR'];

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface GenerateOptions {
  /** Other versions of an article share its id and some of its facts. */
  readonly version?: number;
  readonly events?: number;
  readonly people?: number;
  /** How many of the relations to use, evenly from all. */
  readonly relations?: number;
}

/** One article of about fifteen events, a few of which other articles tell, too. */
export function generateExtraction(seed: number, options: GenerateOptions = {}): Extraction {
  const { version = 0, events = 15, people = 40, relations = RELATION_TYPES.length } = options;
  const step = Math.floor(RELATION_TYPES.length / relations);
  const types = RELATION_TYPES.filter((_type, index) => index % step === 0).slice(0, relations);
  const random = randomFrom(seed * 31 + version);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const text = `Article ${seed} in version ${version} tells what happened. `.repeat(20);
  const span = () => {
    const start = Math.floor(random() * (text.length - 60));
    return { sentence: Math.floor(start / 50), start, end: start + 50, quote: text.slice(start, start + 50) };
  };
  const articleId = `url:${hash(`article ${seed}`)}`;

  const actors = new Map<string, ExtractedActor>();
  const addCountry = (id: string) => {
    const known = actors.get(id);
    actors.set(id, actor(id, `Country ${id}`, 'COUNTRY', [`The ${id}`, `Land ${id}`], null, known, span()));
    return id;
  };
  const addPerson = () => {
    const number = Math.floor(random() ** 2 * people);
    const country = addCountry(COUNTRIES[number % COUNTRIES.length] as string);
    const body = number % 3 === 0 ? `ministry-of-${country.toLowerCase()}` : null;
    if (body !== null) {
      actors.set(body, actor(body, `Ministry of ${country}`, 'GOVERNMENT_BODY', [], country, actors.get(body), span()));
    }
    const id = `person-${number}`;
    const aliases = random() < 0.3 ? [`P. ${number}`] : [`Person the ${number}th`];
    const person = actor(id, `Person ${number}`, 'PERSON', aliases, body ?? country, actors.get(id), span());
    actors.set(id, { ...person, role: random() < 0.7 ? pick(['minister', 'president', 'envoy']) : null });
    return id;
  };
  const addActor = () => (random() < 0.5 ? addCountry(pick(COUNTRIES)) : addPerson());

  const places = ['geneva', 'vienna', 'kunashir'].filter(() => random() < 0.6);
  const agreements = ['treaty-of-1956', 'accord-of-2015'].filter(() => random() < 0.4);
  const made: ExtractedEvent[] = [];
  for (let index = 0; index < events; index++) {
    const relation = pick(types);
    const mutual = MUTUAL_RELATIONS.has(relation);
    const [first, second] = [addActor(), addActor()];
    if (first === second) continue;
    const status = random() < 0.7 ? 'OCCURRED' : pick(EVENT_STATUSES);
    const year = 1990 + Math.floor(random() * 30);
    const date = random() < 0.2 ? null : { start: `${year}-0${1 + (index % 9)}-01`, precision: 'MONTH' as const };
    const parties = mutual ? [first, second].sort() : [first];
    const recipients = mutual ? [] : [second];
    const key = [relation, parties, recipients, status, date?.start ?? articleId].join('|');
    made.push({
      id: hash(key),
      type: 'CONSULT',
      mode: random() < 0.5 ? 'meet' : null,
      relation,
      status,
      actors: parties,
      recipients,
      place: random() < 0.3 ? (places[0] ?? null) : null,
      date: date === null ? null : { ...date, end: date.start.replace(/-01$/, '-28') },
      about: random() < 0.3 ? [...agreements, ...places] : [],
      attributedTo: random() < 0.2 ? first : null,
      contexts: random() < 0.5 ? ['territory'] : ['trade', 'energy'],
      rule: `rule-${index % 7}`,
      extractor: 'rules',
      confidence: Math.round(random() * 100) / 100,
      evidence: span(),
    });
  }
  return {
    article: {
      id: articleId,
      title: `Article ${seed}`,
      publisher: `Publisher ${seed % 4}`,
      publishedAt: seed % 5 === 0 ? null : `2016-12-${String(1 + (seed % 28)).padStart(2, '0')}`,
      url: `https://news.example/${seed}`,
      language: 'en',
      text,
      textHash: hash(text),
    },
    sentences: [{ start: 0, end: text.length }],
    actors: [...actors.values()],
    places: places.map((id, index) => ({
      id,
      name: id[0]?.toUpperCase() + id.slice(1),
      kind: 'CITY' as const,
      aliases: random() < 0.5 ? [`${id} city`] : [],
      latitude: 10 + index,
      longitude: 20.5 + index,
      country: COUNTRIES[index] ?? null,
      mentions: [span()],
    })),
    agreements: agreements.map((id) => ({
      id,
      name: id.replaceAll('-', ' '),
      kind: 'TREATY' as const,
      aliases: [],
      status: random() < 0.5 ? ('SIGNED' as const) : ('RATIFIED' as const),
      signedDate: random() < 0.5 ? '1956' : '1956-10-19',
      parties: [...actors.keys()].slice(0, 2),
      evidence: span(),
    })),
    claims: places.slice(0, 1).flatMap((place) => {
      const claimant = [...actors.keys()][0];
      if (claimant === undefined) return [];
      return [
        { relation: 'CLAIMS' as const, actor: claimant, place, rule: 'claim', confidence: 0.9, evidence: span() },
      ];
    }),
    events: made,
  };
}

function actor(
  id: string,
  name: string,
  kind: ActorKind,
  aliases: readonly string[],
  country: string | null,
  known: ExtractedActor | undefined,
  mention: { readonly sentence: number; readonly start: number; readonly end: number },
): ExtractedActor {
  const mentions = [...(known?.mentions ?? []), mention];
  return { id, name, kind, aliases, country, role: known?.role ?? null, mentions };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
