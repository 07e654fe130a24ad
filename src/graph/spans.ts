// Where in an article an actor, place or agreement is named, sentence by sentence; read apart, since few ask for it.
import type { Mention } from '../extract/types.ts';
import type { EntityLabel } from './entity-reads.ts';
import type { StatementOptions, Store } from './store.ts';

/** More would make the edge large; the first ones are those that readers look for. */
const MOST_SPANS = 100;

/** As the edge holds them: a list of numbers, three for each mention. */
export function packSpans(mentions: readonly Mention[]): number[] {
  const inOrder = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.slice(0, MOST_SPANS).flatMap(({ sentence, start, end }) => [sentence, start, end]);
}

/** What one mention edge is found by. */
export interface MentionKey {
  readonly id: string;
  readonly articleId: string;
}

/** By entity and article, as `mentionKey` writes them. */
export async function spansOfMentions(
  store: Store,
  label: EntityLabel,
  rows: readonly MentionKey[],
  options?: StatementOptions,
): Promise<Map<string, Mention[]>> {
  type Found = MentionKey & { readonly spans: readonly number[] | null };
  const found = await store.read<Found>(`entity/spans:${label}`, { rows }, options);
  return new Map(found.map(({ spans, ...key }) => [mentionKey(key), unpackSpans(spans ?? [])]));
}

/** One string for both ids; neither has a line feed in it. */
export function mentionKey({ id, articleId }: MentionKey): string {
  return `${id}\n${articleId}`;
}

export function parseMentionKey(key: string): MentionKey {
  const [id = '', articleId = ''] = key.split('\n');
  return { id, articleId };
}

function unpackSpans(packed: readonly number[]): Mention[] {
  const spans: Mention[] = [];
  for (let at = 0; at + 2 < packed.length; at += 3) {
    const [sentence = 0, start = 0, end = 0] = packed.slice(at, at + 3);
    spans.push({ sentence, start, end });
  }
  return spans;
}
