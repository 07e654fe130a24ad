// Every connection of the schema, whichever there are: walked forward and backward in each of its orders.
import { type GraphQLField, isEnumType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/index.ts';
import { type Service, startService } from '../server/service.ts';
import { SAMPLE_ARTICLES, sketchHub } from './sample-graph.ts';

/** How a query gets at one thing of each type that has lists; `*` stands for the list. */
const HOSTS: Readonly<Record<string, string>> = {
  Between: `{ host: between(a: "${btoa('Actor:JPN')}", b: "${btoa('Actor:SUN')}") { * } }`,
  Query: '{ * }',
  Actor: '{ host: actor(name: "Hub") { * } }',
  Place: '{ host: place(name: "Nagato") { * } }',
  Agreement: '{ host: agreement(name: "Joint Declaration") { * } }',
  Article: '{ host: article(url: "https://news.example/hub-9") { * } }',
  Relation: '{ host: relations(first: 1) { edges { node { * } } } }',
  ActorRelationEdge: '{ host: actor(name: "Hub") { relations(first: 1) { edges { * } } } }',
};

/** Lists that those things do not have. */
const OTHER_HOSTS: Readonly<Record<string, string>> = {
  'Actor.signedWith': '{ host: actor(name: "Japan") { * } }',
  'Actor.agreements': '{ host: actor(name: "Japan") { * } }',
  'Actor.represents': '{ host: actor(name: "Minister of Land 000") { * } }',
  'Actor.representatives': '{ host: actor(name: "Land 000") { * } }',
  'Article.places': '{ host: article(url: "https://news.example/talks") { * } }',
  'Article.agreements': '{ host: article(url: "https://news.example/declaration") { * } }',
};

/** What lists need that have arguments without which they cannot be asked for. */
const ARGUMENTS: Readonly<Record<string, string>> = {};

const PAGE = 4;

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly __typename: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

interface List {
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** Its orders by name; none but its own where there is no choice. */
  readonly orders: readonly (string | null)[];
}

const LISTS: readonly List[] = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter((field) => /Connection!?$/.test(String(field.type)))
        .map((field) => {
          const order = field.args.find(({ name }) => name === 'orderBy')?.type;
          const orders = isEnumType(order) ? order.getValues().map(({ name }) => name) : [null];
          return { type: type.name, field, orders };
        })
    : [],
);

let service: Service;
beforeAll(async () => {
  service = await startService([...SAMPLE_ARTICLES, sketchHub(9)]);
});
afterAll(() => service.close());

function queryFor({ type, field }: List, args: string): string {
  const given = [ARGUMENTS[`${type}.${field.name}`], args].filter(Boolean).join(', ');
  const host = OTHER_HOSTS[`${type}.${field.name}`] ?? HOSTS[type];
  if (host === undefined) throw new Error(`${type}.${field.name}: say in HOSTS how to get at one ${type}.`);
  return host.replace(
    '*',
    `list: ${field.name}(${given}) { totalCount edges { cursor node { __typename } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
  );
}

/** Wherever it is in the answer. */
function findList(value: unknown): Connection | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('list' in value) return value.list as Connection;
  for (const part of Object.values(value)) {
    const found = findList(part);
    if (found !== null) return found;
  }
  return null;
}

async function ask(list: List, args: string): Promise<Connection> {
  const { data, errors } = await service.ask(queryFor(list, args));
  expect(errors, `${list.type}.${list.field.name}(${args})`).toBeUndefined();
  const found = findList(data);
  if (found === null) throw new Error(`${list.type}.${list.field.name}: nothing found.`);
  return found;
}

async function walk(list: List, order: string | null, backward: boolean) {
  const cursors: string[] = [];
  const orderBy = order === null ? '' : `, orderBy: ${order}`;
  let at = '';
  for (;;) {
    const page = await ask(list, `${backward ? 'last' : 'first'}: ${PAGE}${at}${orderBy}`);
    const found = page.edges.map(({ cursor }) => cursor);
    cursors[backward ? 'unshift' : 'push'](...found);
    expect(page.pageInfo.startCursor).toBe(found[0] ?? null);
    expect(page.pageInfo.endCursor).toBe(found.at(-1) ?? null);
    expect(page.pageInfo[backward ? 'hasNextPage' : 'hasPreviousPage']).toBe(at !== '');
    if (!page.pageInfo[backward ? 'hasPreviousPage' : 'hasNextPage']) return { cursors, total: page.totalCount };
    at = backward ? `, before: "${found[0]}"` : `, after: "${found.at(-1)}"`;
  }
}

const CASES = LISTS.map((list) => [`${list.type}.${list.field.name}`, list] as const);

describe('every connection', () => {
  test.each(CASES)('%s gives each row once, forward and backward, in every order', async (_name, list) => {
    const walks: string[][] = [];
    for (const order of list.orders) {
      const { cursors, total } = await walk(list, order, false);
      expect(new Set(cursors).size).toBe(cursors.length);
      expect(cursors).toHaveLength(total);
      expect(total).toBeGreaterThan(0);
      expect((await walk(list, order, true)).cursors).toEqual(cursors);
      walks.push(cursors);
    }
    // Each order has cursors of its own, over as many rows.
    expect(new Set(walks.map(({ length }) => length)).size).toBe(1);
    expect(new Set(walks.flat()).size).toBe(walks.flat().length);
  });

  test.each(CASES.filter(([, { orders }]) => orders.length > 1))(
    '%s refuses a cursor of another of its orders',
    async (_name, list) => {
      const [first, second] = list.orders;
      const [edge] = (await ask(list, `first: 1, orderBy: ${first}`)).edges;
      expect(edge).toBeDefined();
      const { errors } = await service.ask(queryFor(list, `first: 1, after: "${edge?.cursor}", orderBy: ${second}`));
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(errors?.[0]?.message).toContain('"after" is a cursor of another list or order');
    },
  );

  test('the lists that take no more than their arguments are all there are', () => {
    const needy = LISTS.filter(({ type, field }) => {
      const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
      return needed.length > 0 && ARGUMENTS[`${type}.${field.name}`] === undefined;
    });
    expect(needy.map(({ type, field }) => `${type}.${field.name}`)).toEqual([]);
  });
});
