// Runs Neo4j's Java process and sees to it that it ends in order, with us or without us.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';

const STOP_MS = 20_000;

const HEAP_MB = 512;

const JAVA_OPTIONS = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
];

export interface ServerProcess {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly hasEnded: () => boolean;
  /** Asks it to end, and ends it after 20 s if it does not. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

/** @param heapMb most memory of its heap, in mebibytes. */
export async function startProcess(java: string, jars: string, home: Home, heapMb = HEAP_MB): Promise<ServerProcess> {
  const output = openSync(home.console, 'w');
  const args = [`-Xmx${heapMb}m`, ...JAVA_OPTIONS, '-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'];
  const child = spawn(java, [...args, `--home-dir=${home.folder}`, `--config-dir=${home.confFolder}`], {
    cwd: home.folder,
    stdio: ['ignore', output, output],
    // A group of its own: Ctrl-C on the terminal is ours to pass on.
    detached: true,
  });
  closeSync(output);
  await once(child, 'spawn');
  const guard = guardAgainstOrphan(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      guard.kill();
      resolve();
    });
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    pid: child.pid as number,
    ended,
    hasEnded,
    stop: async () => {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(kill);
    },
  };
}

/**
 * A process that only waits for its input to close, which the system does when we are gone, however that came about
 * (kill -9 included), and then ends the server.
 */
function guardAgainstOrphan(server: ChildProcess): ChildProcess {
  const guard = spawn('sh', ['-c', 'read -r _; kill "$0"', String(server.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Where there is no sh, a server may survive us.
  guard.on('error', () => undefined);
  guard.unref();
  return guard;
}
