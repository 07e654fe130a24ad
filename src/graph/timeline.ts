// Counts events by time and relation, in the database: no event is read.
import { EntenteError } from '../errors.ts';
import { DATE_PRECISIONS, RELATION_TYPES, type RelationType } from '../extract/types.ts';
import { endOf, nextStart, spanOf, startOf, type TimeBucket } from './buckets.ts';
import { linkFilterOf } from './relation.ts';
import type { StatementOptions, Store } from './store.ts';
import type { RelationFilter } from './types.ts';

export interface TimelineQuery {
  readonly bucket: TimeBucket;
  readonly filter: RelationFilter;
  /** Only events in relations of any of these; all events where absent. */
  readonly actorIds?: readonly string[];
  /** Also the buckets without events between the first and the last, or those of the whole period. */
  readonly withEmpty: boolean;
}

export interface RelationCountRow {
  readonly type: RelationType;
  readonly count: number;
}

export interface BucketRow {
  /** Both days included; null for events without a date. */
  readonly start: string | null;
  readonly end: string | null;
  readonly count: number;
  /** The most events first. */
  readonly relations: readonly RelationCountRow[];
}

type Counted = RelationCountRow & { readonly start: string };

const MOST_BUCKETS = 10_000;

/**
 * In the order of time, events without a date last. An event stands in the bucket of its first day.
 * @throws EntenteError BAD_USER_INPUT where there would be too many buckets.
 */
export async function readTimeline(
  store: Store,
  query: TimelineQuery,
  options?: StatementOptions,
): Promise<BucketRow[]> {
  const { bucket } = query;
  const { since, until } = query.filter;
  if (query.withEmpty && since !== undefined && until !== undefined) checkSpan(since, until, bucket);
  const counts = gather(await readCounts(store, query, undefined, options), bucket);
  const undated = counts.get('') ?? [];
  counts.delete('');
  const starts = query.withEmpty ? allStarts(query, [...counts.keys()]) : [...counts.keys()].sort();
  const rows = starts.map((start) => rowOf(start, endOf(start, bucket), counts.get(start) ?? []));
  return undated.length === 0 ? rows : [...rows, rowOf(null, null, undated)];
}

/** Of the same events, those dated less exactly than a bucket is long: their number by the bucket's first day. */
export async function countImprecise(
  store: Store,
  query: TimelineQuery,
  options?: StatementOptions,
): Promise<Map<string, number>> {
  const { precisions } = spanOf(query.bucket);
  const coarse = DATE_PRECISIONS.filter((precision) => !precisions.includes(precision));
  const counts = gather(await readCounts(store, query, coarse, options), query.bucket);
  return new Map([...counts].map(([start, relations]) => [start, sumOf(relations)]));
}

/** @param precisions only events that are dated so; however dated where absent. */
async function readCounts(
  store: Store,
  { bucket, filter: { types = RELATION_TYPES, ...filter }, actorIds }: TimelineQuery,
  precisions: readonly string[] | undefined,
  options: StatementOptions | undefined,
): Promise<Counted[]> {
  const { length, parts } = spanOf(bucket);
  const limit = MOST_BUCKETS * parts * RELATION_TYPES.length + 1;
  const params = {
    ...(actorIds && { ids: [...new Set(actorIds)] }),
    ...{ length, types, ...linkFilterOf(filter), limit },
    ...(precisions && { precisions }),
  };
  const of = actorIds === undefined ? 'of-all' : 'of-actors';
  const rows = await store.read<Counted>(
    `timeline/${precisions === undefined ? '' : 'imprecise-'}${of}`,
    params,
    options,
  );
  if (rows.length === limit) throw tooMany(bucket);
  return rows;
}

/** Counts of each bucket by relation; those without a date under the empty string. */
function gather(rows: readonly Counted[], bucket: TimeBucket): Map<string, Counted[]> {
  const buckets = new Map<string, Map<RelationType, Counted>>();
  for (const { start: part, type, count } of rows) {
    const start = part === '' ? '' : startOf(part, bucket);
    const relations = buckets.get(start) ?? new Map<RelationType, Counted>();
    buckets.set(start, relations);
    relations.set(type, { start, type, count: count + (relations.get(type)?.count ?? 0) });
    if (buckets.size > MOST_BUCKETS + 1) throw tooMany(bucket);
  }
  return new Map([...buckets].map(([start, relations]) => [start, [...relations.values()]]));
}

function allStarts({ bucket, filter: { since, until } }: TimelineQuery, found: readonly string[]): string[] {
  const sorted = [...found].sort();
  const [first, last] = [since ?? sorted[0], until ?? sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  checkSpan(first, last, bucket);
  return startsFrom(first, last, bucket);
}

function checkSpan(first: string, last: string, bucket: TimeBucket): void {
  if (startsFrom(first, last, bucket).length > MOST_BUCKETS) throw tooMany(bucket);
}

/** One more than there may be at most. */
function startsFrom(first: string, last: string, bucket: TimeBucket): string[] {
  const starts: string[] = [];
  for (let start = startOf(first, bucket); start <= last && starts.length <= MOST_BUCKETS; ) {
    starts.push(start);
    const next = nextStart(start, bucket);
    if (next <= start) break;
    start = next;
  }
  return starts;
}

function rowOf(start: string | null, end: string | null, counted: readonly Counted[]): BucketRow {
  const relations = counted.map(({ type, count }) => ({ type, count }));
  relations.sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  return { start, end, count: sumOf(counted), relations };
}

function sumOf(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

function tooMany(bucket: TimeBucket): EntenteError {
  return new EntenteError(
    'BAD_USER_INPUT',
    `Argument "bucket": ${bucket} would make more than ${MOST_BUCKETS.toLocaleString('en')} buckets: choose a longer one, or a shorter period by "since" and "until".`,
  );
}
