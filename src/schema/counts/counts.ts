// Events and relations counted by group: the figures of charts and facets, counted in the database.
import type { ArgBuilder } from '@pothos/core';
import { EntenteError } from '../../errors.ts';
import type { EventOwner, GroupOrder, GroupPage, Groups, RelationGrouping } from '../../graph/groups.ts';
import type { ActorRelationFilter } from '../../graph/types.ts';
import { given } from '../arguments.ts';
import { builder, type FieldsOf, type SchemaTypes } from '../builder.ts';
import { EventFilterInput, readEventFilter } from '../event/event-lists.ts';
import { readId } from '../global-id.ts';
import { readSize } from '../page.ts';
import { Actor, Agreement, Article, Place } from '../refs.ts';
import { readRelationFilter, relationArguments } from '../relation/relation-arguments.ts';
import { DirectionEnum } from '../relation/relation-enums.ts';
import {
  EventGroupingEnum,
  GroupOrderEnum,
  keyOf,
  labelOf,
  nodeOf,
  RelationGroupingEnum,
  type SeenGroup,
} from './groupings.ts';

const GROUPS = 20;

interface Counts extends Omit<Groups, 'groups'> {
  readonly groups: readonly SeenGroup[];
}

function groupFields(t: FieldsOf<SeenGroup>) {
  return {
    key: t.string({
      description: 'What the group is of: a value of an enum, a year, a publisher’s name, or the id of `node`.',
      resolve: keyOf,
    }),
    label: t.string({
      description: 'The same for people to read: the name of `node`, or the key in plain words.',
      resolve: (group, _args, context) => labelOf(group, context),
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The actor, place or agreement that the group is of; null for other groups.',
      resolve: (group, _args, context) => nodeOf(group, context),
    }),
  };
}

function countsFields(t: FieldsOf<Counts>, what: string) {
  return {
    groupCount: t.exposeInt('groupCount', { description: 'How many groups there are, shown or not.' }),
    otherCount: t.int({
      description: `What the groups beyond \`groups\` add up to. ${what} in several of them count in each.`,
      resolve: ({ whole, groups }) => whole - groups.reduce((sum, { total }) => sum + total, 0),
    }),
  };
}

const EventCountGroup = builder.objectRef<SeenGroup>('EventCountGroup').implement({
  description: 'Events that have something in common.',
  fields: (t) => ({
    ...groupFields(t),
    count: t.exposeInt('total', { description: 'The number of events in the group.' }),
  }),
});

const EventCounts = builder.objectRef<Counts>('EventCounts').implement({
  description: 'Events counted by what they have in common.',
  fields: (t) => ({
    groups: t.field({
      type: [EventCountGroup],
      description: 'The first groups in the order asked for.',
      resolve: ({ groups }) => [...groups],
    }),
    ...countsFields(t, 'Events'),
  }),
});

const RelationCountGroup = builder.objectRef<SeenGroup>('RelationCountGroup').implement({
  description: 'Relations of an actor that have something in common.',
  fields: (t) => ({
    ...groupFields(t),
    count: t.exposeInt('total', { description: 'The number of relations in the group.' }),
    eventCount: t.int({
      description: 'The number of events behind them that put them there.',
      resolve: ({ events }) => events ?? 0,
    }),
  }),
});

const RelationCounts = builder.objectRef<Counts>('RelationCounts').implement({
  description: 'Relations of an actor counted by what they have in common.',
  fields: (t) => ({
    groups: t.field({
      type: [RelationCountGroup],
      description: 'The first groups in the order asked for.',
      resolve: ({ groups }) => [...groups],
    }),
    ...countsFields(t, 'Relations'),
  }),
});

function pageArguments(arg: ArgBuilder<SchemaTypes>) {
  return {
    orderBy: arg({ type: GroupOrderEnum, defaultValue: 'COUNT', description: 'How to sort the groups.' }),
    first: arg.int({ defaultValue: GROUPS, description: 'How many groups: 1 to 100.' }),
  };
}

