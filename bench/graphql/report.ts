// Makes the table of the bench in Markdown, as ratios to the peer with the figures that must hold beside them.
import type { GraphSize } from './graph.ts';
import type { Figures, Measured } from './measure.ts';
import type { Side } from './service.ts';

export interface Start {
  /** Milliseconds from the start of the process until it listens. */
  readonly cold: number;
  /** MiB, idle after the start, and after all questions. */
  readonly idle: number;
  readonly after: number;
}

export interface Report {
  readonly size: GraphSize;
  readonly relations: number;
  readonly starts: Readonly<Record<Side, Start>>;
  readonly measured: readonly Measured[];
}

const WHAT = [
  'Question',
  'Hits: peer',
  'Entente',
  'At most',
  'Statements: peer',
  'Entente',
  'Bytes, ratio',
  'p50, ratio',
  'p95, ratio',
  'p99, ratio',
  'CPU ms: peer',
  'Entente',
  'Ratio',
];

export function describeSize({ size, relations, starts, measured }: Report): string {
  const lines = [
    `#### ${whole(size.actors)} actors, ${whole(size.events)} events, ${whole(relations)} relations, a hub that negotiated with ${whole(size.hubPartners)}`,
    '',
    row(WHAT),
    row(WHAT.map((_name, at) => (at === 0 ? '---' : '---:'))),
    ...measured.map(describe),
    '',
    `Start until it listens: peer ${seconds(starts.peer.cold)}, Entente ${seconds(starts.entente.cold)} (${ratio(starts.entente.cold, starts.peer.cold)}). ` +
      `Memory idle: peer ${whole(starts.peer.idle)} MiB, Entente ${whole(starts.entente.idle)} MiB (${ratio(starts.entente.idle, starts.peer.idle)}); ` +
      `after all questions: ${whole(starts.peer.after)} and ${whole(starts.entente.after)} MiB.`,
    '',
  ];
  return lines.join('\n');
}

/** Which figures are above what the product promises. */
export function misses({ size, measured }: Report): string[] {
  return measured.flatMap(({ operation: { name, atMost }, entente, peer }) => {
    const found: string[] = [];
    const most = (limit: number, value: number, what: string) => {
      if (value > limit) found.push(`${size.name}: ${name}: ${value} ${what}, at most ${limit}`);
    };
    if (atMost !== undefined) {
      most(atMost.hits, entente.hits, 'hits');
      most(atMost.statements, entente.statements, 'statements');
    }
    if (typeof peer === 'object') {
      most(peer.hits, entente.hits, 'hits, the peer');
      if (peer.cpu > 0 && entente.cpu > peer.cpu / 2) {
        found.push(`${size.name}: ${name}: CPU ${ratio(entente.cpu, peer.cpu)} of the peer's, at most 0.50`);
      }
    }
    return found;
  });
}

/** Questions on the hub whose hits grow by more than a half from one size to the next. */
export function growths(smaller: Report, larger: Report): string[] {
  return larger.measured.flatMap(({ operation: { name, onHub }, entente }, at) => {
    const before = smaller.measured[at]?.entente.hits ?? 0;
    if (onHub !== true || entente.hits <= before * 1.5) return [];
    return [`${name}: ${before} hits at ${smaller.size.name}, ${entente.hits} at ${larger.size.name}`];
  });
}

function describe({ operation: { name, atMost }, entente, peer }: Measured): string {
  const other = typeof peer === 'object' ? peer : undefined;
  const absent = typeof peer === 'string' ? 'fails' : 'cannot ask';
  const compared = (figure: keyof Figures) => (other === undefined ? '–' : ratio(entente[figure], other[figure]));
  return row([
    name,
    other === undefined ? absent : whole(other.hits),
    whole(entente.hits),
    atMost === undefined ? '–' : whole(atMost.hits),
    other === undefined ? '–' : whole(other.statements),
    whole(entente.statements),
    ...(['bytes', 'p50', 'p95', 'p99'] as const).map(compared),
    other === undefined ? '–' : tenths(other.cpu),
    tenths(entente.cpu),
    compared('cpu'),
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function ratio(ours: number, theirs: number): string {
  const value = ours / theirs;
  return Number.isFinite(value) ? value.toFixed(2) : '–';
}

function whole(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en') : '–';
}

function tenths(value: number): string {
  return Number.isFinite(value) ? value.toFixed(1) : '–';
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
