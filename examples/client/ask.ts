// Asks a service with `fetch` alone: what comes back has the type of the operation.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** What a service says of an operation that it could not answer, or not in full. */
export class GraphQLFault extends Error {
  /** One of the codes in docs/clients.md, of the first error. */
  readonly code: string;
  /** For whoever keeps the service: its log has the cause under it. */
  readonly requestId: string | null;

  constructor(message: string, code: string, requestId: string | null) {
    super(message);
    this.name = 'GraphQLFault';
    this.code = code;
    this.requestId = requestId;
  }
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export interface AskOptions {
  /** Of the service, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** An API key or token, where the service asks for one. */
  readonly key?: string;
  /** Ends the request, here and in the service's database. */
  readonly signal?: AbortSignal;
}

/** @throws GraphQLFault for anything but a whole answer. */
export async function ask<Data, Variables>(
  { url, key, signal }: AskOptions,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query: print(document), variables }),
    ...(signal !== undefined && { signal }),
  });
  const { data, errors }: Answer<Data> = await response.json();
  const [error] = errors ?? [];
  if (error === undefined && data != null) return data;
  const { message, extensions } = error ?? { message: `The service answered ${response.status}.` };
  throw new GraphQLFault(message, extensions?.code ?? 'UNKNOWN', response.headers.get('x-request-id'));
}
