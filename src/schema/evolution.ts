// What a change of the schema means to clients: compares it with the one last released, and holds deprecations to a date.
import {
  type ASTNode,
  type BreakingChange,
  buildASTSchema,
  type ConstDirectiveNode,
  type DangerousChange,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  GraphQLSchema,
  isObjectType,
  parse,
  visit,
} from 'graphql';

/** What became of a schema since its release. */
export interface Evolution {
  /** Operations that were valid are so no more, or yield what their types rule out. None may be released. */
  readonly breaking: readonly string[];
  /** Valid operations yield what clients may not expect, such as a new value of an enum. To be told in the changelog. */
  readonly notable: readonly string[];
}

/** Additions that no client notices unless it asks for them. */
const HARMLESS: ReadonlySet<string> = new Set([
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
]);

/**
 * @param released SDL of the last release.
 * @param today ISO date: what the release deprecated until then may be gone.
 */
export function compareWithRelease(released: string, current: GraphQLSchema, today: string): Evolution {
  const foreseen = reachable(buildASTSchema(withoutExpired(released, today), { assumeValid: true }));
  const dangerous = findDangerousChanges(buildASTSchema(parse(released), { assumeValid: true }), current);
  const breaking = [...findBreakingChanges(foreseen, current), ...dangerous.filter(({ type }) => isBreaking(type))];
  const notable = dangerous.filter(({ type }) => !isBreaking(type) && !HARMLESS.has(type));
  return { breaking: breaking.map(describe), notable: notable.map(describe) };
}

function describe({ description }: BreakingChange | DangerousChange): string {
  return description;
}

/** Without the types that only fields which are gone led to: those cannot be deprecated themselves. */
function reachable(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const types = config.types.filter((type) => isObjectType(type) && type.getInterfaces().length > 0);
  return new GraphQLSchema({ ...config, types, assumeValid: true });
}

/** Another default answers the same operation with something else, so it breaks as a removal does. */
function isBreaking(type: DangerousChangeType): boolean {
  return type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE;
}

/** A reason says what to use instead and ends with the first day on which the thing may be gone. */
const REASON = /^\S.* Goes after (\d{4}-\d{2}-\d{2})\.$/;

/** @returns every deprecation whose reason is not of the form "Use `x`. Goes after 2027-06-30.", by its coordinate. */
export function findSilentDeprecations(sdl: string): readonly string[] {
  const silent: string[] = [];
  const path: string[] = [];
  const enter = (node: ASTNode): void => {
    if (!isDeprecable(node)) return;
    path.push(node.name.value);
    const directive = node.directives?.find(isDeprecation);
    if (directive !== undefined && lastDayOf(directive) === null) silent.push(path.join('.'));
  };
  visit(parse(sdl), {
    enter,
    leave: (node) => {
      if (isDeprecable(node)) path.pop();
    },
  });
  return silent;
}

/** The release as clients could foresee it: without what it said would be gone by now. */
function withoutExpired(sdl: string, today: string) {
  return visit(parse(sdl), {
    enter(node: ASTNode) {
      if (!isDeprecable(node)) return;
      const directive = node.directives?.find(isDeprecation);
      const lastDay = directive === undefined ? null : lastDayOf(directive);
      return lastDay !== null && lastDay < today ? null : undefined;
    },
  });
}

type Deprecable = Extract<ASTNode, { readonly directives?: readonly ConstDirectiveNode[] }> & {
  readonly name: { readonly value: string };
};

function isDeprecable(node: ASTNode): node is Deprecable {
  return /Definition$/.test(node.kind) && 'directives' in node && 'name' in node && node.name !== undefined;
}

function isDeprecation({ name }: ConstDirectiveNode): boolean {
  return name.value === 'deprecated';
}

function lastDayOf(directive: ConstDirectiveNode): string | null {
  const reason = directive.arguments?.find(({ name }) => name.value === 'reason')?.value;
  const day = reason?.kind === 'StringValue' ? REASON.exec(reason.value)?.[1] : undefined;
  return day !== undefined && isDay(day) ? day : null;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
