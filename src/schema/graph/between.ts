// All that two actors did with each other: the events themselves, and what they come to by relation and status.

import { EntenteError } from '../../errors.ts';
import type { BetweenFilter, BetweenSum } from '../../graph/between.ts';
import { requireActor } from '../actor/find-actor.ts';
import { builder } from '../builder.ts';
import { connect } from '../connection.ts';
import { EventStatusEnum } from '../event/event-enums.ts';
import { EventConnection } from '../event/event-lists.ts';
import { readId } from '../global-id.ts';
import { NEWEST_FIRST, orderOf } from '../orders.ts';
import { Actor } from '../refs.ts';
import { periodArguments, readRelationFilter } from '../relation/relation-arguments.ts';
import { RelationTypeEnum } from '../relation/relation-enums.ts';

const BetweenSummary = builder.objectRef<BetweenSum>('BetweenSummary').implement({
  description: 'What the events of one relation and one status between two actors come to.',
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeEnum, description: 'What they did with or to each other.' }),
    source: t.field({
      type: Actor,
      description: 'Who did it. Of a relation that runs both ways: either of the two.',
      resolve: ({ sourceId }, _args, { loaders }, info) => requireActor(loaders, sourceId, info),
    }),
    target: t.field({
      type: Actor,
      description: 'With or to whom. Of a relation that runs both ways: the other of the two.',
      resolve: ({ targetId }, _args, { loaders }, info) => requireActor(loaders, targetId, info),
    }),
    status: t.expose('status', { type: EventStatusEnum, description: 'What became of these events.' }),
    count: t.exposeInt('count', { description: 'The number of these events.' }),
    firstDate: t.expose('firstDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the earliest dated one.',
    }),
    lastDate: t.expose('lastDate', {
      type: 'Date',
      nullable: true,
      description: 'The first day of the latest dated one.',
    }),
  }),
});

const Between = builder.objectRef<BetweenFilter>('Between').implement({
  description: 'What two actors did with each other, those who represent either of them included.',
  fields: (t) => ({
    events: t.field({
      type: EventConnection,
      description: 'The events, newest first, those without a date last.',
      args: t.arg.connectionArgs(),
      resolve: (filter, args, { loaders }, info) =>
        connect(args, orderOf(info, NEWEST_FIRST), loaders.eventsBetween, filter),
    }),
    summary: t.field({
      type: [BetweenSummary],
      description: 'What the events come to by relation and status, the most events first. Counted only when selected.',
      resolve: (filter, _args, { loaders }) => loaders.sumsBetween(filter),
    }),
  }),
});

builder.queryField('between', (t) =>
  t.field({
    type: Between,
    nullable: true,
    extensions: { cost: 20 },
    description:
      'All that two actors did with each other, or are said to: an event counts where one stands on one side and the other on the other, either in person or by whoever represents it. Null where there is no such actor.',
    args: {
      a: t.arg.id({ required: true, description: 'The id of one actor.' }),
      b: t.arg.id({ required: true, description: 'The id of the other.' }),
      types: t.arg({
        type: [RelationTypeEnum],
        description: 'Only these relations, in either direction; all unless told.',
      }),
      ...periodArguments(t.arg),
      statuses: t.arg({
        type: [EventStatusEnum],
        description: 'Only events of these statuses; all unless told, whatever became of them.',
      }),
    },
    resolve: async (_root, { a, b, ...args }, { loaders }) => {
      const pair = [readId(a, 'a', 'Actor'), readId(b, 'b', 'Actor')] as const;
      if (pair[0] === pair[1]) {
        throw new EntenteError('BAD_USER_INPUT', 'Arguments "a" and "b" are the same actor: give two.');
      }
      const filter: BetweenFilter = { pair, ...readRelationFilter(args) };
      const actors = await Promise.all(pair.map((id) => loaders.actor.load(id)));
      return actors.includes(null) ? null : filter;
    },
  }),
);
