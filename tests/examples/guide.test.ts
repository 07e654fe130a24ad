// Holds the guide for client developers to the service: its operations fit the schema, and it names every code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema/index.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const guide = read('docs/clients.md');

const operations = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, operation = '']) => operation);

describe('the guide', () => {
  it.each(operations)('shows an operation that fits the schema: %s', (operation) => {
    expect(validate(schema, parse(operation))).toEqual([]);
  });

  it('names every code of the service, and none that it does not have', () => {
    const own = [...read('src/errors.ts').matchAll(/^ {2}\| '([A-Z_]+)'/gm)];
    const sources = readdirSync(new URL('src/server/', ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`src/server/${name}`));
    const others = [...sources.join('\n').matchAll(/\bcode(?::| =) '([A-Z_]+)'/g)];
    const codes = new Set([...own, ...others].map(([, code]) => code));
    // Those of GraphQL itself come from yoga.
    for (const code of ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']) codes.add(code);
    expect(codes.size).toBeGreaterThan(15);

    const errors = guide.slice(guide.indexOf('\n## Errors'), guide.indexOf('\n## Limits'));
    const named = new Set(
      [...errors.matchAll(/`([A-Z]+_[A-Z_]+|ABORTED|FORBIDDEN|OVERLOADED|UNAUTHENTICATED)`/g)].map(([, code]) => code),
    );
    expect([...named].sort()).toEqual([...codes].sort());
  });

  it('has a heading for each line of its contents, and a file for each link', () => {
    const anchors = [...guide.matchAll(/^## (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-'),
    );
    expect([...guide.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor)).toEqual(anchors);
    for (const [, path = ''] of guide.matchAll(/\]\((?!#|https:)([^)]*)\)/g)) {
      expect(existsSync(new URL(path, new URL('docs/', ROOT))), path).toBe(true);
    }
  });
});
