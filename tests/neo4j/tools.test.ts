// What a local Neo4j takes from the machine, and what is said where that lacks.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findTools, parseJavaVersion } from '../../src/neo4j/tools.ts';
import { makeFiles, makeFolder } from '../commands/run-entente.ts';

/** A folder with programs that do nothing but say this. */
function makePrograms(programs: Readonly<Record<string, string>>): string {
  const folder = makeFiles(
    Object.fromEntries(Object.entries(programs).map(([name, said]) => [name, `#!/bin/sh\necho '${said}' >&2\n`])),
  );
  for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755);
  return folder;
}

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['openjdk version "26-ea" 2026-03-17', 26],
    ['java version "1.8.0_292"', 8],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "11.0.2" 2019-01-15', 11],
    ['The operation could not be completed.', undefined],
  ])('%j is %s', (text, version) => {
    expect(parseJavaVersion(text)).toBe(version);
  });
});

describe('looking for Java and Maven', () => {
  beforeEach(() => void vi.stubEnv('JAVA_HOME', undefined));
  afterEach(() => void vi.unstubAllEnvs());

  it('names both, and how to get them, where neither is there', async () => {
    vi.stubEnv('PATH', makeFolder());
    await expect(findTools()).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringMatching(/needs Java 17 or later and Maven\. .*openjdk-17-jre-headless maven/),
    });
  });

  it('finds a Java that is too old, and says which', async () => {
    vi.stubEnv('PATH', makePrograms({ java: 'openjdk version "11.0.2"', mvn: 'Apache Maven 3.8.7' }));
    await expect(findTools()).rejects.toMatchObject({
      code: 'TOOL_MISSING',
      message: expect.stringContaining('needs Java 17 or later, not the Java 11 that java is. '),
    });
  });

  it('does without Maven once nothing has to be fetched', async () => {
    vi.stubEnv('PATH', makePrograms({ java: 'openjdk version "21.0.1"' }));
    expect(await findTools({ needsMaven: false })).toMatchObject({ java: 'java' });
    await expect(findTools()).rejects.toThrow('needs Maven. ');
  });

  it('takes the Java of JAVA_HOME first, unless it is too old', async () => {
    const folder = makePrograms({ 'bin/java': 'openjdk version "21.0.1"', 'old/bin/java': 'java version "1.8.0_292"' });
    vi.stubEnv('PATH', makePrograms({ java: 'openjdk version "17.0.1"' }));
    vi.stubEnv('JAVA_HOME', folder);
    expect((await findTools({ needsMaven: false })).java).toBe(join(folder, 'bin/java'));
    vi.stubEnv('JAVA_HOME', join(folder, 'old'));
    expect((await findTools({ needsMaven: false })).java).toBe('java');
  });
});
