// Ends what runs for a request, down to its statements in the database, when the client hangs up or the time is over.
import type { Plugin } from 'graphql-yoga';
import { EntenteError } from '../errors.ts';

export interface Deadlines {
  /** The signal that everything done for a request goes by. */
  readonly signalOf: (request: Request) => AbortSignal;
  readonly plugin: Plugin;
}

/** @param deadlineMs how long a query or mutation may run; a subscription lasts as long as its client listens. */
export function createDeadlines(deadlineMs: number): Deadlines {
  const controllers = new WeakMap<Request, AbortController>();
  const controllerOf = (request: Request): AbortController => {
    const controller = controllers.get(request) ?? follow(request.signal);
    controllers.set(request, controller);
    return controller;
  };
  return {
    signalOf: (request) => controllerOf(request).signal,
    plugin: {
      onExecute({ args, context }) {
        const controller = controllerOf(context.request);
        const message = `The request took longer than ${deadlineMs.toLocaleString('en')} ms.`;
        const timer = setTimeout(() => controller.abort(new EntenteError('DEADLINE_EXCEEDED', message)), deadlineMs);
        // The executor resolves no further fields after it.
        Object.assign(args, { signal: controller.signal });
        return { onExecuteDone: () => clearTimeout(timer) };
      },
      onSubscribe({ args, context }) {
        Object.assign(args, { signal: controllerOf(context.request).signal });
      },
    },
  };
}

/** The server's own signal class does not pass for an AbortSignal where Node checks, so everything gets one of ours. */
export function follow(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  if (signal.aborted) controller.abort(signal.reason);
  signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  return controller;
}
