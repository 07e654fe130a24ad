// The server's own signal class does not pass for an AbortSignal where Node checks; this makes one of Node's of it.

export function nativeSignal(signal: AbortSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  const foreign: AbortSignal = signal;
  if (foreign.aborted) controller.abort(foreign.reason);
  foreign.addEventListener('abort', () => controller.abort(foreign.reason), { once: true });
  return controller.signal;
}
