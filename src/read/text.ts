// Reads plain text: its first line is the title if it stands alone.
import { checkStated, makeDocument } from './document.ts';
import type { Document, Stated } from './types.ts';

/**
 * Makes a document of one article's plain text, with no input or output.
 * @throws EntenteError BAD_USER_INPUT for a wrong stated value, FILE_UNREADABLE if the text holds no article.
 */
export function readText(text: string, stated: Stated = {}, source = 'The text'): Document {
  return makeDocument({ text }, checkStated(stated), source);
}
