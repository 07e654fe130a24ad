// Runs the built command line as a user does: a process of its own, in a folder of its own, with a clean environment.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');

export interface Outcome {
  /** Exit code, or the signal that ended it. */
  readonly code: number | NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads on standard input; nothing unless given. */
  readonly input?: string;
  /** True: standard input does not end. */
  readonly inputStaysOpen?: boolean;
}

export interface Running {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
  /** Resolves with the match once the text occurs in the output or the messages; rejects if the process ends without. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Starts `entente` with these arguments; it is killed at the end of the test if it still runs. */
export function startEntente(args: readonly string[], options: RunOptions = {}): Running {
  requireBuild();
  return start([process.execPath, CLI, ...args], options);
}

/** Runs `entente` on a terminal, where standard output and error are one. */
export function runOnTerminal(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  requireBuild();
  const command = [process.execPath, CLI, ...args].join(' ');
  return start(['script', '--quiet', '--return', '--command', command, '/dev/null'], options).outcome;
}

function start([program, ...args]: string[], options: RunOptions): Running {
  const cwd = options.cwd ?? makeFolder();
  const child = spawn(program as string, args, { cwd, env: { ...cleanEnvironment(), ...options.env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined);
  if (options.inputStaysOpen !== true) child.stdin.end(options.input ?? '');
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, stdout, stderr }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await outcome;
  });
  return {
    child,
    outcome,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(stdout) ?? pattern.exec(stderr);
          if (match !== null) resolve(match);
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        look();
        outcome.then(() => reject(new Error(`It ended without ${pattern}:\n${stdout}\n${stderr}`)), reject);
      }),
  };
}

/** Runs `entente` with these arguments to its end. */
export function runEntente(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return startEntente(args, options).outcome;
}

/** An empty folder that goes with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with these files, folders on the way included; it goes with the test. */
export function makeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The environment without any setting of ours, so that a developer's Neo4j is never touched. */
function cleanEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|ENTENTE_|VITEST|NODE_OPTIONS$|HOST$|PORT$)/.test(name)),
  );
}

let checked = false;

/** Tests of an old build would prove nothing. */
export function requireBuild(): void {
  if (checked) return;
  const built = statSync(CLI, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newer = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).find(
    (file) => file.endsWith('.ts') && statSync(join(ROOT, 'src', file)).mtimeMs > built,
  );
  if (newer !== undefined) throw new Error(`dist is older than src/${newer}: run "npm run build" first.`);
  checked = true;
}
