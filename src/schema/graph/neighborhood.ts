// What lies around some actors, as one payload of nodes and edges for explorers that draw it.

import type { NeighborhoodQuery, NeighborhoodRow } from '../../graph/neighborhood.ts';
import type { ActorRelationFilter, RelationFilter } from '../../graph/types.ts';
import { requireActor } from '../actor/find-actor.ts';
import { checkNumberOfIds, readNumber } from '../arguments.ts';
import { builder } from '../builder.ts';
import { readId } from '../global-id.ts';
import { Actor, type FoundRelation, Relation } from '../refs.ts';
import { behindRelation, readRelationFilter, relationArguments } from '../relation/relation-arguments.ts';

const MOST_IDS = 100;
const MOST_HOPS = 3;
const RELATIONS = 200;
const MOST_RELATIONS = 1_000;

interface FoundGraph {
  readonly row: NeighborhoodRow;
  readonly query: NeighborhoodQuery;
}

interface FoundNode {
  readonly actorId: string;
  readonly depth: number;
  readonly filter: RelationFilter;
}

const GraphNode = builder.objectRef<FoundNode>('GraphNode').implement({
  description: 'An actor in a graph.',
  fields: (t) => ({
    actor: t.field({
      type: Actor,
      description: 'The actor.',
      resolve: ({ actorId }, _args, { loaders }, info) => requireActor(loaders, actorId, info),
    }),
    depth: t.exposeInt('depth', {
      description: 'The number of hops from the nearest of the actors asked for; 0 for these themselves.',
    }),
    degree: t.int({
      description:
        'The number of its relations in the whole store, of the types, dates and statuses asked for: more than its edges here where there is more to see. Counted only when selected.',
      resolve: ({ actorId, filter }, _args, { loaders }) => {
        const whole: ActorRelationFilter = { ...filter, direction: 'ANY' };
        return loaders.actorRelations(actorId).count(whole);
      },
    }),
  }),
});

const Graph = builder.objectRef<FoundGraph>('Graph').implement({
  description: 'Actors and the relations between them, as nodes and edges.',
  fields: (t) => ({
    nodes: t.field({
      type: [GraphNode],
      extensions: { sizedByParent: true },
      description: 'The actors, the nearest first. Every end of an edge is among them.',
      resolve: ({ row, query: { filter } }) => row.nodes.map((node): FoundNode => ({ ...node, filter })),
    }),
    edges: t.field({
      type: [Relation],
      extensions: { sizedByParent: true },
      description: 'The relations, the nearest first, then the latest.',
      resolve: ({ row, query: { filter } }) =>
        row.edges.map((relation): FoundRelation => ({ relation, filter: behindRelation(filter) })),
    }),
    truncated: t.boolean({
      description: 'Whether there may be more within `depth` than `limit` let through.',
      resolve: ({ row }) => row.isTruncated,
    }),
    totalNodes: t.int({
      nullable: true,
      extensions: { cost: 5 },
      description:
        'The number of actors within `depth`, however many are shown. Counted only when selected; null where that would take reading more than 100,000 relations.',
      resolve: async ({ query }, _args, { loaders }) => (await loaders.neighborhoodTotals.load(query))?.nodes ?? null,
    }),
    totalEdges: t.int({
      nullable: true,
      extensions: { cost: 5 },
      description:
        'The number of relations within `depth`, however many are shown. Counted only when selected; null where that would take reading more than 100,000 of them.',
      resolve: async ({ query }, _args, { loaders }) => (await loaders.neighborhoodTotals.load(query))?.edges ?? null,
    }),
  }),
});

builder.queryField('neighborhood', (t) =>
  t.field({
    type: Graph,
    description:
      'What lies around some actors: the actors within `depth` hops and the relations that lead there. Where there are more than `limit`, every actor keeps its latest relations, in equal shares, so that one with thousands does not crowd out the others. Ids of no actor are passed over.',
    args: {
      ids: t.arg.idList({ required: true, description: `The ids of the actors in the middle, at most ${MOST_IDS}.` }),
      depth: t.arg.int({ defaultValue: 1, description: `How many hops from them: 1 to ${MOST_HOPS}.` }),
      ...relationArguments(t.arg),
      limit: t.arg.int({
        defaultValue: RELATIONS,
        description: `How many relations at most: 1 to ${MOST_RELATIONS.toLocaleString('en')}.`,
      }),
    },
    resolve: async (_root, { ids, depth, limit, ...args }, { loaders }) => {
      checkNumberOfIds(ids, 'ids', MOST_IDS);
      const query: NeighborhoodQuery = {
        ids: ids.map((id) => readId(id, 'ids', 'Actor')),
        depth: readNumber(depth, 'depth', 1, 1, MOST_HOPS),
        filter: readRelationFilter(args),
      };
      const row = await loaders.neighborhood(query, readNumber(limit, 'limit', RELATIONS, 1, MOST_RELATIONS));
      return { row, query };
    },
  }),
);
