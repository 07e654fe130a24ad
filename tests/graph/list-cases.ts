// Lists of relations under every filter in every order, held against what plain counting of the same graph gives.
import { beforeEach, describe, expect, it } from 'vitest';
import { HAPPENED_STATUSES, MUTUAL_RELATIONS, type RelationType } from '../../src/extract/types.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { nameKey, wantedWords, wordsOf } from '../../src/graph/name-key.ts';
import {
  countEventsOfRelations,
  countRelations,
  countRelationsOfActors,
  eventsOfRelations,
  evidenceOfRelations,
  listRelations,
  relationsOfActors,
} from '../../src/graph/relation-lists.ts';
import type { Store } from '../../src/graph/store.ts';
import type { ActorRelationFilter, Keyed, Page, RelationFilter, RelationRow } from '../../src/graph/types.ts';
import { article, country, event, meeting, place } from './build.ts';
import { generateExtraction } from './generate.ts';
import { first, last } from './read-cases.ts';
import type { TestStores } from './test-stores.ts';

interface Evidence {
  readonly article: string;
  readonly publisher: string;
  readonly confidence: number;
  readonly quote: string;
}

/** One event's part in one relation, with all that a filter can ask of the event. */
interface Link {
  readonly relationId: string;
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
  readonly date: string;
  readonly status: string;
  readonly places: readonly string[];
  readonly about: readonly string[];
  readonly evidence: readonly Evidence[];
}

interface Edge {
  readonly source: string;
  readonly type: string;
  readonly target: string;
  readonly properties: Readonly<Record<string, never>>;
}

async function readNodes(store: Store, label: string) {
  const rows: { key: string; properties: Record<string, never> }[] = [];
  for (let after = ''; ; ) {
    const page = await store.read<(typeof rows)[0]>(`graph/nodes:${label}`, { after, limit: 500 });
    rows.push(...page);
    const end = page.at(-1);
    if (end === undefined) return new Map(rows.map(({ key, properties }) => [key, properties]));
    after = end.key;
  }
}

/** Everything that lists of relations are made of, read plainly. */
export async function readLinks(store: Store): Promise<Link[]> {
  const articles = await readNodes(store, 'Article');
  const keys = [...(await readNodes(store, 'Event')).keys()];
  const edges = await store.read<Edge>('graph/edges:Event', { keys });
  const of = (id: string, type: string) => edges.filter((edge) => edge.source === id && edge.type === type);
  return edges
    .filter(({ type }) => type === 'IN_RELATION')
    .map(({ source, properties }) => ({
      ...(properties as unknown as Omit<Link, 'places' | 'about' | 'evidence'>),
      places: of(source, 'OCCURRED_AT').map(({ target }) => target),
      about: of(source, 'ABOUT').map(({ target }) => target),
      evidence: of(source, 'EVIDENCED_BY').map(({ target, properties: said }) => ({
        article: target,
        publisher: articles.get(target)?.publisher ?? '',
        confidence: said.confidence ?? 0,
        quote: said.quote ?? '',
      })),
    }));
}

function meets(filter: RelationFilter, { publisher, confidence, quote }: Evidence): boolean {
  const { words } = wantedWords(filter.text);
  return (
    (filter.publisher === undefined || publisher === filter.publisher) &&
    confidence >= (filter.minConfidence ?? 0) &&
    words.every((word) => wordsOf(quote).includes(word))
  );
}

type Figures = Pick<RelationRow, 'id' | 'sourceId' | 'targetId' | 'count' | 'firstDate' | 'lastDate' | 'articleCount'>;

/** What the filter leaves of each relation. */
function sumUp(links: readonly Link[], filter: RelationFilter): Figures[] {
  const { types, statuses = HAPPENED_STATUSES, since, until, placeId, agreementId } = filter;
  const left = links.filter(
    (link) =>
      (types?.includes(link.type) ?? true) &&
      statuses.some((status) => status === link.status) &&
      (since === undefined || link.date >= since) &&
      (until === undefined || (link.date !== '' && link.date <= until)) &&
      (placeId === undefined || link.places.includes(placeId)) &&
      (agreementId === undefined || link.about.includes(agreementId)) &&
      link.evidence.some((evidence) => meets(filter, evidence)),
  );
  return [...new Set(left.map(({ relationId }) => relationId))].map((id) => {
    const found = left.filter(({ relationId }) => relationId === id);
    const dates = found.map(({ date }) => date).filter((date) => date !== '');
    const told = found.flatMap(({ evidence }) => evidence.filter((said) => meets(filter, said)));
    return {
      id,
      sourceId: found[0]?.sourceId ?? '',
      targetId: found[0]?.targetId ?? '',
      count: found.length,
      firstDate: dates.sort()[0] ?? null,
      lastDate: dates.sort().at(-1) ?? null,
      articleCount: new Set(told.map(({ article: id }) => id)).size,
    };
  });
}

