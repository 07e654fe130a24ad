// No Cypher is made from input: the sources are read as syntax trees, and every text that reaches a database is traced back
// to a file of cypher/ or to a constant.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';
import { readStatements } from '../../src/graph/cypher.ts';
import { findStatement } from '../../src/graph/run.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
/** Methods of the two databases that take the text of a statement. */
const TAKES_TEXT = new Set(['run', 'executeQuery', 'executeCypher', 'executeCypherWithParams', 'execute', 'query']);
/** Where a database is known; the last one gives a local Neo4j its first password. */
const KNOWS_A_DATABASE = ['graph/embedded.ts', 'graph/neo4j.ts', 'neo4j/admission.ts'];

/** Reads the files of statements and fills them in from closed lists of parts. */
const READS_STATEMENTS = ['graph/cypher.ts', 'graph/cypher-parts.ts'];

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('explorer/'))
  .sort();
const parse = (code: string): Node => parseAst(code, { lang: 'ts' }) as unknown as Node;
const read = (file: string): Node => parse(readFileSync(`${SOURCE}/${file}`, 'utf8'));

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}

/** Every node below this one. */
function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* walk(child);
  }
}

function importsDatabase(tree: Node): boolean {
  return [...walk(tree)].some(
    ({ type, source }) =>
      /^Import(Declaration|Expression)$/.test(type) &&
      isNode(source) &&
      /^(neo4j-driver|@grafeo-db\/js)/.test(String(source.value)),
  );
}

/** The texts that a file hands to a database, as far as they are neither constants nor texts of statements read from files. */
function findMadeTexts(tree: Node): string[] {
  return [...walk(tree)].flatMap((node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee) || node.callee.type !== 'MemberExpression') return [];
    const { property, object } = node.callee;
    if (!isNode(property) || !TAKES_TEXT.has(String(property.name))) return [];
    // Reports and statements have methods of such names too, but take no text.
    if (isNode(object) && object.type === 'ThisExpression') return [];
    const [text] = node.arguments as unknown[];
    return isNode(text) && !isFixed(text) ? [describeNode(text)] : [];
  });
}

function isFixed(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string';
    case 'TemplateLiteral':
      return (node.expressions as Node[]).every(isFixed);
    case 'Identifier':
      // `for (const { text } of statements.schema)`
      return node.name === 'text';
    case 'MemberExpression':
      // `findStatement(…).text`
      return (
        isNode(node.property) &&
        node.property.name === 'text' &&
        isNode(node.object) &&
        node.object.name === 'statement'
      );
    default:
      return false;
  }
}

function describeNode({ type, name, property }: Node): string {
  return [type, name, isNode(property) ? property.name : undefined].filter(Boolean).join(' ');
}

/** Constants that read like Cypher, outside the files that may hold some. */
function findCypher(tree: Node): string[] {
  return [...walk(tree)].flatMap(({ type, value }) => {
    const text =
      type === 'Literal' ? value : type === 'TemplateElement' ? Reflect.get(Object(value), 'raw') : undefined;
    const isCypher =
      typeof text === 'string' && /\b(MATCH|MERGE|CREATE|UNWIND|DELETE|RETURN|CALL|SET)\b *[({$\w]/.test(text);
    return isCypher ? [text] : [];
  });
}

describe('The text of a statement', () => {
  it('reaches a database only from the files that know one.', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => importsDatabase(read(file)))).toEqual(KNOWS_A_DATABASE);
  });

  it.each(KNOWS_A_DATABASE)('in %s is a constant, or that of a statement read from its file.', (file) => {
    expect(findMadeTexts(read(file))).toEqual([]);
  });

  it('stands in no source but these.', () => {
    const elsewhere = files.filter((file) => ![...KNOWS_A_DATABASE, ...READS_STATEMENTS].includes(file));
    expect(elsewhere.flatMap((file) => findCypher(read(file)).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it.each([
    `tx.run(\`MATCH (n {name: "\${name}"}) RETURN n\`)`,
    "session.run('MATCH (n) WHERE n.name = ' + name)",
    'driver.executeQuery(query, {})',
    'database.executeCypher(input.text, {})',
    'tx.run(statement.text.replace("x", name))',
  ])('made as in %s would be found.', (code) => {
    expect(findMadeTexts(parse(code))).toHaveLength(1);
  });

  it.each(['neo4j', 'embedded'] as const)(
    'of %s is complete when the service starts: nothing is left to fill in.',
    (engine) => {
      const { byName, schema } = readStatements(engine);
      for (const { name, text } of [...byName.values(), ...schema]) expect(text, name).not.toContain('{{');
    },
  );

  it.each(['actor/by-ids\nMATCH (n) DETACH DELETE n', 'MATCH (n) RETURN n', '../schema/neo4j', '__proto__', ''])(
    'is found by the name of a file and by nothing else: %j',
    (name) => {
      expect(() => findStatement(readStatements('embedded'), name, {})).toThrow(`There is no statement ${name}.`);
    },
  );
});
