// Looks ahead at what a client selects below a field, so that one statement can bring what several would.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** The part of a resolver's information that tells of the selection. */
export type Look = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** The fields selected right below one, through fragments, those that a directive may leave out included. */
export function selectedFields({ fieldNodes, fragments }: Look): FieldNode[] {
  const fields: FieldNode[] = [];
  for (const { selectionSet } of fieldNodes) if (selectionSet !== undefined) collect(selectionSet, fragments, fields);
  return fields;
}

/** Whether one of the names is selected below a field, along a path such as `edges`, `node`. */
export function selects(look: Look, path: readonly string[], names: ReadonlySet<string>): boolean {
  const [next, ...rest] = path;
  const fields = selectedFields(look);
  if (next === undefined) return fields.some(({ name }) => names.has(name.value));
  return fields.some((field) => field.name.value === next && selects({ ...look, fieldNodes: [field] }, rest, names));
}

/** The arguments of a field that is selected below an object's type, as its resolver will get them. */
export function argumentsOf(info: GraphQLResolveInfo, typeName: string, field: FieldNode): Record<string, unknown> {
  const type = info.schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
  return definition === undefined ? {} : getArgumentValues(definition, field, info.variableValues);
}

function collect(
  { selections }: SelectionSetNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  fields: FieldNode[],
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) fields.push(selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, fragments, fields);
    else {
      const fragment = fragments[selection.name.value];
      if (fragment !== undefined) collect(fragment.selectionSet, fragments, fields);
    }
  }
}
