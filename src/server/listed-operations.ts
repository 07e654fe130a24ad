// Operations that the service's keeper has listed beforehand: clients send their hash, and others can be shut out.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defaultExtractPersistedOperationId, usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { type DocumentNode, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { z } from 'zod';
import { EntenteError, messageOf } from '../errors.ts';
import type { Limits } from '../settings.ts';
import { checkLimits, parseWithin } from './limits.ts';

/** Documents by the SHA-256 of their text, in hexadecimal. */
type ListedOperations = ReadonlyMap<string, string>;

/**
 * Reads and checks the list: every hash must be that of its text, and every text a valid request within the limits.
 * @throws EntenteError CONFIG_INVALID naming the file and the operation.
 */
export function readListedOperations(file: string, schema: GraphQLSchema, limits: Limits): ListedOperations {
  const operations = new Map<string, string>();
  for (const [key, text] of Object.entries(readFile(file))) {
    const hash = key.replace(/^sha256:/, '').toLowerCase();
    const wrong = (what: string) => new EntenteError('CONFIG_INVALID', `In ${file}, the operation ${key} ${what}.`);
    const real = createHash('sha256').update(text).digest('hex');
    if (hash !== real) throw wrong(`is not under the SHA-256 of its text, ${real}`);
    const fault = findFault(text, schema, limits);
    if (fault !== undefined) throw wrong(`(${nameOf(text)}) does not fit the schema: ${fault}`);
    operations.set(hash, text);
  }
  return operations;
}

/** @param only true: what is not listed is refused. */
export function useListedOperations(operations: ListedOperations, only: boolean): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    // The first is how Apollo and urql send it, the others are those of GraphQL over HTTP.
    extractPersistedOperationId: (params, request) =>
      defaultExtractPersistedOperationId(params, request, {}) ?? readDocumentId(params, request),
    getPersistedOperation: (id) => operations.get(id.replace(/^sha256:/, '').toLowerCase()) ?? null,
    customErrors: {
      // Apollo goes by the words of the message.
      notFound: { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      keyNotFound: {
        message: only
          ? 'This service takes listed operations only: send the SHA-256 of one in "documentId".'
          : 'Must provide query string, or the SHA-256 of a listed operation in "documentId".',
        extensions: { code: 'BAD_REQUEST', http: { status: 400, spec: true } },
      },
      persistedQueryOnly: {
        message: 'This service takes listed operations only: send the SHA-256 of one in "documentId" and no query.',
        extensions: { code: 'OPERATION_NOT_LISTED', http: { status: 403 } },
      },
    },
  });
}

function readDocumentId(params: object, request: Request): string | null {
  const given: unknown = Reflect.get(params, 'documentId');
  if (typeof given === 'string') return given;
  return request.method === 'GET' ? new URL(request.url, 'http://localhost').searchParams.get('documentId') : null;
}

function readFile(file: string): Record<string, string> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new EntenteError('CONFIG_INVALID', `The listed operations in ${file} cannot be read: ${messageOf(error)}.`);
  }
  const parsed = z.record(z.string(), z.string()).safeParse(content);
  if (parsed.success) return parsed.data;
  const shape = 'a JSON object of texts by their SHA-256';
  throw new EntenteError('CONFIG_INVALID', `The listed operations in ${file} are not ${shape}.`);
}

function findFault(text: string, schema: GraphQLSchema, limits: Limits): string | undefined {
  let document: DocumentNode;
  try {
    document = parseWithin(text, limits);
  } catch (error) {
    return messageOf(error);
  }
  const [fault] = [...checkLimits(schema, document, limits), ...validate(schema, document, specifiedRules)];
  return fault?.message;
}

/** The name of its operation, for a message. */
function nameOf(text: string): string {
  return /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] ?? `"${text.trim().slice(0, 40)}…"`;
}
