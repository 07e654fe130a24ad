// Events: the dated, attributed facts that relations sum up.

import { requireActor } from '../actor/find-actor.ts';
import { selectsArticle } from '../article/selects-article.ts';
import { builder } from '../builder.ts';
import { connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { readId } from '../global-id.ts';
import { Actor, Entity, type EntitySource, Event, EventDateType, Evidence, Place } from '../refs.ts';
import { RelationTypeEnum } from '../relation/relation-enums.ts';
import { DatePrecisionEnum, EventStatusEnum, EventTypeEnum } from './event-enums.ts';
import { EventConnection, EventFilterInput, readEventFilter } from './event-lists.ts';

EventDateType.implement({
  description: 'When something happened: a span of days, as exact as the article is.',
  fields: (t) => ({
    start: t.expose('start', { type: 'Date', description: 'The first day that is meant.' }),
    end: t.expose('end', { type: 'Date', description: 'The last day that is meant; the same as `start` for one day.' }),
    precision: t.expose('precision', { type: DatePrecisionEnum, description: 'How exactly the article dates it.' }),
  }),
});

builder.node(Event, {
  description:
    'Something that one or more actors did, plan or are said to have done, with the sentences that prove it.',
  id: { resolve: (event) => event.id },
  fields: (t) => ({
    type: t.expose('type', { type: EventTypeEnum, description: 'Its type in PLOVER.' }),
    mode: t.exposeString('mode', {
      nullable: true,
      description: 'Its mode in PLOVER, such as `negotiate`, where the type has modes.',
    }),
    relation: t.expose('relation', {
      type: RelationTypeEnum,
      description: 'The relation between actors that it supports.',
    }),
    status: t.expose('status', { type: EventStatusEnum, description: 'What became of it, as told.' }),
    contexts: t.stringList({
      description: 'What it is about in PLOVER’s terms, such as `territory` or `military`.',
      resolve: (event) => [...event.contexts],
    }),
    recordedAt: t.exposeString('recordedAt', { description: 'When it was first stored, as an ISO 8601 instant.' }),
    date: t.field({
      type: EventDateType,
      nullable: true,
      description: 'When it happened or is to happen; null where no article says.',
      resolve: ({ dateStart: start, dateEnd: end, datePrecision: precision }) =>
        start === null || end === null || precision === null ? null : { start, end, precision },
    }),
    actors: t.field({
      type: [Actor],
      description: 'Who does it; all parties where it runs both ways.',
      resolve: async (event, _args, { loaders }, info) => {
        const { actorIds } = await loaders.eventLinks.required(event.id);
        return Promise.all(actorIds.map((id) => requireActor(loaders, id, info)));
      },
    }),
    recipients: t.field({
      type: [Actor],
      description: 'To whom it is done; empty where it runs both ways.',
      resolve: async (event, _args, { loaders }, info) => {
        const { recipientIds } = await loaders.eventLinks.required(event.id);
        return Promise.all(recipientIds.map((id) => requireActor(loaders, id, info)));
      },
    }),
    place: t.field({
      type: Place,
      nullable: true,
      description: 'Where it happened, where an article says.',
      resolve: async (event, _args, { loaders }) => {
        const { placeId } = await loaders.eventLinks.required(event.id);
        return placeId === null ? null : loaders.place.load(placeId);
      },
    }),
    about: t.field({
      type: [Entity],
      description: 'The agreements and places that it is about.',
      resolve: async (event, _args, { loaders }) => {
        const { aboutAgreementIds, aboutPlaceIds } = await loaders.eventLinks.required(event.id);
        return Promise.all<EntitySource>([
          ...aboutAgreementIds.map(async (id) => ({
            __typename: 'Agreement' as const,
            ...(await loaders.agreement.required(id)),
          })),
          ...aboutPlaceIds.map(async (id) => ({ __typename: 'Place' as const, ...(await loaders.place.required(id)) })),
        ]);
      },
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'Every sentence that tells of it.',
      resolve: async (event, _args, { loaders }, info) => [
        ...(await loaders.eventEvidence(event.id, selectsArticle(info))),
      ],
    }),
  }),
});

builder.queryFields((t) => ({
  event: t.field({
    type: Event,
    nullable: true,
    description: 'The event of this id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'The id of an event.' }) },
    resolve: (_root, { id }, { loaders }) => loaders.event.load(readId(id, 'id', 'Event')),
  }),
  events: t.field({
    type: EventConnection,
    description: 'Events, newest first, those without a date last.',
    args: {
      filter: t.arg({ type: EventFilterInput, description: 'Which events; all unless told, whatever became of them.' }),
      orderBy: t.arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_root, args, { loaders }, info) => {
      const filter = readEventFilter(args.filter);
      return connect(args, dateOrderOf(info, args.orderBy), loaders.events, filter);
    },
  }),
}));
