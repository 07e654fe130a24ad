// Refusals that concern how a request came rather than what it asks, each with a body that says what to do instead.
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const REFUSALS: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  405: { code: 'METHOD_NOT_ALLOWED', message: 'Ask by GET or POST.' },
  406: {
    code: 'NOT_ACCEPTABLE',
    message: 'Answers are application/graphql-response+json or application/json: name one in the header "Accept".',
  },
};

/** @param bodyBytes the bound that the server holds bodies to, for the message. */
export function useBodyRefusals(bodyBytes: number, requestIdOf: (request: Request) => string): Plugin {
  return {
    onRequestParse({ request, requestParser }) {
      if (request.method !== 'POST' || requestParser !== undefined) return;
      const type = request.headers.get('content-type');
      throw new GraphQLError(
        `Send the request as application/json, not ${type === null ? 'without a content type' : JSON.stringify(type.slice(0, 100))}.`,
        { extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', http: { status: 415 } } },
      );
    },
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      if (!result.errors?.some(({ extensions }) => extensions.code === 'REQUEST_ENTITY_TOO_LARGE')) return;
      const message = `The body is larger than ${bodyBytes.toLocaleString('en')} bytes, which is the most.`;
      // The rest of it is not waited for.
      const http = { status: 413, headers: { connection: 'close' } };
      setResult({ errors: [new GraphQLError(message, { extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', http } })] });
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      const refusal = response.body === null ? REFUSALS[response.status] : undefined;
      if (refusal === undefined) return;
      const { code, message } = refusal;
      const headers = new fetchAPI.Headers(response.headers);
      headers.set('content-type', 'application/json; charset=utf-8');
      const body = JSON.stringify({ errors: [{ message, extensions: { code, requestId: requestIdOf(request) } }] });
      setResponse(new fetchAPI.Response(body, { status: response.status, headers }));
    },
  };
}
