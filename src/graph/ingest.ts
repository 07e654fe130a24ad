// Writes one article's facts in one transaction.
import type { Extraction } from '../extract/types.ts';
import type { StatementOptions, Store } from './store.ts';

export type IngestOutcome = 'created' | 'unchanged' | 'replaced';
export interface IngestResult {
  readonly outcome: IngestOutcome;
  readonly events: number;
  readonly evidence: number;
  readonly relations: number;
}
export async function ingest(
  store: Store,
  extraction: Extraction,
  options: StatementOptions = {},
): Promise<IngestResult> {
  throw new Error('pending');
}
export async function ingestReference(
  store: Store,
  reference: { readonly successors: readonly { readonly from: string; readonly to: string }[] },
  options: StatementOptions = {},
): Promise<void> {
  throw new Error('pending');
}
