// The whole graph as sorted lines of JSON, so that two graphs can be compared byte for byte.
import type { Store } from '../../src/graph/store.ts';

const LABELS = ['Article', 'Actor', 'Place', 'Agreement', 'Event', 'Name'];
const PAGE = 500;

interface NodeRow {
  readonly key: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface EdgeRow {
  readonly source: string;
  readonly type: string;
  readonly targetLabel: string;
  readonly target: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** All but the ledger, and but when events were recorded, which no two loads have in common. */
export async function exportCanonical(store: Store): Promise<string> {
  const lines: string[] = [];
  for (const label of LABELS) {
    for (let after = ''; ; ) {
      const nodes = await store.read<NodeRow>(`graph/nodes:${label}`, { after, limit: PAGE });
      const last = nodes.at(-1);
      if (last === undefined) break;
      after = last.key;
      const edges = await store.read<EdgeRow>(`graph/edges:${label}`, { keys: nodes.map(({ key }) => key) });
      for (const { key, properties } of nodes) lines.push(JSON.stringify([label, key, sorted(properties)]));
      for (const { source, type, targetLabel, target, properties } of edges) {
        lines.push(JSON.stringify([label, source, type, targetLabel, target, sorted(properties)]));
      }
    }
  }
  return lines.sort().join('\n');
}

function sorted(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(properties).filter(([name, value]) => name !== 'recordedAt' && value !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
