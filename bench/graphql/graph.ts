// Draws the graph that the bench asks about: the same for the same size, with a power law of degrees and one hub.
import type { EventStatus, RelationType } from '../../src/extract/types.ts';
import { MUTUAL_RELATIONS } from '../../src/extract/types.ts';

export interface GraphSize {
  readonly name: string;
  readonly actors: number;
  readonly events: number;
  /** With how many others the hub negotiated. */
  readonly hubPartners: number;
  /** How many the ordinary actor asked about negotiated with, about. */
  readonly ordinaryPartners: number;
}

export const SIZES: Readonly<Record<string, GraphSize>> = {
  tiny: { name: 'tiny', actors: 120, events: 480, hubPartners: 64, ordinaryPartners: 8 },
  small: { name: 'small', actors: 1_000, events: 4_000, hubPartners: 535, ordinaryPartners: 10 },
  large: { name: 'large', actors: 100_000, events: 400_000, hubPartners: 22_524, ordinaryPartners: 90 },
};

const EVENTS_AN_ARTICLE = 5;

/** Share of events, and the PLOVER type and mode. */
const KINDS: readonly (readonly [share: number, RelationType, type: string, mode: string | null])[] = [
  [0.36, 'NEGOTIATED_WITH', 'CONSULT', 'negotiate'],
  [0.16, 'MET_WITH', 'CONSULT', 'meet'],
  [0.18, 'ACCUSED', 'ACCUSE', null],
  [0.08, 'SIGNED_WITH', 'AGREE', 'sign'],
  [0.08, 'VISITED', 'CONSULT', 'visit'],
  [0.08, 'SUPPORTED', 'SUPPORT', null],
  [0.06, 'THREATENED', 'THREATEN', null],
];
const STATUSES: readonly (readonly [share: number, EventStatus])[] = [
  [0.9, 'OCCURRED'],
  [0.04, 'ONGOING'],
  [0.04, 'PLANNED'],
  [0.02, 'DENIED'],
];
const UNDATED = 0.03;
const TOLD_TWICE = 0.2;

export interface DrawnActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

export interface DrawnEvent {
  readonly id: string;
  readonly relation: RelationType;
  readonly type: string;
  readonly mode: string | null;
  readonly status: EventStatus;
  readonly date: string | null;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly evidence: readonly { readonly articleId: string; readonly start: number; readonly quote: string }[];
}

export interface DrawnArticle {
  readonly id: string;
  readonly title: string;
  readonly publishedAt: string;
}

/** Ids do not follow rank, so that a hub is now the source and now the target of what runs both ways. */
export function actorId({ actors }: GraphSize, rank: number): string {
  return `actor-${String((rank * 7_919 + Math.floor(actors / 2)) % actors).padStart(6, '0')}`;
}

export function drawActor(size: GraphSize, rank: number): DrawnActor {
  const id = actorId(size, rank);
  const number = id.slice('actor-'.length);
  const kind = rank < size.actors / 50 ? 'COUNTRY' : rank % 3 === 0 ? 'PERSON' : 'ORGANIZATION';
  return { id, name: `Republic of ${number}`, kind, aliases: [`R. ${number}`] };
}

export function countArticles({ events }: GraphSize): number {
  return Math.ceil(events / EVENTS_AN_ARTICLE);
}

export function drawArticle(number: number): DrawnArticle {
  const id = articleId(number);
  return { id, title: `Report ${number} on talks and quarrels`, publishedAt: dayOf(spread(number)) };
}

/** Rank 0 is the hub: its talks come first, one with each partner, then everybody's everything. */
export function* drawEvents(size: GraphSize): Generator<DrawnEvent> {
  const random = seededRandom(size.actors);
  const articles = countArticles(size);
  for (let number = 0; number < size.events; number++) {
    const ofHub = number < size.hubPartners;
    const [relation, type, mode] = ofHub
      ? (['NEGOTIATED_WITH', 'CONSULT', 'negotiate'] as const)
      : pick(KINDS, random());
    // Partners of the hub are spread over all ranks, those of most events among them.
    const first = ofHub ? 0 : drawRank(size, random());
    let second = ofHub ? 1 + Math.floor((number * (size.actors - 1)) / size.hubPartners) : drawRank(size, random());
    if (second === first) second = first === size.actors - 1 ? first - 1 : first + 1;
    const [a, b] = [actorId(size, first), actorId(size, second)];
    const mutual = MUTUAL_RELATIONS.has(relation);
    const told = [number % articles, ...(random() < TOLD_TWICE ? [(number * 31 + 7) % articles] : [])];
    yield {
      id: `event-${String(number).padStart(7, '0')}`,
      relation,
      type,
      mode,
      status: ofHub ? 'OCCURRED' : pick(STATUSES, random())[0],
      date: !ofHub && random() < UNDATED ? null : dayOf(random()),
      actors: mutual ? [a, b].sort() : [a],
      recipients: mutual ? [] : [b],
      evidence: [...new Set(told)].map((article) => ({
        articleId: articleId(article),
        start: (number % EVENTS_AN_ARTICLE) * 100,
        quote: `${a} and ${b} are said here, in sentence ${number}, to stand in the relation ${relation}.`,
      })),
    };
  }
}

function articleId(number: number): string {
  return `article-${String(number).padStart(6, '0')}`;
}

/** The higher the rank, the rarer: the number of events falls with the rank to the power of two thirds. */
function drawRank({ actors }: GraphSize, random: number): number {
  return Math.floor(actors * random ** 3);
}

function pick<Rest extends readonly unknown[]>(choices: readonly (readonly [number, ...Rest])[], random: number): Rest {
  let left = random;
  for (const [share, ...rest] of choices) {
    left -= share;
    if (left < 0) return rest as unknown as Rest;
  }
  return choices[0]?.slice(1) as unknown as Rest;
}

/** A day of 35 years. */
function dayOf(share: number): string {
  return new Date(Date.UTC(1990, 0, 1) + Math.floor(share * 35 * 365) * 86_400_000).toISOString().slice(0, 10);
}

/** Evenly over 0 to 1, without order. */
function spread(number: number): number {
  return (number * 0.618_033_988_75) % 1;
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
