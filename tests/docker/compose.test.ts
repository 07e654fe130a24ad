// Holds docker-compose.yml and the Dockerfile to the settings and files that they name, as far as that goes without an engine.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ENVIRONMENT_NAMES, readConfig } from '../../src/config.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const run = promisify(execFile);

const service = z.object({
  image: z.string(),
  build: z.string().optional(),
  restart: z.string(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  security_opt: z.array(z.string()),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
});
const composeText = read('docker-compose.yml');
const compose = z
  .object({
    services: z.object({ neo4j: service, entente: service }).strict(),
    volumes: z.record(z.string(), z.unknown()),
  })
  .strict()
  .parse(parse(composeText));
const { neo4j, entente } = compose.services;
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('passes on every setting that means something beside Neo4j', () => {
    // The folders are the image's.
    const own = ['ENTENTE_DATA', 'ENTENTE_CACHE'];
    expect(Object.keys(entente.environment).sort()).toEqual(
      ENVIRONMENT_NAMES.filter((name) => !own.includes(name)).sort(),
    );
  });

  it('gives the service settings that the configuration accepts, reaching Neo4j by its name', () => {
    const environment = Object.fromEntries(
      Object.entries(entente.environment).map(([name, value]) => [name, fill(value, { NEO4J_PASSWORD: 'p4ssword' })]),
    );
    const config = readConfig(environment);
    expect(config.host).toBe('0.0.0.0');
    expect(config.neo4j).toEqual({
      uri: 'neo4j://neo4j:7687',
      user: 'neo4j',
      password: 'p4ssword',
      database: 'neo4j',
      mostConnections: 50,
    });
  });

  it('takes the password from the environment alone and refuses to start without one', () => {
    for (const value of [neo4j.environment.NEO4J_AUTH, entente.environment.NEO4J_PASSWORD]) {
      expect(value).toContain('${NEO4J_PASSWORD:?');
    }
  });

  it('lets the environment set only known variables and the sizes of Neo4j', () => {
    const names = [...composeText.matchAll(/\$\{(\w+)/g)].map((match) => match[1]);
    expect([...ENVIRONMENT_NAMES, 'NEO4J_HEAP', 'NEO4J_PAGECACHE']).toEqual(expect.arrayContaining(names));
  });

  it.each(services)('publishes %s on the loopback address alone', (_name, { ports }) => {
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('publishes the port on which the service listens', () => {
    expect(entente.ports).toEqual([expect.stringMatching(new RegExp(`:${entente.environment.PORT}$`))]);
  });

  it('declares every named volume that it mounts, and mounts every one that it declares', () => {
    const mounted = services.flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0]));
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('runs the long-term support line of Neo4j, Community edition', () => {
    expect(neo4j.image).toBe('neo4j:5.26-community');
  });

  it('starts the service when Neo4j is healthy, and both again after a crash or a restart of the machine', () => {
    expect(entente.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
    expect(neo4j.healthcheck?.test[0]).toBe('CMD');
    for (const [, { restart }] of services) expect(restart).toBe('unless-stopped');
  });

  it('lets no container gain privileges, and the service write nothing', () => {
    for (const [, { security_opt }] of services) expect(security_opt).toContain('no-new-privileges:true');
    expect(entente).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  // The pipeline installs Docker Compose: there its absence is a failure, elsewhere this one is shown as skipped.
  const installed = findCompose();
  it.runIf(installed !== undefined || process.env.CI)('is read by Docker Compose itself', () => {
    const [program, ...first] = installed ?? ['docker-compose'];
    const config = (env: NodeJS.ProcessEnv) =>
      execFileSync(program as string, [...first, 'config'], { cwd: ROOT, env, encoding: 'utf8', stdio: 'pipe' });
    const { NEO4J_PASSWORD: _, ...without } = process.env;
    expect(parse(config({ ...without, NEO4J_PASSWORD: 'p4ssword' }))).toMatchObject({
      services: { neo4j: { environment: { NEO4J_AUTH: 'neo4j/p4ssword' } } },
    });
    expect(() => config(without)).toThrow(/set NEO4J_PASSWORD/);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const instructions = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const sources = instructions('COPY')
    .filter((copy) => !copy.startsWith('--from='))
    .flatMap((copy) => copy.split(' ').slice(0, -1));

  it('copies only what exists', () => {
    expect(sources.filter((source) => !existsSync(new URL(source, ROOT)))).toEqual([]);
  });

  it('is sent all that it copies and nothing else', () => {
    const admitted = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    expect(admitted.sort()).toEqual([...new Set(sources)].map((source) => `!${source.replace('./', '')}`).sort());
  });

  it('copies all that the package names as its files', () => {
    const { files } = z.object({ files: z.array(z.string()) }).parse(JSON.parse(read('package.json')));
    expect([...sources, 'dist']).toEqual(expect.arrayContaining(files));
  });

  it('builds and runs on a Node that the package supports', () => {
    expect(instructions('FROM')).toEqual(['node:24-slim AS build', 'node:24-slim']);
  });

  it('does not run as root, and starts the program that the package installs', () => {
    expect(instructions('USER')).toEqual(['node']);
    expect(instructions('ENTRYPOINT')).toEqual(['["node", "dist/cli.js"]']);
    expect(instructions('CMD')).toEqual(['["serve"]']);
  });

  it('sets only variables that the configuration knows', () => {
    const names = instructions('ENV').flatMap((env) => [...env.matchAll(/(\w+)=/g)].map((match) => match[1]));
    expect(['NODE_ENV', ...ENVIRONMENT_NAMES]).toEqual(expect.arrayContaining(names));
  });

  it('holds the service healthy while /health answers, and unhealthy when it fails or is gone', async () => {
    const check: string[] = JSON.parse(instructions('HEALTHCHECK')[0]?.match(/CMD (.+)$/)?.[1] ?? '[]');
    const answers: { [path: string]: number } = { '/health': 200 };
    const server = createServer((request, response) => response.writeHead(answers[request.url ?? ''] ?? 404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const env = { ...process.env, PORT: String((server.address() as AddressInfo).port) };
    const exitCode = () =>
      run(check[0] ?? '', check.slice(1), { env }).then(
        () => 0,
        (error: { code: number }) => error.code,
      );
    expect(await exitCode()).toBe(0);
    answers['/health'] = 503;
    expect(await exitCode()).toBe(1);
    await new Promise((resolve) => server.close(resolve));
    expect(await exitCode()).toBe(1);
  });
});

/** Fills `${NAME…}` as Compose does: from `values`, else with the default after `:-`. */
function fill(text: string, values: Record<string, string>): string {
  return text.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, kind: string | undefined, rest: string | undefined) =>
      values[name] ?? (kind === '-' ? (rest ?? '') : ''),
  );
}

/** The command of Docker Compose on this machine: the plugin, or the older program of its own. */
function findCompose(): string[] | undefined {
  return [['docker', 'compose'], ['docker-compose']].find(([program, ...args]) => {
    try {
      execFileSync(program as string, [...args, 'version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}
