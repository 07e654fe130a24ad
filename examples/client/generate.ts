// Makes generated.ts of the schema and the operations: `npx tsx examples/client/generate.ts`. In a project of your own,
// @graphql-codegen/cli does the same with these plugins.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const OPERATIONS = new URL('operations/', import.meta.url);
const SCHEMA = new URL('../../schema.graphql', import.meta.url);
const GENERATED = new URL('generated.ts', import.meta.url);

/** @returns a type for each operation's answer and variables, and its document that carries both. */
export async function generateClient(): Promise<string> {
  const names = (await readdir(OPERATIONS)).sort();
  const documents = await Promise.all(
    names.map(async (location) => ({
      location,
      document: parse(await readFile(new URL(location, OPERATIONS), 'utf8')),
    })),
  );
  return codegen({
    filename: 'generated.ts',
    schema: parse(await readFile(SCHEMA, 'utf8')),
    documents,
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      skipTypename: true,
      scalars: { Date: 'string', URL: 'string' },
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: typescriptOperations, documents: typedDocumentNode },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(GENERATED, await generateClient());
