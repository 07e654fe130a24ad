// The download of Neo4j's jars: done once, done again when it was cut short, and safe when two do it at once.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describePom, fetchJars, findJars, NEO4J_VERSION } from '../../src/neo4j/jars.ts';
import { makeFiles, makeFolder } from '../commands/run-entente.ts';

/** A stand-in for Maven, since these tests are about what surrounds it; the set-up of the run uses the real one. */
function makeMaven(script: string): string {
  const maven = join(makeFiles({ mvn: `#!/bin/sh\n${script}\n` }), 'mvn');
  chmodSync(maven, 0o755);
  return maven;
}

const COPIES_ONE_JAR = 'mkdir lib && echo "$@" > lib/neo4j.jar';

describe('the download', () => {
  it('asks Maven for the server of one fixed version', () => {
    const pom = describePom();
    expect(pom).toContain(`<artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version>`);
    expect(pom).toContain(`<artifactId>neo4j-server</artifactId><version>${NEO4J_VERSION}</version>`);
  });

  it('is found by the next start, and leaves nothing else behind', async () => {
    const cache = makeFolder();
    expect(findJars(cache)).toBeUndefined();
    const jars = await fetchJars(makeMaven(COPIES_ONE_JAR), cache);
    expect(findJars(cache)).toBe(jars);
    expect(readFileSync(join(jars, 'neo4j.jar'), 'utf8')).toMatch(
      /^-B -q -f \S+pom\.xml dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=\S+lib$/m,
    );
    expect(readdirSync(join(cache, 'neo4j'))).toEqual([NEO4J_VERSION]);
  });

  it('is done again where its end was never marked', async () => {
    const cache = makeFolder();
    mkdirSync(join(cache, 'neo4j', NEO4J_VERSION, 'lib'), { recursive: true });
    expect(findJars(cache)).toBeUndefined();
    await fetchJars(makeMaven(COPIES_ONE_JAR), cache);
    expect(findJars(cache)).toBeDefined();
  });

  it('may be done by two at once, and both find it whole', async () => {
    const cache = makeFolder();
    const maven = makeMaven(`sleep 0.2; ${COPIES_ONE_JAR}`);
    const [one, two] = await Promise.all([fetchJars(maven, cache), fetchJars(maven, cache)]);
    expect(one).toBe(two);
    expect(readdirSync(one)).toEqual(['neo4j.jar']);
    expect(readdirSync(join(cache, 'neo4j'))).toEqual([NEO4J_VERSION]);
  });

  it('tells why Maven failed, and keeps nothing of it', async () => {
    const cache = makeFolder();
    const maven = makeMaven("mkdir lib; echo '[ERROR] Unknown host repo.example' ; exit 1");
    await expect(fetchJars(maven, cache)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `Maven could not fetch Neo4j ${NEO4J_VERSION}: Unknown host repo.example`,
    });
    expect(readdirSync(join(cache, 'neo4j'))).toEqual([]);
  });

  it('stops when it is interrupted', async () => {
    const cache = makeFolder();
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(new Error('Interrupted.')), 200);
    await expect(fetchJars(makeMaven('exec sleep 20'), cache, interruption.signal)).rejects.toThrow('Interrupted.');
    expect(readdirSync(join(cache, 'neo4j'))).toEqual([]);
  });

  it('fetches anew when the cache folder is emptied', async () => {
    const cache = makeFolder();
    const jars = await fetchJars(makeMaven(COPIES_ONE_JAR), cache);
    rmSync(cache, { recursive: true });
    expect(findJars(cache)).toBeUndefined();
    await fetchJars(makeMaven(COPIES_ONE_JAR), cache);
    expect(existsSync(join(jars, 'neo4j.jar'))).toBe(true);
  });
});