function figuresOf({ id, sourceId, targetId, count, firstDate, lastDate, articleCount }: RelationRow): Figures {
  return { id, sourceId, targetId, count, firstDate, lastDate, articleCount };
}

/** A whole list, read page by page. */
async function walk<Row>(read: (page: Page) => Promise<readonly Keyed<Row>[]>, backward: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  for (let key: Page['after'] = null; ; ) {
    const page = await read(backward ? last(7, key) : first(7, key));
    rows[backward ? 'unshift' : 'push'](...page.map(({ row }) => row));
    if (page.length < 7) return rows;
    key = (backward ? page[0] : page.at(-1))?.key ?? null;
  }
}

const FILTERS: readonly [what: string, filter: RelationFilter][] = [
  ['all', {}],
  ['of one type', { types: ['NEGOTIATED_WITH'] }],
  ['since a date', { since: '2005-01-01' }],
  ['until a date, of some statuses', { until: '2010-06-30', statuses: ['PLANNED', 'OCCURRED'] }],
  ['at a place', { placeId: 'geneva' }],
  ['about an agreement', { agreementId: 'treaty-of-1956' }],
  ['of a publisher', { publisher: 'Publisher 1' }],
  ['with some confidence', { minConfidence: 0.5 }],
  ['with words', { text: 'ARTICLE tel' }],
  [
    'all of it at once',
    { since: '1991-01-01', placeId: 'geneva', publisher: 'Publisher 2', minConfidence: 0.2, text: 'version' },
  ],
];

const SORTS = ['LAST', 'FIRST', 'COUNT', 'NAME'] as const;
const HUB = 'USA';

