// An actor's relations: who it did what with, as an edge from the actor to the other one.

import type { RelationType } from '../../extract/types.ts';
import { builder } from '../builder.ts';
import { conditionArguments } from '../conditions.ts';
import { addConnection } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { Actor } from '../refs.ts';
import { periodArguments, relationArguments } from '../relation/relation-arguments.ts';
import { DirectionEnum } from '../relation/relation-enums.ts';
import { relationFields } from '../relation/relation-fields.ts';
import { RelationOrderEnum } from '../relation/relation-order.ts';
import { type ActorRelation, connectRelations, filterOfAll, filterOfShortcut } from './actor-relation-lists.ts';
import { requireActor } from './find-actor.ts';

const ActorRelationEdge = addEdge<ActorRelation>('ActorRelation', 'What an actor did with or to another.', (t) => ({
  node: t.field({
    type: Actor,
    description: 'The other actor.',
    resolve: (edge, _args, { loaders }, info) => requireActor(loaders, edge.row.otherId, info),
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
        connectRelations(actor.id, filterOfShortcut(type, args), args, context, info),
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
      resolve: (actor, args, context, info) => connectRelations(actor.id, filterOfAll(args), args, context, info),
    }),
    negotiatedWith: shortcut('NEGOTIATED_WITH', 'With whom it negotiated, the latest first.'),
    metWith: shortcut('MET_WITH', 'Whom it met, the latest first.'),
    signedWith: shortcut('SIGNED_WITH', 'With whom it signed agreements, the latest first.'),
  };
});
