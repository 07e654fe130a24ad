// What a browser gets: GraphiQL without internet, and examples that are right and find something on the seed corpus.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Extraction } from '../../src/extract/types.ts';
import { readPaths } from '../../src/read/read.ts';
import { schema } from '../../src/schema/index.ts';
import { readExamples } from '../../src/server/examples.ts';
import { type Service, startService } from './service.ts';

async function readSeed(): Promise<Extraction[]> {
  const extractions: Extraction[] = [];
  for await (const result of readPaths([fileURLToPath(new URL('../../seed/articles', import.meta.url))])) {
    if (!result.ok) throw result.error;
    extractions.push(extract(result.document));
  }
  return extractions;
}

let service: Service;
beforeAll(async () => {
  service = await startService(await readSeed());
});
afterAll(() => service.close());

const EXAMPLES = readExamples().map((example) => {
  const document = parse(example.query);
  const [operation] = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  return { ...example, document, operation, name: operation?.name?.value ?? '' };
});

describe('GraphiQL', () => {
  let html: string;
  beforeAll(async () => {
    const response = await fetch(`${service.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    html = await response.text();
  });

  it('fetches nothing from elsewhere', () => {
    expect(html).toContain('<title>Entente</title>');
    expect(html).not.toMatch(/<(script|link|img|iframe)\b[^>]*\b(src|href)="?(https?:)?\/\//);
  });

  it('opens with who negotiated with Japan, and the quotes', () => {
    expect(EXAMPLES[0]?.query).toMatch(/Japan[\s\S]*negotiatedWith[\s\S]*quote/);
    expect(html).toContain(JSON.stringify(EXAMPLES[0]?.query).slice(1, -1));
  });

  it('has a menu of all examples, each a link that opens it with its variables', () => {
    const links = [...html.matchAll(/<a href="\?([^"]*)">([^<]*)<\/a>/g)].map(([, address = '', title]) => {
      const parameters = new URLSearchParams(address.replaceAll('&amp;', '&'));
      return {
        title: title?.replaceAll('&quot;', '"'),
        query: parameters.get('query'),
        variables: parameters.get('variables'),
      };
    });
    expect(links).toEqual(EXAMPLES.map(({ title, query, variables }) => ({ title, query, variables })));
  });
});

describe.each(EXAMPLES)('the example $name', ({ title, document, operation, query }) => {
  it('says on its first line what it is for', () => {
    expect(query.startsWith(`# ${title}\n`)).toBe(true);
    expect(title).toMatch(/[.?]$/);
  });

  it('fits the schema and is one operation', () => {
    // A root that the schema lacks is found when the operation runs, and not by validation.
    expect(operation && schema.getRootType(operation.operation)).toBeDefined();
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toEqual([operation]);
  });
});

// Others change the graph, or wait for a change of it: their own tests run them.
const QUESTIONS = EXAMPLES.filter(({ operation }) => operation?.operation === 'query');

describe.each(QUESTIONS)('the example $name', ({ query, variables }) => {
  it('finds something on the seed corpus', async () => {
    const { data, errors } = await service.ask<object>(query, JSON.parse(variables ?? '{}'));
    expect(errors).toBeUndefined();
    const answer = JSON.stringify(data);
    if (answer.includes('"edges":')) expect(answer).toContain('"edges":[{');
    expect(countLeaves(data)).toBeGreaterThan(2);
  });
});

/** Values that say something. */
function countLeaves(value: unknown): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'object' ? Object.values(value).reduce((sum, part) => sum + countLeaves(part), 0) : 1;
}

test('no two examples have one name, and no variables lie beside without their operation', () => {
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(EXAMPLES.length);
  const files = readdirSync(new URL('../../examples/operations/', import.meta.url));
  const stray = files.filter(
    (name) => !/^\d{3}-[a-z-]+\.(graphql|json)$/.test(name) || !files.includes(name.replace(/json$/, 'graphql')),
  );
  expect(stray).toEqual([]);
});
