// What a request costs, told before it runs, in points: one for each object that its answer could hold were every list full.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';

/** What a page holds where neither a client nor the schema says. */
const USUAL_PAGE = 20;
/** Lists without a size are those of one event, place or actor, and short. */
const USUAL_LIST = 5;
/** Reading the schema costs the same however it is asked. */
const INTROSPECTION = 100;
const SIZES: ReadonlySet<string> = new Set(['first', 'last', 'limit']);

export interface Cost {
  readonly points: number;
  /** The field that adds most by itself, without what is inside it, by its path in the answer. */
  readonly dearest: { readonly field: string; readonly points: number } | null;
}

/** What a selection costs: once for the thing that it is made on, and for each item where that is a connection. */
interface Parts {
  readonly once: Cost;
  readonly each: Cost;
}

type Variables = Readonly<Record<string, unknown>>;

const FREE: Cost = { points: 0, dearest: null };

/**
 * Measures a validated request. Every fragment is measured once, however often it is spread, so this takes no longer
 * than reading the request. A field that is dearer than its objects says so in its `extensions.cost`.
 */
export function measureCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  given: Variables,
): Cost {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return FREE;
  const { coerced: variables = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Parts>();

  function measure(selections: SelectionSetNode | undefined, parent: GraphQLCompositeType): Parts {
    let once = FREE;
    let each = FREE;
    for (const selection of selections?.selections ?? []) {
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const cost = measureField(selection, parent);
        if (isEdges(selection, parent)) each = add(each, cost);
        else once = add(once, cost);
        continue;
      }
      const parts =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : measure(selection.selectionSet, typeNamed(schema, selection.typeCondition?.name.value) ?? parent);
      once = add(once, parts.once);
      each = add(each, parts.each);
    }
    return { once, each };
  }

  function measureFragment(name: string): Parts {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // A fragment inside itself, which validation refuses, ends here.
    measured.set(name, { once: FREE, each: FREE });
    const fragment = fragments.get(name);
    const type = typeNamed(schema, fragment?.typeCondition.name.value);
    const parts = fragment && type ? measure(fragment.selectionSet, type) : { once: FREE, each: FREE };
    measured.set(name, parts);
    return parts;
  }

  function measureField(node: FieldNode, parent: GraphQLCompositeType): Cost {
    const name = node.name.value;
    const key = node.alias?.value ?? name;
    if (name.startsWith('__')) return priced(key, name === '__typename' ? 0 : INTROSPECTION);
    const field = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (field === undefined) return FREE;
    const type = getNamedType(field.type);
    const extra = typeof field.extensions.cost === 'number' ? field.extensions.cost : 0;
    if (!isCompositeType(type)) return priced(key, extra);
    const { once, each } = measure(node.selectionSet, type);
    if (isConnection(type)) {
      const size = sizeOf(node, field, variables) ?? USUAL_PAGE;
      return add(priced(key, extra), under(key, add(once, times(each, size))));
    }
    const items = isEdges(node, parent) ? 1 : (sizeOf(node, field, variables) ?? 1);
    return add(priced(key, extra + (isWrapping(node, parent) ? 0 : items)), under(key, times(once, items)));
  }

  return measure(operation.selectionSet, root).once;
}

/** How many items a field may yield; null for a field that yields one thing. */
function sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>, variables: Variables): number | null {
  // Its parent's size counts for it already.
  if (field.extensions.sizedByParent === true) return 1;
  const isList = isListType(getNullableType(field.type));
  let size: number | null = null;
  for (const argument of field.args) {
    const given = node.arguments?.find(({ name }) => name.value === argument.name);
    const value = given && valueFromAST(given.value, argument.type, variables);
    if (argument.name === 'ids' && isList && Array.isArray(value)) return value.length;
    if (!SIZES.has(argument.name)) continue;
    if (typeof value === 'number') return Math.max(0, value);
    size = typeof argument.defaultValue === 'number' ? argument.defaultValue : (size ?? USUAL_PAGE);
  }
  return size ?? (isList ? USUAL_LIST : null);
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  try {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  } catch {
    // A variable that is missing is for the execution to report.
    return true;
  }
}

function typeNamed(schema: GraphQLSchema, name: string | undefined): GraphQLCompositeType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(type) ? type : undefined;
}

function isConnection(type: GraphQLCompositeType): boolean {
  return type.name.endsWith('Connection') && !isUnionType(type) && 'edges' in type.getFields();
}

function isEdges(node: FieldNode, parent: GraphQLCompositeType): boolean {
  return node.name.value === 'edges' && isConnection(parent);
}

/** What stands around the items of a connection is no object of its own. */
function isWrapping(node: FieldNode, parent: GraphQLCompositeType): boolean {
  return (node.name.value === 'node' && parent.name.endsWith('Edge')) || node.name.value === 'pageInfo';
}

function priced(field: string, points: number): Cost {
  return points === 0 ? FREE : { points, dearest: { field, points } };
}

function add(one: Cost, other: Cost): Cost {
  if (other.points === 0) return one;
  const dearest = (one.dearest?.points ?? 0) >= (other.dearest?.points ?? 0) ? one.dearest : other.dearest;
  return { points: one.points + other.points, dearest };
}

function times({ points, dearest }: Cost, factor: number): Cost {
  if (factor === 0) return FREE;
  return { points: points * factor, dearest: dearest && { ...dearest, points: dearest.points * factor } };
}

function under(key: string, { points, dearest }: Cost): Cost {
  return { points, dearest: dearest && { ...dearest, field: `${key}.${dearest.field}` } };
}
