// How two actors are connected: the shortest chains of relations from one to the other, each hop with its proof.

import { EntenteError } from '../../errors.ts';
import { MUTUAL_RELATIONS } from '../../extract/types.ts';
import type { HopRow, PathRow } from '../../graph/path.ts';
import type { RelationFilter } from '../../graph/types.ts';
import { requireActor } from '../actor/find-actor.ts';
import { readNumber } from '../arguments.ts';
import { builder } from '../builder.ts';
import { addEnum } from '../described-enum.ts';
import { readId } from '../global-id.ts';
import { Actor, type FoundRelation, Relation } from '../refs.ts';
import { behindRelation, readRelationFilter, relationArguments } from '../relation/relation-arguments.ts';

const HOPS = 4;
const MOST_HOPS = 6;
const PATHS = 5;
const MOST_PATHS = 20;

/** What was found together with what it was found by. */
interface FoundPath {
  readonly path: PathRow;
  readonly filter: RelationFilter;
}

interface FoundHop {
  readonly hop: HopRow;
  readonly filter: RelationFilter;
}

type HopDirection = 'FORWARD' | 'BACKWARD' | 'BOTH';

const HopDirectionEnum = addEnum<HopDirection>('HopDirection', 'Which way a relation runs, seen along a path.', {
  FORWARD: 'From the hop’s first actor to its second.',
  BACKWARD: 'From the hop’s second actor to its first.',
  BOTH: 'Both ways.',
});

const PathHop = builder.objectRef<FoundHop>('PathHop').implement({
  description: 'One step of a path: from an actor to the next, by what one of them did with or to the other.',
  fields: (t) => ({
    from: t.field({
      type: Actor,
      description: 'The actor that the hop leaves.',
      resolve: ({ hop }, _args, { loaders }, info) => requireActor(loaders, hop.fromId, info),
    }),
    to: t.field({
      type: Actor,
      description: 'The actor that the hop reaches.',
      resolve: ({ hop }, _args, { loaders }, info) => requireActor(loaders, hop.toId, info),
    }),
    relation: t.field({
      type: Relation,
      description: 'The relation between the two that most events support, of those asked for.',
      resolve: (found) => strongest(found),
    }),
    direction: t.field({
      type: HopDirectionEnum,
      description: 'Which way `relation` runs.',
      resolve: (found): HopDirection => {
        const { type, sourceId } = strongest(found).relation;
        if (MUTUAL_RELATIONS.has(type)) return 'BOTH';
        return sourceId === found.hop.fromId ? 'FORWARD' : 'BACKWARD';
      },
    }),
    relations: t.field({
      type: [Relation],
      description: 'All relations between the two, of those asked for, in either direction: the most events first.',
      resolve: ({ hop, filter }) => hop.relations.map((relation): FoundRelation => ({ relation, filter })),
    }),
  }),
});

function strongest({ hop, filter }: FoundHop): FoundRelation {
  const [relation] = hop.relations;
  if (relation === undefined) throw new Error(`There is no relation between ${hop.fromId} and ${hop.toId}.`);
  return { relation, filter };
}

const Path = builder.objectRef<FoundPath>('Path').implement({
  description: 'A chain of relations from one actor to another.',
  fields: (t) => ({
    length: t.int({ description: 'The number of hops.', resolve: ({ path }) => path.hops.length }),
    actors: t.field({
      type: [Actor],
      description: 'The actors on the way, both ends included.',
      resolve: ({ path }, _args, { loaders }, info) =>
        Promise.all(path.actorIds.map((id) => requireActor(loaders, id, info))),
    }),
    hops: t.field({
      type: [PathHop],
      description: 'The steps of the way, in order.',
      resolve: ({ path, filter }) => path.hops.map((hop): FoundHop => ({ hop, filter })),
    }),
  }),
});

builder.queryField('path', (t) =>
  t.field({
    type: [Path],
    extensions: { cost: 1_000 },
    description:
      'The shortest chains of relations between two actors, in whichever direction these run: all of the same number of hops, those first whose weakest hop has the most events. Empty where there is none within `maxHops`, or where there is no such actor. A search that would have to read too many relations ends with the error `SEARCH_CUT_OFF`, never with an empty list.',
    args: {
      from: t.arg.id({ required: true, description: 'The id of the actor to start from.' }),
      to: t.arg.id({ required: true, description: 'The id of the actor to reach.' }),
      ...relationArguments(t.arg),
      maxHops: t.arg.int({ defaultValue: HOPS, description: `How many hops at most: 1 to ${MOST_HOPS}.` }),
      first: t.arg.int({ defaultValue: PATHS, description: `How many paths: 0 to ${MOST_PATHS}.` }),
    },
    resolve: async (_root, { from, to, maxHops, first, ...args }, { loaders }) => {
      const [fromId, toId] = [readId(from, 'from', 'Actor'), readId(to, 'to', 'Actor')];
      if (fromId === toId) {
        throw new EntenteError('BAD_USER_INPUT', 'Arguments "from" and "to" are the same actor: give two.');
      }
      const filter = readRelationFilter(args);
      const hops = readNumber(maxHops, 'maxHops', HOPS, 1, MOST_HOPS);
      const limit = readNumber(first, 'first', PATHS, 0, MOST_PATHS);
      const paths = await loaders.paths({ fromId, toId, filter, maxHops: hops, limit });
      return paths.map((path): FoundPath => ({ path, filter: behindRelation(filter) }));
    },
  }),
);
