// An actor's relations: who it did what with, as an edge from the actor to the other one.

import type { GraphQLResolveInfo } from 'graphql';
import { mapRows } from '../../batching.ts';
import type { Context } from '../../context.ts';
import type { RelationType } from '../../extract/types.ts';
import type { ActorRelationFilter } from '../../graph/types.ts';
import { given } from '../arguments.ts';
import { builder } from '../builder.ts';
import { conditionArguments } from '../conditions.ts';
import { addConnection, connect } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { readId } from '../global-id.ts';
import { orderOf } from '../orders.ts';
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
import { RelationOrderEnum, readingOf } from '../relation/relation-order.ts';

/** A relation seen from one of its ends. */
interface ActorRelation extends FoundRelation {
  readonly otherId: string;
}

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
  const orderArgument = () => ({
    orderBy: t.arg({ type: RelationOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
  });
  const shortcut = (type: RelationType, description: string) =>
    t.field({
      type: ActorRelationConnection,
      description,
      args: {
        ...periodArguments(t.arg),
        ...conditionArguments(t.arg),
        ...orderArgument(),
        ...t.arg.connectionArgs(),
      },
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
        ...orderArgument(),
        ...t.arg.connectionArgs(),
      },
      resolve: (actor, { direction, with: other, ...args }, context, info) => {
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
  { orderBy, ...args }: PageArguments & { readonly orderBy?: Parameters<typeof readingOf>[0] },
  { loaders }: Context,
  info: GraphQLResolveInfo,
) {
  const list = mapRows(loaders.actorRelations(actorId), (relation): ActorRelation => {
    const otherId = relation.sourceId === actorId ? relation.targetId : relation.sourceId;
    return { relation, filter: behindRelation(filter), otherId };
  });
  const { sort, order } = readingOf(orderBy);
  return connect(args, orderOf(info, order), list, sort === 'LAST' ? filter : { ...filter, sort });
}
