// `entente schema`: prints the GraphQL schema, as clients and code generators read it.
import { printSchemaSDL } from '../schema/index.ts';
import { writeLine } from './output.ts';

export async function runSchema(signal: AbortSignal): Promise<number> {
  await writeLine(printSchemaSDL(), signal);
  return 0;
}
