// The command line as a whole: help, wrong use, and what each command loads to start.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runEntente } from './run-entente.ts';

const COMMANDS = ['serve', 'load', 'extract', 'explain', 'retract', 'migrate', 'neo4j', 'schema'];

describe('entente', () => {
  it('lists every command on one line, and examples', async () => {
    const { code, stdout, stderr } = await runEntente(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} .*[A-Z].*\\.$`, 'm'));
    expect(stdout).toContain('$ entente load news/');
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await runEntente(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(COMMANDS)('explains %s with an example', async (command) => {
    const { code, stdout } = await runEntente([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^  \\$ .*entente ${command}`, 'm'));
  });

  it('shows the help on standard error when it is told nothing to do', async () => {
    const { code, stdout, stderr } = await runEntente([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: entente');
  });

  it.each([
    [['laod', 'news'], "entente: unknown command 'laod'\n(Did you mean load?)\n"],
    [['load', '--publishd', 'x'], "entente: unknown option '--publishd'\n(Did you mean --published?)\n"],
    [['load'], "entente: missing required argument 'path'\n"],
    [['migrate', 'all'], "entente: too many arguments for 'migrate'. Expected 0 arguments but got 1.\n"],
    [
      ['load', 'x.txt', '--published', '2016-02-30'],
      'entente: The date of publication "2016-02-30" is not a date such as 2019-01-14.\n',
    ],
    [
      ['extract', 'x.txt', '--published', 'yesterday'],
      'entente: The date of publication "yesterday" is not a date such as 2019-01-14.\n',
    ],
    [
      ['load', 'x.txt', '--url', 'javascript:alert(1)'],
      'entente: The address "javascript:alert(1)" is not an http or https URL.\n',
    ],
    [
      ['serve', '--port', '70000'],
      "entente: option '--port <number>' argument '70000' is invalid. A port is a number from 0 to 65535.\n",
    ],
  ])('answers wrong use with one clear message and exit code 2: %j', async (args, stderr) => {
    expect(await runEntente(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  it.each([
    [{ PORT: 'http' }, /PORT/],
    [{ NEO4J_URI: 'http://localhost:7474' }, /NEO4J_URI: must look like neo4j:\/\/host:7687/],
    [{ NEO4J_URI: 'neo4j://localhost' }, /NEO4J_PASSWORD is not/],
    [{ NEO4J_URI: 'neo4j://localhost:99999', NEO4J_PASSWORD: 'x' }, /NEO4J_URI: must have a port of at most 65535/],
    [{ NEO4J_URI: 'neo4j://:::', NEO4J_PASSWORD: 'x' }, /NEO4J_URI is neo4j:\/\/:::, which is no address/],
    [{ PORT: 'abc' }, /PORT: must be a whole number, not "abc"/],
  ])('names the wrong setting of the environment: %j', async (env, message) => {
    const { code, stdout, stderr } = await runEntente(['migrate'], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^entente: .*\n$/);
  });
});

describe('starting', () => {
  it('loads nothing but the parser of the command line for help', () => {
    expect(listPackages('cli.js')).toEqual(['commander']);
  });

  it('extracts without GraphQL, a database driver or a client of language models', () => {
    const packages = listPackages('commands/extract.js');
    for (const heavy of ['graphql', 'graphql-yoga', '@pothos/core', 'neo4j-driver', '@grafeo-db/js', 'ai']) {
      expect(packages).not.toContain(heavy);
    }
  });
});

/** The packages that a built module imports on loading, through all the modules that it imports. */
function listPackages(entry: string): string[] {
  const dist = new URL('../../dist/', import.meta.url);
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: URL) => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?: [^'";]*? from)? '([^']+)';/gm)) {
      if (name === undefined || name.startsWith('node:')) continue;
      if (name.startsWith('.')) visit(new URL(name, file));
      else packages.add(name.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? name);
    }
  };
  visit(new URL(entry, dist));
  return [...packages].sort();
}
