// Relations over the whole graph: who did what with whom, whichever actor one starts from.

import { mapRows } from '../../batching.ts';
import type { GraphRelationFilter } from '../../graph/types.ts';
import { requireActor } from '../actor/find-actor.ts';
import { given } from '../arguments.ts';
import { builder } from '../builder.ts';
import { addConnection, connect } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { readId } from '../global-id.ts';
import { orderOf } from '../orders.ts';
import { Actor, type FoundRelation, Relation } from '../refs.ts';
import { behindRelation, readRelationFilter, relationArguments } from './relation-arguments.ts';
import { relationFields } from './relation-fields.ts';
import { RelationOrderEnum, readingOf } from './relation-order.ts';

Relation.implement({
  description: 'What one actor did with or to another, summed up over the events that support it.',
  fields: (t) => ({
    source: t.field({
      type: Actor,
      description: 'Who did it. Of a relation that runs both ways: either of the two.',
      resolve: ({ relation }, _args, { loaders }, info) => requireActor(loaders, relation.sourceId, info),
    }),
    target: t.field({
      type: Actor,
      description: 'With or to whom. Of a relation that runs both ways: the other of the two.',
      resolve: ({ relation }, _args, { loaders }, info) => requireActor(loaders, relation.targetId, info),
    }),
    ...relationFields(t, (found) => found),
  }),
});

const RelationEdge = addEdge<FoundRelation>('Relation', 'A relation in a list.', (t) => ({
  node: t.field({ type: Relation, description: 'The relation.', resolve: (edge) => edge.row }),
}));

const RelationConnection = addConnection('Relation', 'relations', RelationEdge);

builder.queryField('relations', (t) =>
  t.field({
    type: RelationConnection,
    description: 'Who did what with whom, over the whole graph, the latest first.',
    args: {
      ...relationArguments(t.arg),
      among: t.arg.idList({ description: 'Only relations between these actors: both ends are among them.' }),
      orderBy: t.arg({ type: RelationOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_root, { among, orderBy, ...args }, { loaders }, info) => {
      const { sort, order } = readingOf(orderBy);
      const filter: GraphRelationFilter = {
        ...(sort === 'LAST' ? {} : { sort }),
        ...readRelationFilter(args),
        ...given<Pick<GraphRelationFilter, 'amongIds'>>({ amongIds: among?.map((id) => readId(id, 'among', 'Actor')) }),
      };
      const list = mapRows(
        loaders.relations,
        (relation): FoundRelation => ({ relation, filter: behindRelation(filter) }),
      );
      return connect(args, orderOf(info, order), list, filter);
    },
  }),
);
