// From bytes to characters, or to an error that says why a file is no text.
import { EntenteError } from '../errors.ts';

/** Bytes looked at to tell a binary file and a declared encoding. */
const PROBE_LENGTH = 4096;
const MOST_CONTROLS = 0.1;

export function unreadable(source: string, reason: string): EntenteError {
  return new EntenteError('FILE_UNREADABLE', `${source}: ${reason}.`);
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** What an XML or HTML file says of its own encoding in its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PROBE_LENGTH)).toString('latin1');
  const match =
    /^\s*<\?xml[^>]{0,200}\bencoding=["']([\w:.-]{2,40})["']|<meta[^>]{0,200}\bcharset=["']?([\w:.-]{2,40})/i.exec(
      head,
    );
  return match?.[1] ?? match?.[2] ?? null;
}

function checkIsText(bytes: Uint8Array, source: string): void {
  const head = bytes.subarray(0, PROBE_LENGTH);
  if (Buffer.from(head.subarray(0, 5)).toString('latin1') === '%PDF-') {
    throw unreadable(source, 'is a PDF, not text; convert it to text first');
  }
  const controls = head.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  );
  if (bytes.includes(0) || controls.length > head.length * MOST_CONTROLS)
    throw unreadable(source, 'is binary, not text');
}

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or, for markup, the encoding that it declares.
 * @throws EntenteError FILE_UNREADABLE if the bytes are empty, binary or not valid in that encoding.
 */
export function decodeText(bytes: Uint8Array, source: string, options: { markup?: boolean } = {}): string {
  if (bytes.length === 0) throw unreadable(source, 'is empty');
  const mark = encodingOfMark(bytes);
  if (mark === null || mark === 'utf-8') checkIsText(bytes, source);
  const label = mark ?? (options.markup === true ? declaredEncoding(bytes) : null) ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    throw unreadable(source, `declares the unknown encoding "${label}"`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw unreadable(source, `is not valid ${decoder.encoding.toUpperCase()}; save it as UTF-8`);
  }
}
