// Every statement is read and checked at start-up: a fault in a file names the file.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RELATION_TYPES } from '../../src/extract/types.ts';
import { readStatements } from '../../src/graph/cypher.ts';

const CYPHER = fileURLToPath(new URL('../../cypher', import.meta.url));
const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-cypher-'));
  await cp(CYPHER, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const GOOD = '// Names of stored events.\n// Params: ids\n// Returns: id\n';
const BODY = 'UNWIND $ids AS id\nMATCH (event:Event {id: id})\nRETURN event.id AS id\n';

describe('The statements', () => {
  it('are all there, for either engine.', () => {
    const [onNeo4j, embedded] = (['neo4j', 'embedded'] as const).map((engine) => [
      ...readStatements(engine).byName.keys(),
    ]);
    // What only Neo4j gains by has no form for the other.
    const alone = /^event\/of-actors(?:-in-relations)?(?::|$)/;
    expect(onNeo4j?.filter((name) => !alone.test(name))).toEqual(embedded);
    expect(readStatements('neo4j').schema.length).toBeGreaterThan(RELATION_TYPES.length);
  });

  it('have a form for each value of a closed list, and one for each direction of a page.', () => {
    const { byName } = readStatements('embedded');
    expect(byName.get('relation/create:MET_WITH')?.text).toContain('-[relation:MET_WITH]->');
    expect(byName.get('actor/list')?.text).toContain('actor.nameKey ASC');
    expect(byName.get('actor/list:backward')?.text).toContain('actor.nameKey DESC');
  });

  it('may have a variant for one engine.', () => {
    expect(readStatements('neo4j').byName.get('relation/figures')?.text).not.toContain('(source:Actor');
    expect(readStatements('embedded').byName.get('relation/figures')?.text).toContain('(source:Actor');
  });

  it('that are missing are named.', async () => {
    await rm(join(folder, 'event/existing.cypher'));
    expect(() => readStatements('embedded', folder)).toThrow('Cypher file event/existing.cypher is missing.');
    await rm(join(folder, 'event/existing.cypher'), { force: true });
    expect(() => readStatements('embedded', join(folder, 'nowhere'))).toThrow('nowhere cannot be read.');
  });

  it('that nobody runs are named.', async () => {
    await writeFile(join(folder, 'event/extra.cypher'), GOOD + BODY);
    expect(() => readStatements('embedded', folder)).toThrow('Cypher file event/extra.cypher is not in the list');
  });

  const faults: [what: string, source: string, message: string][] = [
    ['without a comment on top', BODY, 'does not open with a comment that says what it does'],
    ['without parameters named', `// What.\n// Returns: id\n${BODY}`, 'has no "Params:" line'],
    ['without columns named', `// What.\n// Params: ids\n${BODY}`, 'has no "Returns:" line'],
    ['without a statement', GOOD, 'has no statement'],
    [
      'that use a parameter they do not name',
      GOOD + BODY.replace('RETURN', 'WHERE id <> $other\nRETURN'),
      'uses $other',
    ],
    ['that name a parameter they do not use', GOOD.replace('ids', 'ids, other') + BODY, 'names other in "Params:"'],
    [
      'that return what they do not name',
      GOOD + BODY.replace('event.id AS id', 'event.id AS id, 1 AS one'),
      'returns one',
    ],
    [
      'that name what they do not return',
      GOOD.replace('Returns: id', 'Returns: id, one') + BODY,
      'names one in "Returns:"',
    ],
    [
      'beyond the portable subset',
      GOOD + BODY.replace('event.id', "date('2016')"),
      'uses "date(", which is not in the portable subset',
    ],
    [
      'with a word to fill in that has no value',
      GOOD + BODY.replace('Event', '{{NOTHING}}'),
      'has no value for {{NOTHING}}',
    ],
    ['over a list that is not closed', `// What.\n// For each: COLOUR\n${GOOD}${BODY}`, 'is a template over COLOUR'],
  ];
  it.each(faults)('%s are refused by name.', async (_what, source, message) => {
    await writeFile(join(folder, 'event/existing.cypher'), source);
    expect(() => readStatements('embedded', folder)).toThrow(`Cypher file event/existing.cypher ${message}`);
    expect(() => readStatements('embedded', folder)).toThrow(expect.objectContaining({ code: 'STORE_UNSUPPORTED' }));
  });

  it('are the only Cypher there is: no source file holds any.', async () => {
    const files = await readdir(SOURCE, { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('graph/cypher.ts'))) {
      const text = await readFile(join(SOURCE, file), 'utf8');
      expect(/['"`](?:MATCH|MERGE|UNWIND|CREATE|CALL) /.exec(text)?.[0] ?? null, file).toSatisfy(
        // The two adapters may ask the server itself for something: indexes to wait for, a password to set.
        (found) => found === null || ['graph/neo4j.ts', 'neo4j/admission.ts'].includes(file),
      );
    }
  });
});
