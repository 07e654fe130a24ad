// Counts the event streams that are open, for the figures and for whoever waits for the service to drain.
import type { Plugin } from 'graphql-yoga';
import type { Lifecycle } from './lifecycle.ts';

export function useStreams(lifecycle: Lifecycle): Plugin {
  return {
    onResponse({ response, setResponse, fetchAPI }) {
      if (!isEventStream(response) || response.body === null) return;
      const { status, headers } = response;
      setResponse(new fetchAPI.Response(counted(response.body, lifecycle), { status, headers }));
    },
  };
}

export function isEventStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') === true;
}

function counted(body: ReadableStream<Uint8Array>, lifecycle: Lifecycle): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const closed = lifecycle.openStream();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        closed();
        controller.close();
      } catch (error) {
        closed();
        controller.error(error);
      }
    },
    async cancel(reason) {
      closed();
      await reader.cancel(reason);
    },
  });
}