export function describeLists(stores: TestStores): void {
  /** Neo4j plans each order anew, which takes longer than the lists: there each filter takes its turn with one. */
  const sortsOf = (index: number) => SORTS.filter((_sort, at) => stores.engine === 'embedded' || at === index % 4);

  describe('lists of relations', () => {
    let store: Store;
    let links: Link[];
    let names: Map<string, string>;
    beforeEach(async () => {
      store = await stores.openEmpty();
      for (let seed = 0; seed < 10; seed++) await ingest(store, generateExtraction(seed, { relations: 4 }));
      links = await readLinks(store);
      names = new Map([...(await readNodes(store, 'Actor'))].map(([id, { name }]) => [id, nameKey(name ?? '')]));
    });

    /** The plain list, from the highest down. */
    const expected = (
      filter: RelationFilter,
      sort: (typeof SORTS)[number],
      among: (row: Figures) => boolean,
      nameOf: (row: Figures) => string,
    ) => {
      const keyOf = (row: Figures) =>
        ({ LAST: row.lastDate ?? '', FIRST: row.firstDate ?? '', COUNT: row.count, NAME: nameOf(row) })[sort];
      return sumUp(links, filter)
        .filter(among)
        .sort((a, b) => {
          const [x, y] = [keyOf(a), keyOf(b)];
          return (x === y ? a.id < b.id : x < y) ? 1 : -1;
        });
    };

    it('An actor’s relations are the same counted plainly, under every filter in every order, both ways.', async () => {
      for (const [index, [what, filter]] of FILTERS.entries()) {
        for (const sort of sortsOf(index)) {
          const asked: ActorRelationFilter = { ...filter, direction: 'ANY', ...(sort === 'LAST' ? {} : { sort }) };
          const read = async (page: Page) => (await relationsOfActors(store, [HUB, 'FRA'], asked, page)).get(HUB) ?? [];
          const list = expected(
            filter,
            sort,
            ({ sourceId, targetId }) => sourceId === HUB || targetId === HUB,
            ({ sourceId, targetId }) => names.get(sourceId === HUB ? targetId : sourceId) ?? '',
          );
          expect(list.length, what).toBeGreaterThan(0);
          expect((await walk(read, false)).map(figuresOf), `${what} by ${sort}`).toEqual(list);
          expect((await walk(read, true)).map(figuresOf), `${what} by ${sort}, backward`).toEqual(list);
          const total = await countRelationsOfActors(store, [HUB], asked);
          expect(total.get(HUB), what).toBe(list.length);
        }
      }
    }, 300_000);

    it('So are those of the whole graph, and those among some actors.', async () => {
      for (const [index, [what, filter]] of FILTERS.entries()) {
        for (const sort of sortsOf(index + 1)) {
          for (const amongIds of [undefined, [HUB, 'FRA', 'JPN', 'RUS', 'CHN', 'GBR']]) {
            const asked = { ...filter, ...(amongIds && { amongIds }), ...(sort === 'LAST' ? {} : { sort }) };
            const list = expected(
              filter,
              sort,
              (row) => amongIds === undefined || [row.sourceId, row.targetId].every((id) => amongIds.includes(id)),
              (row) => `${names.get(row.sourceId)}\t${names.get(row.targetId)}`,
            );
            const rows = await walk((page) => listRelations(store, asked, { ...page, limit: page.limit }), false);
            expect(rows.map(figuresOf), `${what} by ${sort}`).toEqual(list);
            expect(await countRelations(store, asked), what).toBe(list.length);
          }
        }
      }
    }, 300_000);

    it('A relation counts at the end asked for, and with one other actor, in every order.', async () => {
      for (const sort of sortsOf(2)) {
        for (const direction of ['OUT', 'IN'] as const) {
          const filter: ActorRelationFilter = { direction, sort, withId: 'FRA', minConfidence: 0.1 };
          const rows = (await relationsOfActors(store, [HUB], filter, first(99))).get(HUB) ?? [];
          const own = direction === 'OUT' ? `${HUB} FRA` : `FRA ${HUB}`;
          const wanted = sumUp(links, filter).filter(({ id, sourceId, targetId }) => {
            const mutual = MUTUAL_RELATIONS.has(id.split(':')[0] as RelationType);
            const pair = `${sourceId} ${targetId}`;
            return pair === own || (mutual && pair === own.split(' ').reverse().join(' '));
          });
          expect(rows.map(({ row }) => row.id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        }
      }
    }, 120_000);

    it('Events and sentences behind a narrowed relation obey the same filter.', async () => {
      const filter: RelationFilter = { publisher: 'Publisher 1', minConfidence: 0.3 };
      const rows = await listRelations(store, { ...filter, sort: 'COUNT' }, first(5));
      const ids = rows.map(({ row }) => row.id);
      const events = await eventsOfRelations(store, ids, filter, first(50));
      const counts = await countEventsOfRelations(store, ids, filter);
      const evidence = await evidenceOfRelations(store, ids, filter, 50);
      for (const { row } of rows) {
        expect(events.get(row.id)).toHaveLength(row.count);
        expect(counts.get(row.id)).toBe(row.count);
        const told = evidence.get(row.id) ?? [];
        expect(new Set(told.map(({ articleId }) => articleId)).size).toBe(row.articleCount);
        for (const { confidence } of told) expect(confidence).toBeGreaterThanOrEqual(0.3);
      }
    });

    it('A hub is read from the place, the agreement or the words that narrow its relations.', async () => {
      const hub = await stores.openEmpty();
      const others = Array.from({ length: 700 }, (_, n) => `land-${n}`);
      const meetings = others.map((other, n) =>
        meeting('HUB', other, '2016-12-15', n === 7 ? { place: 'geneva', about: ['geneva'] } : {}),
      );
      const actors = [country('HUB', 'Hub'), ...others.map((id) => country(id, id))];
      await ingest(hub, article('many', { actors, places: [place('geneva', 'Geneva')], events: meetings }));
      const quoted = event('MET_WITH', ['HUB', 'land-9'], [], '2016-12-16', {
        evidence: { sentence: 0, start: 0, end: 12, quote: 'Fishing Día' },
      });
      await ingest(
        hub,
        article('fish', { actors: [country('HUB', 'Hub'), country('land-9', 'land-9')], events: [quoted] }),
      );
      const found = async (filter: RelationFilter) => {
        const lists = await relationsOfActors(hub, ['HUB'], { ...filter, direction: 'ANY' }, first(9));
        return lists.get('HUB')?.map(({ row }) => [row.targetId, row.count]);
      };
      expect(await found({ placeId: 'geneva' })).toEqual([['land-7', 1]]);
      expect(await found({ text: 'dia FISH' })).toEqual([['land-9', 1]]);
      expect(await found({ text: 'ishing' })).toEqual([]);
      expect(await found({ text: 'dia', placeId: 'geneva' })).toEqual([]);
    });
  });
}
