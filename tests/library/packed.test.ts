// The package as those who install it get it: packed, unpacked elsewhere, imported by its name, and checked by its types.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireBuild } from '../commands/run-entente.ts';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const PROGRAM = `
import { createEntente, ingest, openStore, readConfig, EntenteError, type Entente, type EventStatus } from 'entente';
import { extract, readArticle, type Extraction } from 'entente/extract';

const store = await openStore({ dataFolder: 'graph' });
await store.migrate();
const facts: Extraction = extract(
  readArticle({
    title: 'Talks in Geneva',
    text: 'Kenya and Somalia held talks in Geneva on 3 May 2021. Kenya signed an agreement with Somalia on 4 May 2021.',
    publishedAt: '2021-05-04',
  }),
);
const status: EventStatus | undefined = facts.events[0]?.status;
const outcome = await ingest(store, facts);
const entente: Entente = createEntente({ store, endpoint: '/api/graphql' });
const query = '{ actor(name: "Kenya") { negotiatedWith { edges { node { name } evidence { quote } } } } }';
const response = await entente.fetch(new Request(\`http://localhost/api/graphql?\${new URLSearchParams({ query })}\`));
const page = await entente.fetch(new Request('http://localhost/api/graphql', { headers: { accept: 'text/html' } }));
const hasExamples = (await page.text()).includes('id="examples"');
console.log(JSON.stringify({ status, outcome, hasExamples, answer: await response.json() }));
await store.close();

const config = readConfig({ ENTENTE_DATA: 'elsewhere' });
if (config.dataFolder !== 'elsewhere' || !(new EntenteError('ABORTED', '') instanceof Error)) process.exitCode = 1;
`;

const COMPILER_OPTIONS = {
  target: 'es2023',
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  types: ['node'],
  skipLibCheck: true,
};

let folder: string;
beforeAll(async () => {
  requireBuild();
  folder = await realpath(await mkdtemp(join(tmpdir(), 'entente-packed-')));
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
  });
  const [{ filename }]: [{ filename: string }] = JSON.parse(stdout);
  await run('tar', ['-xzf', filename], { cwd: folder });
  // What an install would bring, without a registry: our dependencies, and the package among them.
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    await symlink(join(ROOT, 'node_modules', name), join(modules, name));
  }
  await symlink(join(folder, 'package'), join(modules, 'entente'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: ['program.ts'] }),
  );
  await writeFile(join(folder, 'program.ts'), PROGRAM);
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('has types that a strict program checks against, and does what they say', async () => {
  await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: folder }).catch(
    ({ stdout }: { stdout: string }) => expect(stdout).toBe(''),
  );
  const { stdout } = await run(process.execPath, ['program.js'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({
    status: 'OCCURRED',
    outcome: 'created',
    hasExamples: true,
    answer: {
      data: {
        actor: {
          negotiatedWith: {
            edges: [
              {
                node: { name: 'Somalia' },
                evidence: [{ quote: 'Kenya and Somalia held talks in Geneva on 3 May 2021.' }],
              },
            ],
          },
        },
      },
    },
  });
});

it('brings the schema for code generators, and keeps what is inside to itself', async () => {
  const probe = `
    import { createRequire } from 'node:module';
    console.log(createRequire(import.meta.url).resolve('entente/schema.graphql'));
    await import('entente/dist/cli.js').catch((error) => console.log(error.code));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', probe], { cwd: folder });
  expect(stdout).toMatch(/package\/schema\.graphql\nERR_PACKAGE_PATH_NOT_EXPORTED\n$/);
});
