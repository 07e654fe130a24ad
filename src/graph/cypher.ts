// Reads and checks every .cypher file once, so that a bad statement fails at start-up by name and not at first use.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EntenteError } from '../errors.ts';
import { RELATION_TYPES, TERRITORIAL_RELATIONS } from '../extract/types.ts';
import { PARTS_OF, SHARED_PARTS } from './cypher-parts.ts';
import { STATEMENTS } from './statements.ts';
import type { Engine } from './store.ts';

/** A statement as an engine runs it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly params: ReadonlySet<string>;
}

export interface Statements {
  /** By name: `actor/list`, and for a form of a template `actor/list:backward` or `relation/create:MET_WITH`. */
  readonly byName: ReadonlyMap<string, Statement>;
  /** What `migrate` runs, in order. */
  readonly schema: readonly Statement[];
}

/** Beside `src` in a checkout and beside `dist` in the package. */
const CYPHER_FOLDER = fileURLToPath(new URL('../../cypher', import.meta.url));

/**
 * Cypher cannot take the type of a relationship, a label or the direction of a sort as a parameter. Such a statement is
 * a template with one form for each value of a closed list written here; nothing from outside ever becomes Cypher.
 */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  TYPE: RELATION_TYPES,
  CLAIM: TERRITORIAL_RELATIONS,
  LABEL: ['Actor', 'Place', 'Agreement'],
  NODE: ['Article', 'Actor', 'Place', 'Agreement', 'Event', 'Name'],
  PART: ['ACTOR_IN', 'RECIPIENT_IN'],
  OWNER: ['Actor', 'Place', 'Agreement', 'Article'],
  ...Object.fromEntries(Object.entries(PARTS_OF).map(([choice, parts]) => [choice, Object.keys(parts)])),
};

/** What a value of OWNER stands for in `{{PATH}}`. */
const PATHS: Readonly<Record<string, string>> = {
  Actor: '(:Actor {id: owner})-[:ACTOR_IN|RECIPIENT_IN]->(event:Event)',
  Place: '(:Place {id: owner})<-[:OCCURRED_AT]-(event:Event)',
  Agreement: '(:Agreement {id: owner})<-[:ABOUT]-(event:Event)',
  Article: '(:Article {id: owner})<-[:EVIDENCED_BY]-(event:Event)',
};

/** What every list of events can be narrowed by; an empty list or string narrows nothing. */
const EVENT_FILTER = `(size($eventTypes) = 0 OR event.type IN $eventTypes)
    AND (size($types) = 0 OR event.relation IN $types)
    AND (size($statuses) = 0 OR event.status IN $statuses)
    AND event.sortDate >= $since AND event.sortDate <= $until
    AND (size($actorIds) = 0
      OR COUNT { (event)<-[:ACTOR_IN|RECIPIENT_IN]-(party:Actor) WHERE party.id IN $actorIds } >= size($actorIds))
    AND ${SHARED_PARTS.MATCHING}
    AND ($articleId = '' OR EXISTS { (event)-[:EVIDENCED_BY]->(:Article {id: $articleId}) })`;

const FIXED: Readonly<Record<string, string>> = {
  TYPES: RELATION_TYPES.join('|'),
  EVENT_FILTER,
  ...SHARED_PARTS,
};

/** Forward pages go down a list, backward pages up; the first form has the template's own name. */
const WAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': { DESC: 'DESC', ASC: 'ASC', BELOW: '<', ABOVE: '>' },
  ':backward': { DESC: 'ASC', ASC: 'DESC', BELOW: '>', ABOVE: '<' },
};

/**
 * What one of the two engines does not have, or does otherwise. `OPTIONAL MATCH` gives the same rows in both, but the
 * embedded engine reads the whole graph for it.
 */