interface PageArguments {
  readonly orderBy?: GroupOrder | null | undefined;
  readonly first?: number | null | undefined;
}

function readGroupPage({ orderBy, first }: PageArguments): GroupPage {
  const limit = readSize(first, 'first', GROUPS);
  if (limit === 0) throw new EntenteError('BAD_USER_INPUT', 'Argument "first" must be from 1 to 100, not 0.');
  return { limit, order: orderBy ?? 'COUNT' };
}

function eventArguments(arg: ArgBuilder<SchemaTypes>) {
  return {
    by: arg({ type: EventGroupingEnum, required: true, description: 'What to count them by.' }),
    filter: arg({ type: EventFilterInput, description: 'Which events; all unless told, whatever became of them.' }),
    ...pageArguments(arg),
  };
}

function see({ groups, ...rest }: Groups, by: SeenGroup['by']): Counts {
  return { ...rest, groups: groups.map((group) => ({ ...group, by })) };
}

builder.queryField('eventCounts', (t) =>
  t.field({
    type: EventCounts,
    extensions: { cost: 50 },
    description: 'How many events there are by relation, year, place, publisher and so on, over the whole graph.',
    args: eventArguments(t.arg),
    resolve: async (_root, { by, filter, ...page }, { loaders }) =>
      see(await loaders.eventGroups(by, readEventFilter(filter), readGroupPage(page)), by),
  }),
);

function addEventCounts<Source extends { readonly id: string }>(
  t: FieldsOf<Source>,
  owner: EventOwner,
  description: string,
) {
  return t.field({
    type: EventCounts,
    extensions: { cost: 50 },
    description,
    args: eventArguments(t.arg),
    resolve: async (source, { by, filter, ...page }, { loaders }) =>
      see(await loaders.eventGroupsOf(owner, source.id, by, readEventFilter(filter), readGroupPage(page)), by),
  });
}

builder.objectField(Actor, 'eventCounts', (t) =>
  addEventCounts(t, 'Actor', 'How many events it takes part in, by relation, year, place, publisher and so on.'),
);
builder.objectField(Place, 'eventCounts', (t) =>
  addEventCounts(t, 'Place', 'How many events occurred there, by relation, year, publisher and so on.'),
);
builder.objectField(Agreement, 'eventCounts', (t) =>
  addEventCounts(t, 'Agreement', 'How many events are about it, by relation, year, place and so on.'),
);
builder.objectField(Article, 'eventCounts', (t) =>
  addEventCounts(t, 'Article', 'How many events it tells of, by relation, year, place and so on.'),
);

builder.objectField(Actor, 'relationCounts', (t) =>
  t.field({
    type: RelationCounts,
    extensions: { cost: 50 },
    description:
      'How many relations it has, by relation, year, place, publisher, the other’s kind and so on, events of whoever represents it included.',
    args: {
      by: t.arg({ type: RelationGroupingEnum, required: true, description: 'What to count them by.' }),
      ...relationArguments(t.arg),
      direction: t.arg({ type: DirectionEnum, defaultValue: 'ANY', description: 'At which end it stands.' }),
      with: t.arg.id({ description: 'Only relations with this other actor.' }),
      ...pageArguments(t.arg),
    },
    resolve: async (actor, { by, direction, with: other, orderBy, first, ...args }, { loaders }) => {
      const filter: ActorRelationFilter = {
        ...readRelationFilter(args),
        direction: direction ?? 'ANY',
        ...given<Pick<ActorRelationFilter, 'withId'>>({
          withId: other == null ? null : readId(other, 'with', 'Actor'),
        }),
      };
      return see(
        await loaders.relationGroups(
          actor.id,
          by satisfies RelationGrouping,
          filter,
          readGroupPage({ orderBy, first }),
        ),
        by,
      );
    },
  }),
);
