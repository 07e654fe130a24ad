// The bench against the peer, on a graph so small that it tells nothing of times: that it runs, and that both answer alike.
import { expect, inject, test } from 'vitest';
import { SIZES } from '../../bench/graphql/graph.ts';
import { describeSize } from '../../bench/graphql/report.ts';
import { fill, type RunOptions, runOn } from '../../bench/graphql/run.ts';
import { emptyNeo4j } from '../graph/test-stores.ts';

const server = inject('neo4j');

test.runIf(server !== null)(
  'both services answer alike, and the table has a row for each question',
  async () => {
    const { tiny } = SIZES;
    if (server === null || tiny === undefined) return;
    await emptyNeo4j({ ...server, database: 'neo4j' });
    const options: Omit<RunOptions, 'cacheFolder'> = { rounds: 1, requests: 1, starts: 1, tell: () => undefined };
    await fill(server, tiny, options.tell);
    const report = await runOn(server, tiny, options);
    // A question that differs throws; one that the peer cannot answer at this size is a mistake of the bench.
    for (const { operation, entente, peer } of report.measured) {
      if (operation.peer !== undefined) expect(peer, operation.name).toMatchObject({ hits: expect.any(Number) });
      expect(entente.statements, operation.name).toBeGreaterThan(0);
    }
    expect(describeSize(report).match(/^\| .* \|$/gm)).toHaveLength(report.measured.length + 2);
  },
  240_000,
);
