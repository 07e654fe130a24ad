// Connections: one definition and one lazy value for every list, so that nothing is loaded but what is selected.
import type { ObjectRef } from '@pothos/core';
import type { PageInfoShape } from '@pothos/plugin-relay';
import type { ListLoader } from '../batching.ts';
import type { Keyed, Page } from '../graph/types.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { encodeCursor, type ListOrder } from './cursor.ts';
import { type PageArguments, readPage } from './page.ts';

/** To count a list, the store may walk all of it: in points of a request's cost, as much as some objects. */
const COUNT_COST = 10;

/** A row of a list and its cursor: what the edge types resolve from. */
export interface Edge<Row> {
  readonly cursor: string;
  readonly row: Row;
}

/** A list as its connection type sees it; each part is loaded when it is first selected. */
export interface Connection<Row> {
  readonly edges: () => Promise<readonly Edge<Row>[]>;
  readonly pageInfo: () => Promise<PageInfoShape>;
  readonly totalCount: () => Promise<number>;
}

/**
 * A list's connection: checks the paging arguments now and loads later.
 * @throws EntenteError BAD_USER_INPUT naming the argument.
 */
export function connect<Filter, Row>(
  args: PageArguments,
  order: ListOrder,
  list: ListLoader<Filter, Row>,
  filter: Filter,
): Connection<Row> {
  const page = readPage(order, args);
  let loaded: Promise<LoadedPage<Row>> | undefined;
  const load = () => {
    loaded ??= readRows(list, filter, order, { ...page, limit: page.limit + 1 }).then((found) =>
      cutPage(page, order, found),
    );
    return loaded;
  };
  return {
    edges: async () => (await load()).edges,
    pageInfo: async () => (await load()).pageInfo,
    totalCount: () => list.count(filter),
  };
}

/** A list from its end is the same list with first and last, after and before exchanged. */
async function readRows<Filter, Row>(
  list: ListLoader<Filter, Row>,
  filter: Filter,
  order: ListOrder,
  page: Page,
): Promise<readonly Keyed<Row>[]> {
  if (order.reversed !== true) return list.rows(filter, page);
  const { limit, after, before, backward } = page;
  const found = await list.rows(filter, { limit, after: before, before: after, backward: !backward });
  return [...found].reverse();
}

interface LoadedPage<Row> {
  readonly edges: readonly Edge<Row>[];
  readonly pageInfo: PageInfoShape;
}

/** Drops the row asked for beyond the page, which only tells that there is more. */
function cutPage<Row>(page: Page, order: ListOrder, found: readonly Keyed<Row>[]): LoadedPage<Row> {
  const more = found.length > page.limit;
  const shown = page.backward ? found.slice(Math.max(found.length - page.limit, 0)) : found.slice(0, page.limit);
  const edges = shown.map(({ key, row }) => ({ cursor: encodeCursor(order, key), row }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.backward ? page.before !== null : more,
      hasPreviousPage: page.backward ? more : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/**
 * Adds the connection type `NameConnection` over an edge type.
 * @param plural what the list holds, for the descriptions.
 */
export function addConnection<Row>(name: string, plural: string, edge: EdgeRef<Row>) {
  return builder.objectRef<Connection<Row>>(`${name}Connection`).implement({
    description: `A page of ${plural}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: `The ${plural} of this page, each with its cursor.`,
        resolve: async (connection) => [...(await connection.edges())],
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where this page stands in the list.',
        resolve: (connection) => connection.pageInfo(),
      }),
      totalCount: t.int({
        extensions: { cost: COUNT_COST },
        description: `The number of ${plural} in the whole list. Counted only when selected.`,
        resolve: (connection) => connection.totalCount(),
      }),
    }),
  });
}

type EdgeRef<Row> = ObjectRef<SchemaTypes, Edge<Row>>;
