// The service against @neo4j/graphql on the same Neo4j, data and driver settings, each behind yoga in a process of its
// own: npm run bench -- [--size tiny|small|large|both] [--rounds N] [--write]
// Prints the table; --write puts it into docs/bench.md. Graphs stay in the cache folder, so that the next run is quick.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig, readSystem } from '../src/config.ts';
import { type GraphSize, SIZES } from './graphql/graph.ts';
import { describeSize, growths, misses, type Report } from './graphql/report.ts';
import { runSize } from './graphql/run.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'both' },
    rounds: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const wanted = values.size === 'both' ? ['small', 'large'] : [values.size];
const sizes = wanted.map((name) => SIZES[name]).filter((size): size is GraphSize => size !== undefined);
if (sizes.length < wanted.length) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}, both.`);

const cacheFolder = readConfig().cacheFolder ?? readSystem().cacheFolder;
const reports: Report[] = [];
for (const size of sizes) {
  const quick = values.size !== 'both';
  const rounds = Number(values.rounds ?? (quick ? 4 : 6));
  const tell = (message: string) => console.error(`${size.name}: ${message}`);
  reports.push(await runSize(size, { cacheFolder, rounds, requests: quick ? 10 : 15, starts: 3, tell }));
}

const table = reports.map(describeSize).join('\n');
console.log(table);
const [smaller, larger] = reports;
const grown = smaller === undefined || larger === undefined ? [] : growths(smaller, larger);
for (const miss of [...reports.flatMap(misses), ...grown]) console.log(`Missed: ${miss}`);

if (values.write) {
  const file = fileURLToPath(new URL('../docs/bench.md', import.meta.url));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/<!-- table -->[\s\S]*<!-- end -->/, `<!-- table -->\n\n${table}\n<!-- end -->`));
}
