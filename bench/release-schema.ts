// `npm run schema:release`: tells what the schema changed since the last release, and makes it the released one.
import { readFileSync, writeFileSync } from 'node:fs';
import { compareWithRelease } from '../src/schema/evolution.ts';
import { printSchemaSDL, schema } from '../src/schema/index.ts';

const RELEASED = new URL('../schema.released.graphql', import.meta.url);

const { breaking, notable } = compareWithRelease(
  readFileSync(RELEASED, 'utf8'),
  schema,
  new Date().toISOString().slice(0, 10),
);
for (const change of notable) console.log(`Notable, for the changelog: ${change}`);
for (const change of breaking) console.log(`Breaking: ${change}`);
if (breaking.length > 0) {
  console.error('Not released: deprecate first, and remove when the day of the deprecation is past.');
  process.exitCode = 1;
} else writeFileSync(RELEASED, `${printSchemaSDL()}\n`);
