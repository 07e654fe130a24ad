// The schema as a whole: everything is described, the printed copy is current, and it has the names that clients rely on.
import { readFile } from 'node:fs/promises';
import {
  type GraphQLArgument,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  validateSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { printSchemaSDL, schema } from '../../src/schema/index.ts';

interface Described {
  readonly description?: string | null | undefined;
}

/** Every part of the schema that can have a description, by its coordinate. */
function* parts(): Generator<[coordinate: string, part: Described]> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield [type.name, type];
    if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value];
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field];
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield [`${type.name}.${field.name}`, field];
        for (const argument of field.args) yield [coordinateOf(type.name, field.name, argument), argument];
      }
    }
  }
}

function coordinateOf(type: string, field: string, argument: GraphQLArgument): string {
  return `${type}.${field}(${argument.name}:)`;
}

test('the schema is valid', () => {
  expect(validateSchema(schema)).toEqual([]);
});

test('every type, field, argument and enum value has a description', () => {
  const bare = [...parts()].filter(([, { description }]) => !description?.trim()).map(([coordinate]) => coordinate);
  expect(bare).toEqual([]);
});

test('every scalar of ours names the standard that it follows', () => {
  const scalars = Object.values(schema.getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  expect(scalars.map(String)).toContain('Date');
  const vague = scalars.filter((type) => isScalarType(type) && !URL.canParse(type.specifiedByURL ?? ''));
  expect(vague.map(String)).toEqual([]);
});

test('schema.graphql is the schema: `npm run schema` makes it anew', async () => {
  expect(await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8')).toBe(`${printSchemaSDL()}\n`);
});

test('every list is paged by first and after, last and before', () => {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!/Connection!?$/.test(String(field.type))) continue;
      const names = field.args.map(({ name }) => name);
      expect(names, `${type.name}.${field.name}`).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before']));
    }
  }
});

test.each([
  [
    'Query',
    'node nodes actor place agreement article event actors places agreements articles events relations search stats',
  ],
  [
    'Actor',
    'id name kind aliases wikidataId country relations negotiatedWith metWith signedWith events agreements claims mentions representatives represents',
  ],
  ['ActorRelationEdge', 'node cursor type count firstDate lastDate articleCount events evidence'],
  ['Relation', 'source target type count firstDate lastDate articleCount events evidence'],
  ['Event', 'id type mode relation status date actors recipients place about evidence'],
  ['EventDate', 'start end precision'],
  ['Evidence', 'quote sentence start end article rule confidence attributedTo'],
])('%s has the fields that clients rely on', (name, fields) => {
  const type = schema.getType(name);
  expect(isObjectType(type) ? Object.keys(type.getFields()) : []).toEqual(expect.arrayContaining(fields.split(' ')));
});

test('everything with an id is a Node, and what has names is an Entity', () => {
  const implementations = (name: string) => {
    const type = schema.getType(name);
    return isInterfaceType(type) ? schema.getPossibleTypes(type).map(String).sort() : [];
  };
  expect(implementations('Node')).toEqual(['Actor', 'Agreement', 'Article', 'Event', 'Place']);
  expect(implementations('Entity')).toEqual(['Actor', 'Agreement', 'Place']);
});
