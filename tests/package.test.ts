// What the package promises to those who install it: a lockfile that `npm ci` accepts everywhere, and a program to run.
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ENVIRONMENT_NAMES } from '../src/config.ts';

const ROOT = new URL('../', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const { packages } = z.object({ packages: z.record(z.string(), entry) }).parse(readJson('package-lock.json'));

describe('package-lock.json', () => {
  // npm leaves out what its registry does not have, and then refuses its own lockfile as incomplete.
  it('names the packages of every platform, so that npm ci finds it complete', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('holds no download addresses, so that any registry serves it', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
  });
});

describe('package.json', () => {
  const { bin } = z.object({ bin: z.object({ entente: z.string() }) }).parse(readJson('package.json'));

  it('installs the built command line, which starts with Node wherever that is', () => {
    expect(statSync(new URL(bin.entente, ROOT)).isFile()).toBe(true);
    expect(readFileSync(new URL(bin.entente, ROOT), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe('docs/operations.md', () => {
  const settings = readFileSync(new URL('docs/operations.md', ROOT), 'utf8').split('\n## Settings\n')[1] ?? '';
  const tableRows = settings.split('\n').filter((line) => line.startsWith('| `'));

  it('names every setting in its tables, once, and none that does not exist', () => {
    const named = tableRows.flatMap((row) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/`([A-Z0-9_]+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual([...ENVIRONMENT_NAMES].sort());
  });
});
