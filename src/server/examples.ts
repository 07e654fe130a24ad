// The questions that GraphiQL offers: files in examples/operations, which run as they stand on the seed corpus.
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Beside `src` in a checkout and beside `dist` in the package. */
const FOLDER = new URL('../../examples/operations/', import.meta.url);

export interface Example {
  /** The comment on its first line: what it asks or does. */
  readonly title: string;
  readonly query: string;
  /** JSON, where the operation takes variables. */
  readonly variables: string | null;
}

let examples: readonly Example[] | undefined;

/** All examples in the order of their files' names, read when someone first opens GraphiQL. */
export function readExamples(): readonly Example[] {
  examples ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map(readExample);
  return examples;
}

function readExample(name: string): Example {
  const query = readFileSync(new URL(name, FOLDER), 'utf8');
  const variables = new URL(name.replace(/graphql$/, 'json'), FOLDER);
  return {
    title: /^# (.*)/.exec(query)?.[1] ?? name,
    query,
    variables: existsSync(variables) ? readFileSync(variables, 'utf8').trim() : null,
  };
}
