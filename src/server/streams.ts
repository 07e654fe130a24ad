// Event streams and the end of the service: each is counted, and closed with a word on when to come back.
import type { Plugin } from 'graphql-yoga';
import type { Lifecycle } from './lifecycle.ts';

/** Clients come back after so long, each at a time of its own: another process may get them all. */
const RETRY_MS = { least: 1_000, most: 5_000 };

/**
 * Ends the event streams of every transport when the service drains. Without an event `complete` a client takes the
 * end for a break, and comes back with its `Last-Event-ID`.
 */
export function useStreams(lifecycle: Lifecycle): Plugin {
  return {
    onResponse({ response, setResponse, fetchAPI }) {
      if (!isEventStream(response) || response.body === null) return;
      const body = untilDrained(response.body, lifecycle);
      const { status, headers } = response;
      setResponse(new fetchAPI.Response(body, { status, headers }));
    },
  };
}

export function isEventStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') === true;
}

function untilDrained(body: ReadableStream<Uint8Array>, lifecycle: Lifecycle): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const closed = lifecycle.openStream();
  const { draining } = lifecycle;
  let onDrain = () => {};
  const end = () => {
    draining.removeEventListener('abort', onDrain);
    closed();
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      onDrain = () => {
        end();
        const wait = Math.round(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
        // The empty line drops an event of which only the first half is out.
        controller.enqueue(new TextEncoder().encode(`\n\nretry: ${wait}\n\n`));
        controller.close();
        void reader.cancel().catch(() => undefined);
      };
      if (draining.aborted) onDrain();
      else draining.addEventListener('abort', onDrain, { once: true });
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (draining.aborted) return;
        if (!done) return controller.enqueue(value);
        end();
        controller.close();
      } catch (error) {
        end();
        if (!draining.aborted) controller.error(error);
      }
    },
    async cancel(reason) {
      end();
      await reader.cancel(reason);
    },
  });
}
