// An actor's relations: who it did what with, as an edge from the actor to the other one.

import type { GraphQLResolveInfo } from 'graphql';
import { mapRows } from '../../batching.ts';
import type { Context } from '../../context.ts';
import type { RelationType } from '../../extract/types.ts';
import type { ActorRelationFilter } from '../../graph/types.ts';
import { given } from '../arguments.ts';
import { builder } from '../builder.ts';
import { addConnection, connect } from '../connection.ts';
import { addEnum } from '../described-enum.ts';
import { addEdge } from '../edge.ts';
import { readId } from '../global-id.ts';
import { NEWEST_FIRST, orderOf } from '../orders.ts';
import type { PageArguments } from '../page.ts';
import { Actor, type FoundRelation } from '../refs.ts';
import {
  behindRelation,
  periodArguments,
  readRelationFilter,
  relationArguments,
} from '../relation/relation-arguments.ts';
import { DirectionEnum } from '../relation/relation-enums.ts';
import { relationFields } from '../relation/relation-fields.ts';

/** A relation seen from one of its ends. */
interface ActorRelation extends FoundRelation {
  readonly otherId: string;
}

const RelationOrderEnum = addEnum<'NEWEST'>('RelationOrder', 'How an actor’s relations are sorted.', {
  NEWEST: 'The latest last event first, relations without a date last.',
});

const ActorRelationEdge = addEdge<ActorRelation>('ActorRelation', 'What an actor did with or to another.', (t) => ({
  node: t.field({
    type: Actor,
    description: 'The other actor.',
    resolve: (edge, _args, { loaders }) => loaders.actor.required(edge.row.otherId),
  }),
  ...relationFields(t, (edge) => edge.row),
}));

const ActorRelationConnection = addConnection('ActorRelation', 'relations of an actor', ActorRelationEdge);

builder.objectFields(Actor, (t) => {
  const shortcut = (type: RelationType, description: string) =>
    t.field({
      type: ActorRelationConnection,
      description,
      args: { ...periodArguments(t.arg), ...t.arg.connectionArgs() },
      resolve: (actor, args, context, info) =>
        connectRelations(
          actor.id,
          { ...readRelationFilter({ ...args, types: [type] }), direction: 'ANY' },
          args,
          context,
          info,
        ),
    });
  return {
    relations: t.field({
      type: ActorRelationConnection,
      description: 'What it did with or to others and they to it, the latest first.',
      args: {
        ...relationArguments(t.arg),
        direction: t.arg({ type: DirectionEnum, defaultValue: 'ANY', description: 'At which end it stands.' }),
        with: t.arg.id({ description: 'Only relations with this other actor.' }),
        orderBy: t.arg({ type: RelationOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (actor, { direction, with: other, orderBy: _only, ...args }, context, info) => {
        const filter: ActorRelationFilter = {
          ...readRelationFilter(args),
          direction: direction ?? 'ANY',
          ...given<Pick<ActorRelationFilter, 'withId'>>({
            withId: other == null ? null : readId(other, 'with', 'Actor'),
          }),
        };
        return connectRelations(actor.id, filter, args, context, info);
      },
    }),
    negotiatedWith: shortcut('NEGOTIATED_WITH', 'With whom it negotiated, the latest first.'),
    metWith: shortcut('MET_WITH', 'Whom it met, the latest first.'),
    signedWith: shortcut('SIGNED_WITH', 'With whom it signed agreements, the latest first.'),
  };
});

function connectRelations(
  actorId: string,
  filter: ActorRelationFilter,
  args: PageArguments,
  { loaders }: Context,
  info: GraphQLResolveInfo,
) {
  const list = mapRows(loaders.actorRelations(actorId), (relation): ActorRelation => {
    const otherId = relation.sourceId === actorId ? relation.targetId : relation.sourceId;
    return { relation, filter: behindRelation(filter), otherId };
  });
  return connect(args, orderOf(info, NEWEST_FIRST), list, filter);
}