const NOT_PORTABLE =
  /\bOPTIONAL\s+MATCH\b|\bCOLLECT\s*\{|\bSHORTEST\b|\b(?:date|datetime|localdatetime|duration|point|randomUUID|timestamp)\s*\(|\$\(|\(\w*:\w+\|/i;

/**
 * @param folder other than the package's own, for tests.
 * @throws EntenteError STORE_UNSUPPORTED naming the file that is missing or malformed.
 */
export function readStatements(engine: Engine, folder = CYPHER_FOLDER): Statements {
  const files = listCypherFiles(folder);
  const byName = new Map<string, Statement>();
  for (const name of STATEMENTS) {
    if (!files.has(name)) {
      // What only Neo4j gains by has no portable form: the code asks the store before it runs it.
      if (files.has(`${name}.neo4j`) && engine !== 'neo4j') continue;
      if (!files.has(`${name}.neo4j`)) throw fault(`${name}.cypher`, 'is missing');
    }
    const file = files.has(`${name}.${engine}`) ? `${name}.${engine}` : name;
    for (const statement of readTemplate(folder, name, file)) byName.set(statement.name, statement);
  }
  checkNothingElse(files);
  return { byName, schema: readSchema(folder, engine, files) };
}

function listCypherFiles(folder: string): Set<string> {
  let entries: string[];
  try {
    entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw fault(folder, 'cannot be read', error);
  }
  const files = entries.filter((entry) => entry.endsWith('.cypher'));
  return new Set(files.map((file) => file.slice(0, -'.cypher'.length).split(sep).join('/')));
}

function checkNothingElse(files: ReadonlySet<string>): void {
  const known = new Set<string>(STATEMENTS);
  for (const file of files) {
    const [name = ''] = file.split('.');
    if (!known.has(name) && name !== 'schema/neo4j' && name !== 'schema/embedded') {
      throw fault(`${file}.cypher`, 'is not in the list of statements in src/graph/statements.ts');
    }
  }
}

function readTemplate(folder: string, name: string, file: string): Statement[] {
  const path = join(folder, `${file}.cypher`);
  const at = relative(folder, path);
  const { head, body } = splitFile(at, readFileSync(path, 'utf8'));
  if (!file.includes('.') && NOT_PORTABLE.test(body)) {
    throw fault(at, `uses "${NOT_PORTABLE.exec(body)?.[0]}", which is not in the portable subset`);
  }
  const params = readNames(at, head, 'Params');
  const returns = readNames(at, head, 'Returns');
  const choices = /^For each: (\w+(?:, \w+)*)$/m.exec(head)?.[1]?.split(', ') ?? [];
  let forms = [{ name, text: body }];
  for (const choice of choices) forms = forms.flatMap((form) => expandChoice(at, form.name, form.text, choice));
  const statements = forms.flatMap((form) => (/^Both ways\.$/m.test(head) ? expandWays(form) : [form]));
  return statements.map((form) => {
    const text = fill(repeatTypes(form.text), FIXED);
    const left = /\{\{(\w+)\}\}/.exec(text);
    if (left !== null) throw fault(at, `has no value for {{${left[1]}}}`);
    checkParams(at, text, params);
    checkReturns(at, text, returns);
    return { name: form.name, text, params };
  });
}

function splitFile(at: string, source: string): { head: string; body: string } {
  const lines = source.split('\n');
  const firstCode = lines.findIndex((line) => !line.startsWith('//'));
  const head = lines.slice(0, firstCode === -1 ? lines.length : firstCode).map((line) => line.replace(/^\/\/ ?/, ''));
  const body = (firstCode === -1 ? [] : lines.slice(firstCode)).filter((line) => !/^\s*\/\//.test(line)).join('\n');
  if (head.length === 0 || /^(?:Params|Returns|For each):/.test(head[0] ?? '')) {
    throw fault(at, 'does not open with a comment that says what it does');
  }
  if (body.trim() === '') throw fault(at, 'has no statement');
  return { head: head.join('\n'), body: body.trim() };
}

/** The names of a line such as `Params: ids, limit`; `none` and `nothing` are no names. */
function readNames(at: string, head: string, field: 'Params' | 'Returns'): ReadonlySet<string> {
  const line = new RegExp(`^${field}: (.+(?:\\n {2,}.+)*)`, 'm').exec(head)?.[1];
  if (line === undefined) throw fault(at, `has no "${field}:" line`);
  const names = line.split(/[\s,]+/).filter((name) => name !== '' && name !== 'none' && name !== 'nothing');
  const bad = names.find((name) => !/^[a-z]\w*$/i.test(name));
  if (bad !== undefined) throw fault(at, `names "${bad}" in its "${field}:" line`);
  return new Set(names);
}

function expandChoice(at: string, name: string, text: string, choice: string) {
  const values = CHOICES[choice];
  if (values === undefined) throw fault(at, `is a template over ${choice}, which is no closed list`);
  return values.map((value) => ({
    name: `${name}:${value}`,
    text: fill(text, { [choice]: value, PATH: PATHS[value] ?? '{{PATH}}', ...PARTS_OF[choice]?.[value] }),
  }));
}

function expandWays({ name, text }: { readonly name: string; readonly text: string }) {
  return Object.entries(WAYS).map(([suffix, words]) => ({ name: `${name}${suffix}`, text: fill(text, words) }));
}

/** `{{EACH}}…{{TYPE}}…{{END}}` stands for the text once a relation, `{{EACH UNION ALL}}` with that between. */
function repeatTypes(text: string): string {
  return text.replace(/\{\{EACH ?([^}]*)\}\}([\s\S]*?)\{\{END\}\}/g, (_whole, joint: string, part: string) =>
    RELATION_TYPES.map((type) => fill(part, { TYPE: type })).join(joint),
  );
}

function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, word: string) => words[word] ?? whole);
}

function checkParams(at: string, text: string, named: ReadonlySet<string>): void {
  const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ''));
  for (const name of used) if (!named.has(name)) throw fault(at, `uses $${name} but does not name it in "Params:"`);
  for (const name of named) if (!used.has(name)) throw fault(at, `names ${name} in "Params:" but does not use it`);
}

