// An actor's lists of relations as the loaders see them, and the reading ahead that lets one statement bring actor and list.

import { type FieldNode, type GraphQLResolveInfo, isObjectType } from 'graphql';
import { mapRows } from '../../batching.ts';
import type { Context } from '../../context.ts';
import type { RelationType } from '../../extract/types.ts';
import { bringsOwners } from '../../graph/relation-lists.ts';
import type { ActorRelationFilter, Direction } from '../../graph/types.ts';
import { given } from '../arguments.ts';
import { type Connection, connect } from '../connection.ts';
import { readId } from '../global-id.ts';
import { orderOf } from '../orders.ts';
import type { PageArguments } from '../page.ts';
import type { FoundRelation } from '../refs.ts';
import { behindRelation, readRelationFilter } from '../relation/relation-arguments.ts';
import { readingOf } from '../relation/relation-order.ts';
import { argumentsOf, type Look, selectedFields, selects } from '../selection.ts';

/** A relation seen from one of its ends. */
export interface ActorRelation extends FoundRelation {
  readonly otherId: string;
}

type FilterArguments = Parameters<typeof readRelationFilter>[0];
type ListArguments = PageArguments & { readonly orderBy?: Parameters<typeof readingOf>[0] };

interface AllArguments extends FilterArguments {
  readonly direction?: Direction | null | undefined;
  readonly with?: string | null | undefined;
}

/** Of `Actor.relations`. */
export function filterOfAll({ direction, with: other, ...args }: AllArguments): ActorRelationFilter {
  const withId = other == null ? null : readId(other, 'with', 'Actor');
  return {
    ...readRelationFilter(args),
    direction: direction ?? 'ANY',
    ...given<Pick<ActorRelationFilter, 'withId'>>({ withId }),
  };
}

/** Of `Actor.negotiatedWith` and its like. */
export function filterOfShortcut(type: RelationType, args: FilterArguments): ActorRelationFilter {
  return { ...readRelationFilter({ ...args, types: [type] }), direction: 'ANY' };
}

export function connectRelations(
  actorId: string,
  filter: ActorRelationFilter,
  { orderBy, ...args }: ListArguments,
  { loaders }: Pick<Context, 'loaders'>,
  info: Parameters<typeof orderOf>[0] & Look,
): Connection<ActorRelation> {
  const list = mapRows(loaders.actorRelations(actorId), (relation): ActorRelation => {
    const otherId = relation.sourceId === actorId ? relation.targetId : relation.sourceId;
    return { relation, filter: behindRelation(filter), otherId };
  });
  const { sort, order } = readingOf(orderBy);
  const wanted: ActorRelationFilter = selects(info, ['edges'], FIGURES) ? filter : { ...filter, withoutFigures: true };
  return connect(args, orderOf(info, order), list, sort === 'LAST' ? wanted : { ...filter, sort });
}

/** What is more to read of a relation than its two ends and its last date. */
const FIGURES: ReadonlySet<string> = new Set(['count', 'directCount', 'firstDate', 'articleCount']);

const SHORTCUTS: Readonly<Record<string, RelationType>> = {
  negotiatedWith: 'NEGOTIATED_WITH',
  metWith: 'MET_WITH',
  signedWith: 'SIGNED_WITH',
};
const OF_PAGE: ReadonlySet<string> = new Set(['edges', 'pageInfo']);
const OF_LIST: ReadonlySet<string> = new Set(['totalCount']);

/**
 * Loads the first list of relations that is selected below an actor, if its statement brings the actor's own name: when
 * the actor itself is then asked for it is at hand, and so is the list.
 */
export async function readAhead(actorId: string, context: Context, info: GraphQLResolveInfo): Promise<void> {
  const parentType = info.schema.getType('Actor');
  if (!isObjectType(parentType)) return;
  for (const field of selectedFields(info)) {
    const loading = startList(field, actorId, context, info, parentType);
    if (loading === undefined) continue;
    // Whatever fails here fails again at the field itself, which tells the client.
    await loading.catch(() => undefined);
    return;
  }
}

function startList(
  field: FieldNode,
  actorId: string,
  context: Context,
  info: GraphQLResolveInfo,
  parentType: GraphQLResolveInfo['parentType'],
): Promise<unknown> | undefined {
  const fieldName = field.name.value;
  const type = SHORTCUTS[fieldName];
  if (type === undefined && fieldName !== 'relations') return undefined;
  try {
    const args: AllArguments & ListArguments = argumentsOf(info, 'Actor', field);
    const filter = type === undefined ? filterOfAll(args) : filterOfShortcut(type, args);
    if (!bringsOwners(filter) || readingOf(args.orderBy).sort !== 'LAST') return undefined;
    const look = { fieldNodes: [field], fragments: info.fragments };
    const list = connectRelations(actorId, filter, args, context, { ...look, parentType, fieldName });
    if (selects(look, [], OF_PAGE)) return list.edges();
    return selects(look, [], OF_LIST) ? list.totalCount() : undefined;
  } catch {
    // A wrong argument is the field's to report.
    return undefined;
  }
}
