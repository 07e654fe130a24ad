// `entente key` as a process: a key is shown once, kept as its hash, listed by name and revoked.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, runEntente, startEntente } from './run-entente.ts';

describe('entente key', () => {
  it('makes a key on standard output, lists it by name, and revokes it', async () => {
    const cwd = makeFolder();
    const made = await runEntente(
      ['key', 'create', '--name', 'loader', '--scope', 'read', '--scope', 'write', '--expires', '2099-12-31'],
      { cwd },
    );
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('the only time') });
    expect(made.stdout).toMatch(/^ent_[\w-]{43}\n$/);
    const file = join(cwd, '.entente/keys.json');
    expect(readFileSync(file, 'utf8')).not.toContain(made.stdout.trim());
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const list = await runEntente(['key', 'list'], { cwd });
    expect(list.stdout).toMatch(
      /^NAME {4}SCOPES {6}CREATED {5}EXPIRES\nloader {2}read write {2}\d{4}-\d\d-\d\d {2}2099-12-31\n$/,
    );

    expect((await runEntente(['key', 'revoke', 'loader'], { cwd })).code).toBe(0);
    expect((await runEntente(['key', 'list'], { cwd })).stdout).not.toContain('loader');
  });

  it('keeps keys where ENTENTE_KEYS_FILE says', async () => {
    const cwd = makeFolder();
    const env = { ENTENTE_KEYS_FILE: join(cwd, 'secrets/keys.json') };
    await runEntente(['key', 'create', '--name', 'a', '--scope', 'read'], { cwd, env });
    expect(readFileSync(env.ENTENTE_KEYS_FILE, 'utf8')).toContain('"name": "a"');
  });

  it.each([
    [['--name', 'a', '--scope', 'everything'], '--scope is one of read, write, admin, not "everything"'],
    [['--name', 'a'], "required option '--scope <scope>' not specified"],
    [['--name', 'a b', '--scope', 'read'], '--name takes letters, digits'],
    [['--name', 'a', '--scope', 'read', '--expires', '2020-01-01'], '--expires takes a day to come'],
    [['--name', 'a', '--scope', 'read', '--expires', '2099-02-30'], '--expires takes a day to come'],
  ])('%j is wrong use, said in one line', async (options, message) => {
    const { code, stdout, stderr } = await runEntente(['key', 'create', ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('opens a service that others than this machine can reach', async () => {
    const cwd = makeFolder();
    const { stdout } = await runEntente(['key', 'create', '--name', 'a', '--scope', 'read'], { cwd });
    const { waitFor } = startEntente(['serve', '--host', '0.0.0.0', '--port', '0'], { cwd });
    const [, port] = await waitFor(/http:\/\/0\.0\.0\.0:(\d+)\/graphql/);
    const ask = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ stats { articles } }"}',
      });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${stdout.trim()}` })).status).toBe(200);
  });
});
