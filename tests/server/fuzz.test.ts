// Operations that nobody would write, made from the schema, right and nearly right: none may find a fault of the service.
import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeCursor } from '../../src/schema/cursor.ts';
import { encodeGlobalId } from '../../src/schema/global-id.ts';
import { schema } from '../../src/schema/index.ts';
import { createApp } from '../../src/server/yoga.ts';
import { SAMPLE_ARTICLES } from '../schema/sample-graph.ts';
import { type Service, startService } from './service.ts';

const OPERATIONS = 2_000;
const DEPTH = 5;
/** What no client may ever read. */
const INSIDE =
  /INTERNAL_SERVER_ERROR|Something went wrong|\bat .+:\d+:\d+|node_modules|\.ts\b|TypeError|RangeError|GRAFEO/;

let service: Service;
beforeAll(async () => {
  service = await startService(SAMPLE_ARTICLES);
});
afterAll(() => service.close());

/** A number that decides one thing; each operation is made from a list of them, so that fast-check can shrink it. */
type Choose = (count: number) => number;

const IDS = ['JPN', 'RUS', 'sergey-lavrov', 'nagato', 'joint-declaration-1956', 'nobody', ''].flatMap((id) =>
  ['Actor', 'Place', 'Agreement', 'Article', 'Event', 'Ship'].map((type) => encodeGlobalId(type, id)),
);
const TEXTS = [
  'Japan',
  'tokyo',
  'a',
  '',
  ' ',
  "'",
  '"',
  '\\',
  '\n',
  '\u0000',
  '*',
  '%',
  '.*',
  '🏴',
  'x'.repeat(300),
  '$id',
  '{{TYPE}}',
  '-1',
];
const DATES = ['2016-12-15', '1956-10-19', '0000-01-01', '9999-12-31', '2016-02-30', 'yesterday', ''];
const NUMBERS = [0, 1, 2, 5, 20, 100, 101, -1, 2_147_483_647, -2_147_483_648, 99_999_999_999];
const CURSORS = [
  encodeCursor({ name: 'Query.actors:name', key: [] }, ['Japan', 'JPN']),
  encodeCursor({ name: 'Query.events:date', key: [] }, ['2016-12-15', 'x']),
  encodeCursor({ name: 'x', key: [] }, [1, 2, 3]),
  'x',
];

function pick<Item>(choose: Choose, items: readonly Item[]): Item {
  return items[choose(items.length)] as Item;
}

/** True in one of so many cases. */
function rarely(choose: Choose, cases: number): boolean {
  return choose(cases) === 1;
}

function writeValue(choose: Choose, type: GraphQLInputType, name: string): string {
  if (rarely(choose, 60))
    return pick(choose, ['null', '{}', '[]', '[[]]', 'RED', '1e400', '""', '5', 'true', '{ a: 1 }']);
  if (isNonNullType(type)) return writeValue(choose, type.ofType, name);
  if (rarely(choose, 20)) return 'null';
  if (isListType(type)) {
    return `[${Array.from({ length: choose(4) }, () => writeValue(choose, type.ofType, name)).join(', ')}]`;
  }
  if (isEnumType(type)) return pick(choose, type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || rarely(choose, 3));
    return `{ ${fields.map((field) => `${field.name}: ${writeValue(choose, field.type, field.name)}`).join(', ')} }`;
  }
  if (name === 'after' || name === 'before') return JSON.stringify(pick(choose, CURSORS));
  switch (getNamedType(type).name) {
    case 'ID':
      return JSON.stringify(pick(choose, IDS));
    case 'Int':
      return String(pick(choose, NUMBERS));
    case 'Float':
      return pick(choose, ['0', '0.5', '1', '-1', '1e300']);
    case 'Boolean':
      return pick(choose, ['true', 'false']);
    case 'Date':
      return JSON.stringify(pick(choose, DATES));
    case 'URL':
      return JSON.stringify(pick(choose, ['https://news.example/talks', 'ftp://x', 'x']));
    default:
      return JSON.stringify(pick(choose, TEXTS));
  }
}

function writeArguments(choose: Choose, all: readonly GraphQLArgument[]): string {
  const given = all.filter((argument) => isNonNullType(argument.type) || rarely(choose, 4));
  const written = given.map((argument) => `${argument.name}: ${writeValue(choose, argument.type, argument.name)}`);
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

function writeSelection(choose: Choose, output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output);
  if (!isCompositeType(type)) return '';
  const chosen: string[] = [];
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields());
    const usable = depth > 0 ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    for (let count = 1 + choose(3); count > 0 && usable.length > 0; count--) {
      const field = pick(choose, usable);
      const alias = `f${chosen.length}: `;
      chosen.push(
        `${alias}${field.name}${writeArguments(choose, field.args)}${writeSelection(choose, field.type, depth - 1)}`,
      );
    }
  }
  if (!isObjectType(type) && depth > 0) {
    const object = pick(choose, schema.getPossibleTypes(type));
    chosen.push(`... on ${object.name}${writeSelection(choose, object, depth - 1)}`);
  }
  if (chosen.length === 0) chosen.push('__typename');
  if (rarely(choose, 80))
    chosen.push(pick(choose, ['ships', '...Missing', '__schema { types { name } }', '... on Ship { id }', '@x', '{']));
  return ` { ${chosen.join(' ')} }`;
}

function writeOperation(numbers: readonly number[]): string {
  let next = 0;
  const choose: Choose = (count) => (numbers[next++ % numbers.length] as number) % count;
  const root = schema.getQueryType();
  if (!root) return '';
  return `query${writeSelection(choose, root, DEPTH)}`;
}

it(`${OPERATIONS.toLocaleString('en')} operations made by chance find no fault and no stack trace.`, async () => {
  const app = createApp({ store: service.store, logError: (line) => log.push(line) });
  const log: string[] = [];
  const codes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(10_000), { minLength: 30, maxLength: 200 }), async (numbers) => {
      const query = writeOperation(numbers);
      const response = await app.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query }),
      });
      const text = await response.text();
      const { errors = [], data } = JSON.parse(text);
      for (const { extensions } of errors) codes.set(extensions.code, (codes.get(extensions.code) ?? 0) + 1);
      if (errors.length === 0) codes.set('none', (codes.get('none') ?? 0) + 1);
      expect(text, query).not.toMatch(INSIDE);
      expect(response.status, query).toBeLessThan(500);
      if (errors.length === 0) expect(data, query).toBeTruthy();
      expect(log.splice(0), query).toEqual([]);
    }),
    { numRuns: OPERATIONS },
  );
  // Chance that met only refusals, or only right operations, would prove little.
  expect(codes.get('none') ?? 0).toBeGreaterThan(OPERATIONS / 20);
  expect([...codes.keys()]).toEqual(expect.arrayContaining(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']));
}, 240_000);
