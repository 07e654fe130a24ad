// Keeps one request from asking for more than the service can hold: a bound on its words and on the nodes it could yield.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { schema } from '../schema/index.ts';
import type { Limits } from '../settings.ts';

/** What a list yields where a client does not say. */
const USUAL_SIZE = 20;

/** Refuses requests above the bounds, with the figure and how to ask for less. */
export function useBudget({ tokens, cost: MOST_NODES }: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string) => parse(source, { maxTokens: tokens }));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const nodes = countNodes(args.document, args.operationName ?? null, args.variableValues ?? {});
      if (nodes <= MOST_NODES) return;
      const message = `The request could yield ${nodes.toLocaleString('en')} nodes, and ${MOST_NODES.toLocaleString('en')} is the most: ask for fewer with \`first\`, or nest fewer lists.`;
      setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })] });
    },
  };
}

type Variables = Readonly<Record<string, unknown>>;

/** Every list field counts for as many nodes as it may yield, times those of the lists around it. */
function countNodes(document: DocumentNode, operationName: string | null, variables: Variables): number {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName === null || definition.name?.value === operationName),
  );
  if (operation === undefined) return 0;
  const fragments = new Map(
    document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  let total = 0;
  const visit = (selections: SelectionSetNode, around: number): void => {
    for (const selection of selections.selections) {
      // Beyond the bound the exact figure does not matter, and a nest of fragments could take long to count.
      if (total > 1e9) return;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) visit(fragment.selectionSet, around);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, around);
      else {
        const size = sizeOf(selection, variables);
        if (size !== null) total += around * size;
        if (selection.selectionSet !== undefined) visit(selection.selectionSet, around * (size ?? 1));
      }
    }
  };
  visit(operation.selectionSet, 1);
  return total;
}

/** How many nodes a list field may yield; null for a field that is no list with a size. */
function sizeOf(field: FieldNode, variables: Variables): number | null {
  if (!SIZED_FIELDS.has(field.name.value)) return null;
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    const { value } = argument;
    const size =
      value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT ? Number(value.value) : null;
    if (typeof size === 'number') return Math.max(0, size);
  }
  return USUAL_SIZE;
}

/** The names of all fields of the schema that take `first`. */
const SIZED_FIELDS: ReadonlySet<string> = new Set(
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          field.args.some((argument) => argument.name === 'first') ? [field.name] : [],
        )
      : [],
  ),
);
