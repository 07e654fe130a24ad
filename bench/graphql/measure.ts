// Measures both services on every question: equal answers first, then hits, then times in alternating rounds.
import { isDeepStrictEqual } from 'node:util';
import type { Operation } from './operations.ts';
import { type Answered, type Cost, type Service, SIDES, type Side } from './service.ts';

export interface Figures extends Cost {
  readonly bytes: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds of the service's processor time a request. */
  readonly cpu: number;
}

export interface Measured {
  readonly operation: Operation;
  readonly entente: Figures;
  /** What the peer's failure says, where it fails. */
  readonly peer: Figures | string | undefined;
}

export interface Rounds {
  readonly rounds: number;
  /** Requests a round, one after the other. */
  readonly requests: number;
}

const WARM_UP = 5;

/** @throws Error when the two answer differently. */
export async function measure(
  services: Readonly<Record<Side, Service>>,
  operations: readonly Operation[],
  { rounds, requests }: Rounds,
  tell: (message: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const operation of operations) {
    tell(operation.name);
    const failure = await compare(services, operation);
    const sides = SIDES.filter((side) => side === 'entente' || (operation.peer !== undefined && failure === undefined));
    const costs = new Map<Side, Cost & { bytes: number }>();
    for (const side of sides) {
      const asked = operation[side] ?? operation.entente;
      for (let run = 0; run < WARM_UP; run++) await services[side].ask(asked);
      const { bytes } = await services[side].ask(asked);
      costs.set(side, { ...(await services[side].explain(asked)), bytes });
    }
    const times = new Map<Side, { milliseconds: number[]; cpu: number }>(
      sides.map((side) => [side, { milliseconds: [], cpu: 0 }]),
    );
    for (let round = 0; round < rounds; round++) {
      for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
        const service = services[side];
        const time = times.get(side);
        const before = service.cpuSeconds();
        for (let run = 0; run < requests; run++) {
          const { milliseconds } = await service.ask(operation[side] ?? operation.entente);
          time?.milliseconds.push(milliseconds);
        }
        if (time !== undefined) time.cpu += service.cpuSeconds() - before;
      }
    }
    const figuresOf = (side: Side): Figures | undefined => {
      const [cost, time] = [costs.get(side), times.get(side)];
      if (cost === undefined || time === undefined) return undefined;
      const sorted = time.milliseconds.sort((a, b) => a - b);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
      return { ...cost, p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu: (time.cpu * 1000) / sorted.length };
    };
    measured.push({ operation, entente: figuresOf('entente') as Figures, peer: failure ?? figuresOf('peer') });
  }
  return measured;
}

/** @returns what the peer's failure says, where it cannot answer. */
async function compare(services: Readonly<Record<Side, Service>>, { name, entente, peer }: Operation) {
  const ours = await services.entente.ask(entente);
  if (peer === undefined) return undefined;
  let theirs: Answered;
  try {
    theirs = await services.peer.ask(peer);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!isDeepStrictEqual(ours.rows, theirs.rows)) {
    throw new Error(
      `${name}: the answers differ.\n  Entente: ${JSON.stringify(ours.rows)}\n  peer:    ${JSON.stringify(theirs.rows)}`,
    );
  }
  if (Array.isArray(ours.rows) ? ours.rows.length === 0 : !ours.rows)
    throw new Error(`${name}: both answers are empty.`);
  return undefined;
}
