// Relay global ids: what a client holds instead of a store's id, naming the type so that `node` finds the right loader.
import { EntenteError } from '../errors.ts';

/** The types that have a global id. */
const NODE_TYPES = ['Actor', 'Place', 'Agreement', 'Article', 'Event'] as const;
export type NodeType = (typeof NODE_TYPES)[number];

export interface GlobalId {
  readonly type: NodeType;
  readonly id: string;
}

/** Base64 of `Type:id`. */
export function encodeGlobalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`, 'utf8').toString('base64');
}

/**
 * Reads a global id, of one of `types` where given.
 * @param argument the argument's name, for the error.
 * @throws EntenteError BAD_USER_INPUT when it is none, or of another type.
 */
export function decodeGlobalId(text: string, argument: string, types: readonly NodeType[] = NODE_TYPES): GlobalId {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  const type = NODE_TYPES.find((name) => name === decoded.slice(0, Math.max(colon, 0)));
  const id = decoded.slice(colon + 1);
  // Node reads base64 leniently: only an id that encodes to the same text again is one that we gave out.
  if (type === undefined || id === '' || encodeGlobalId(type, id) !== text) {
    throw new EntenteError('BAD_USER_INPUT', `Argument "${argument}": ${quoted(text)} is not an id.`);
  }
  if (!types.includes(type)) {
    throw new EntenteError(
      'BAD_USER_INPUT',
      `Argument "${argument}": ${quoted(text)} is the id of ${withArticle(type)}, not of ${types.map(withArticle).join(' or ')}.`,
    );
  }
  return { type, id };
}

/** The store's id behind a global id that must be of one type. */
export function readId(text: string, argument: string, type: NodeType): string {
  return decodeGlobalId(text, argument, [type]).id;
}

function withArticle(type: NodeType): string {
  return /^[AE]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** What a client sent, short enough for a message. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
