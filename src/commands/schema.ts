// `entente schema`: prints the GraphQL schema, as clients and code generators read it.
import { printSchema } from 'graphql';
import { schema } from '../schema/index.ts';
import { writeLine } from './output.ts';

export async function runSchema(signal: AbortSignal): Promise<number> {
  await writeLine(printSchema(schema), signal);
  return 0;
}