function checkReturns(at: string, text: string, named: ReadonlySet<string>): void {
  const last = text.slice(Math.max(0, text.lastIndexOf('RETURN '))).replace(/\bORDER BY[\s\S]*$/, '');
  const found = last.startsWith('RETURN ') ? [...last.matchAll(/\bAS (\w+)/g)].map(([, name]) => name ?? '') : [];
  const missing = [...named].filter((name) => !found.includes(name));
  const extra = found.filter((name) => !named.has(name));
  if (missing.length > 0) throw fault(at, `names ${missing[0]} in "Returns:" but does not return it`);
  if (extra.length > 0) throw fault(at, `returns ${extra[0]} but does not name it in "Returns:"`);
}

/** Statements end with a semicolon; one with {{TYPE}} stands for one of each relation. */
function readSchema(folder: string, engine: Engine, files: ReadonlySet<string>): Statement[] {
  const name = `schema/${engine}`;
  if (!files.has(name)) throw fault(`${name}.cypher`, 'is missing');
  const path = join(folder, `${name}.cypher`);
  const { body } = splitFile(`${name}.cypher`, readFileSync(path, 'utf8'));
  const templates = body.split(';').filter((text) => text.trim() !== '');
  const texts = templates.flatMap((text) =>
    text.includes('{{TYPE}}') ? RELATION_TYPES.map((type) => fill(text, { TYPE: type })) : [text],
  );
  return texts.map((text) => ({ name, text: text.trim(), params: new Set() }));
}

function fault(file: string, what: string, cause?: unknown): EntenteError {
  return new EntenteError('STORE_UNSUPPORTED', `Cypher file ${file} ${what}.`, { cause });
}
