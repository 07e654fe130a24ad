// Makes the graph that the service is measured on: a given number of actors, degrees by a power law, and one hub.
import { createHash } from 'node:crypto';
import { type EventStatus, HAPPENED_STATUSES, MUTUAL_RELATIONS, type RelationType } from '../../src/extract/types.ts';
import { relationId } from '../../src/graph/roll-up.ts';

/** Everything is drawn from one seed, so that every run and every machine has the same graph. */
export interface GraphSize {
  readonly actors: number;
  readonly events: number;
  /** With so many others the hub negotiated. */
  readonly hubDegree: number;
}

export const SIZES = {
  tiny: { actors: 60, events: 240, hubDegree: 30 },
  small: { actors: 1_000, events: 4_000, hubDegree: 225 },
  large: { actors: 100_000, events: 400_000, hubDegree: 22_500 },
} as const satisfies Record<string, GraphSize>;

export interface MadeEvent {
  readonly id: string;
  readonly relation: RelationType;
  readonly status: EventStatus;
  readonly date: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly articleIds: readonly string[];
}

export interface MadeRelation {
  readonly type: RelationType;
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly count: number;
  readonly directCount: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly articleCount: number;
}

export const HUB = actorId(0);

export function actorId(index: number): string {
  return `actor-${String(index).padStart(6, '0')}`;
}

export function actorName(index: number): string {
  return `Actor ${String(index).padStart(6, '0')}`;
}

export function articleId(index: number): string {
  return createHash('sha256').update(`article ${index}`).digest('hex').slice(0, 32);
}

const RELATIONS: readonly (readonly [RelationType, number])[] = [
  ['NEGOTIATED_WITH', 40],
  ['MET_WITH', 15],
  ['ACCUSED', 15],
  ['SIGNED_WITH', 8],
  ['VISITED', 8],
  ['REJECTED', 6],
  ['SUPPORTED', 4],
  ['SANCTIONED', 4],
];
const STATUSES: readonly (readonly [EventStatus, number])[] = [
  ['OCCURRED', 80],
  ['ONGOING', 5],
  ['PLANNED', 8],
  ['PROPOSED', 4],
  ['DENIED', 3],
];
/** Articles tell about four events each. */
export const EVENTS_AN_ARTICLE = 4;
const FIRST_DAY = Date.UTC(1950, 0, 1);
const DAYS = 27_000;
const DAY = 86_400_000;

export function* makeEvents({ actors, events, hubDegree }: GraphSize): Generator<MadeEvent> {
  const random = randomFrom(20_260_101);
  const articles = Math.ceil(events / EVENTS_AN_ARTICLE);
  for (let index = 0; index < events; index++) {
    const isHubs = index < hubDegree;
    const relation: RelationType = isHubs ? 'NEGOTIATED_WITH' : draw(RELATIONS, random());
    const status: EventStatus = isHubs ? 'OCCURRED' : draw(STATUSES, random());
    const one = isHubs ? 0 : byRank(actors, random());
    const other = isHubs ? 1 + Math.floor((index * (actors - 1)) / hubDegree) : byRank(actors, random());
    const pair = [actorId(one), actorId(one === other ? (other + 1) % actors : other)];
    const [sourceId = '', targetId = ''] = MUTUAL_RELATIONS.has(relation) ? pair.sort() : pair;
    const date = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY).toISOString().slice(0, 10);
    const first = Math.floor(random() * articles);
    const articleIds = [articleId(first), ...(random() < 0.25 ? [articleId((first + 1) % articles)] : [])];
    yield { id: eventId(index), relation, status, date, sourceId, targetId, articleIds };
  }
}

/** The typed edges that follow from events. */
export function sumUp(events: Iterable<MadeEvent>): MadeRelation[] {
  const found = new Map<string, MadeRelation & { articles: Set<string> }>();
  for (const { relation, status, date, sourceId, targetId, articleIds } of events) {
    if (!HAPPENED_STATUSES.includes(status)) continue;
    const id = relationId(relation, sourceId, targetId);
    const known = found.get(id);
    const articles = known?.articles ?? new Set<string>();
    for (const article of articleIds) articles.add(article);
    const count = (known?.count ?? 0) + 1;
    found.set(id, {
      type: relation,
      id,
      sourceId,
      targetId,
      count,
      directCount: count,
      firstDate: known === undefined || date < known.firstDate ? date : known.firstDate,
      lastDate: known === undefined || date > known.lastDate ? date : known.lastDate,
      articleCount: articles.size,
      articles,
    });
  }
  return [...found.values()].map(({ articles: _articles, ...relation }) => relation);
}

/** What the article of an event says of it, and its place in the text: one sentence an event. */
export function quoteOf({ relation, sourceId, targetId, date }: MadeEvent): string {
  return `${sourceId} ${relation.toLowerCase().replaceAll('_', ' ')} ${targetId} on ${date}.`;
}

function eventId(index: number): string {
  return createHash('sha256').update(`event ${index}`).digest('hex').slice(0, 32);
}

/** Few actors take part in much: the share of a rank falls with its square root. The hub takes part in its own alone. */
function byRank(actors: number, share: number): number {
  return 1 + Math.floor(share * share * (actors - 1));
}

function draw<Value>(weighted: readonly (readonly [Value, number])[], share: number): Value {
  const sum = weighted.reduce((total, [, weight]) => total + weight, 0);
  let left = share * sum;
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return (weighted.at(-1) as readonly [Value, number])[0];
}

/** Mulberry32: small, seeded, even enough. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
