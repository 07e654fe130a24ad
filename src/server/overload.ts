// Keeps the service answering when more is asked than it can do: beyond a bound requests are refused at once, not queued.
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const RETRY_AFTER_S = 1;

/**
 * Counts GraphQL requests from the moment their body is in, so that slow senders take no one's place, to their answer.
 * @param mostAtOnce beyond that a request gets 503 with the code OVERLOADED and `Retry-After`.
 */
export function useOverload(mostAtOnce: number): Plugin {
  const underWay = new WeakSet<Request>();
  let count = 0;
  const release = (request: Request) => {
    if (underWay.delete(request)) count--;
  };
  return {
    onRequestParse({ request }) {
      return {
        onRequestParseDone() {
          if (count >= mostAtOnce) throw overloaded();
          underWay.add(request);
          count++;
          request.signal.addEventListener('abort', () => release(request), { once: true });
        },
      };
    },
    onResponse({ request }) {
      release(request);
    },
  };
}

function overloaded(): GraphQLError {
  return new GraphQLError('The service has as much to do as it can. Try again in a moment.', {
    extensions: {
      code: 'OVERLOADED',
      http: { status: 503, spec: true, headers: { 'retry-after': String(RETRY_AFTER_S) } },
    },
  });
}
