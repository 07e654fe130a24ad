// First step on any text: one Unicode form, one kind of line end and of space, nothing invisible.

/**
 * NFC, LF, plain spaces, no control, zero-width or bidi characters, no run of spaces, lines trimmed. Quotation marks
 * and dashes stay as written, since evidence is quoted verbatim.
 */
export function normaliseText(raw: string): string {
  return (
    raw
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      .replace(/[\p{Zs}\t]/gu, ' ')
      // Joiners spell words in Arabic and Indic scripts; elsewhere they are residue of web pages.
      .replace(/(?<![\u0600-\u0dff])[\u200c\u200d]/g, '')
      .replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC')
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  );
}

/** The same words in the same order, whatever their case and punctuation: for telling repeated lines. */
export function foldLine(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
