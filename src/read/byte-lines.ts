// Cuts a stream of bytes into lines, so that a file of any size is read in the memory of one line.

export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** Null if the line is longer than allowed. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/** The lines of a stream without their ends; `longest` is in bytes. */
export async function* readByteLines(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const add = (part: Uint8Array): void => {
    length += part.length;
    // The rest of a line that is too long is counted and thrown away.
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): ByteLine => {
    const line = { number, bytes: length > longest ? null : Buffer.concat(parts) };
    parts = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
