// Walks HTML or XML tag by tag without building a tree, within bounds that hostile files cannot leave.
import { Parser } from 'htmlparser2';
import { unreadable } from './decode.ts';

/** The parser's own stack costs quadratic time beyond some thousand levels; pages have a few dozen. */
const DEEPEST = 2000;

export type Attributes = Readonly<Record<string, string>>;

export interface MarkupHandler {
  readonly open?: (name: string, attributes: Attributes, depth: number) => void;
  /** Text with its entities resolved; of an element's text there may be several calls. */
  readonly text?: (text: string) => void;
  /** `implied` is true if the file never closes the element itself. */
  readonly close?: (name: string, implied: boolean) => void;
  /** A declaration such as `!doctype html`. */
  readonly declaration?: (data: string) => void;
}

/**
 * Walks markup from its beginning to its end. Entities that the file itself defines are never resolved.
 * @throws EntenteError FILE_UNREADABLE if elements are nested more than 2,000 deep.
 */
export function walkMarkup(markup: string, handler: MarkupHandler, options: { xml: boolean; source: string }): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > DEEPEST) throw unreadable(options.source, `nests its elements more than ${DEEPEST} deep`);
        handler.open?.(name, attributes, depth);
      },
      ontext(text) {
        handler.text?.(text);
      },
      onclosetag(name, implied) {
        depth--;
        handler.close?.(name, implied);
      },
      onprocessinginstruction(_name, data) {
        handler.declaration?.(data);
      },
    },
    { xmlMode: options.xml, decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
}
