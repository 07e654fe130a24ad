// Fetch with an end: an endpoint that never stops talking fills no memory.

/** Far above any answer about one part of an article. */
const LONGEST_ANSWER = 2_000_000;

export class AnswerTooLong extends Error {
  constructor() {
    super(`its answer is longer than ${LONGEST_ANSWER / 1_000_000} MB`);
  }
}

/** As fetch; reading the body fails with AnswerTooLong once it is longer than any answer. */
export const fetchWithin: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.body === null) return response;
  let left = LONGEST_ANSWER;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength;
        if (left < 0) throw new AnswerTooLong();
        controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
};
