// Measures the command line on generated articles of 3 KB: seconds and peak memory of `extract` and `load`, and how soon
// `serve` answers. Run it as: npm run build && npx tsx bench/load.ts 1000 4000
// The store is an embedded one in a temporary folder, or, with NEO4J_URI set, that Neo4j, which should be an empty one.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArticles } from '../tests/fixtures/generated-articles.ts';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const REPORT_MEMORY = `data:text/javascript,process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))`;

interface Row {
  readonly command: string;
  readonly seconds: number;
  readonly 'seconds per 1,000'?: number;
  readonly 'peak MB': number;
}

/** Runs `entente` to its end; `until` ends it sooner, when it occurs in the output, and is when the clock stops. */
async function measure(args: readonly string[], cwd: string, until?: RegExp): Promise<Row> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT_MEMORY, CLI, ...args], { cwd });
  let seconds = 0;
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    // What extraction prints is read and dropped.
    stdout = until === undefined ? '' : stdout + text;
    if (until?.test(stdout) && seconds === 0) {
      seconds = (performance.now() - start) / 1000;
      child.kill('SIGTERM');
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`entente ${args.join(' ')} ended with ${code}: ${stderr}`);
  return {
    command: args.join(' '),
    seconds: round(seconds || (performance.now() - start) / 1000),
    'peak MB': Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024),
  };
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

const sizes = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
const rows: Row[] = [];
try {
  const isListening = /http:\S+\/graphql/;
  rows.push(await measure(['serve', '--port', '0'], folder, isListening));
  rows.push(await measure(['serve', '--port', '0'], folder, isListening));
  let written = 0;
  for (const size of sizes) {
    await writeArticles(join(folder, String(size)), size, written);
    written += size;
    for (const command of ['extract', 'load', 'load']) {
      const row = await measure([command, String(size)], folder);
      rows.push({ ...row, 'seconds per 1,000': round((row.seconds / size) * 1000) });
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.table(rows);
