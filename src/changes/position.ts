// Where a subscriber stands in the outbox, as the text that it holds and comes back with.
import { EntenteError } from '../errors.ts';

/** The next thing to be told: the item `index` of the change `sequence`, in the graph that `epoch` names. */
export interface Position {
  readonly epoch: string;
  readonly sequence: number;
  readonly index: number;
}

/** @param stream the field that is subscribed to: items of one are not those of another. */
export function encodePosition(stream: string, { epoch, sequence, index }: Position): string {
  return Buffer.from([stream, epoch, sequence, index].join(':'), 'utf8').toString('base64url');
}

/** @throws EntenteError BAD_USER_INPUT for what `encodePosition` did not make for this stream. */
export function decodePosition(stream: string, text: string): Position {
  const decoded = Buffer.from(text, 'base64url').toString('utf8');
  const [, of, epoch = '', sequence, index] = /^(\w+):([0-9a-f]*):(\d{1,15}):(\d{1,15})$/.exec(decoded) ?? [];
  if (of === undefined) throw new EntenteError('BAD_USER_INPUT', 'Argument "lastEventId" is not an id of an event.');
  if (of !== stream) {
    throw new EntenteError('BAD_USER_INPUT', `Argument "lastEventId" is of an event of ${of}, not of ${stream}.`);
  }
  const position = { epoch, sequence: Number(sequence), index: Number(index) };
  if (position.sequence > 0 && encodePosition(stream, position) === text) return position;
  throw new EntenteError('BAD_USER_INPUT', 'Argument "lastEventId" is not an id of an event.');
}
