// Lists of events: their connection, and the filter that they share.
import type { EventFilter, EventRow } from '../../graph/types.ts';
import { given, readPeriod } from '../arguments.ts';
import { builder } from '../builder.ts';
import { CONDITION_DESCRIPTIONS, readConditions } from '../conditions.ts';
import { addConnection } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { readId } from '../global-id.ts';
import { Event } from '../refs.ts';
import { RelationTypeEnum } from '../relation/relation-enums.ts';
import { EventStatusEnum, EventTypeEnum } from './event-enums.ts';

const EventEdge = addEdge<EventRow>('Event', 'An event in a list.', (t) => ({
  node: t.field({ type: Event, description: 'The event.', resolve: (edge) => edge.row }),
}));

export const EventConnection = addConnection('Event', 'events', EventEdge);

export const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Which events to list: those that meet every condition given.',
  fields: (t) => ({
    types: t.field({ type: [EventTypeEnum], description: 'Of any of these PLOVER types.' }),
    relations: t.field({ type: [RelationTypeEnum], description: 'Of any of these relations.' }),
    statuses: t.field({
      type: [EventStatusEnum],
      description: 'Of any of these statuses, such as `OCCURRED` for what happened; all unless told.',
    }),
    since: t.field({ type: 'Date', description: 'On or after this day. Leaves out what has no date.' }),
    until: t.field({ type: 'Date', description: 'On or before this day. Leaves out what has no date.' }),
    actors: t.idList({ description: 'With all of these actors, on whichever side.' }),
    place: t.id({ description: CONDITION_DESCRIPTIONS.place }),
    agreement: t.id({ description: CONDITION_DESCRIPTIONS.agreement }),
    publisher: t.string({ description: CONDITION_DESCRIPTIONS.publisher }),
    minConfidence: t.float({ description: CONDITION_DESCRIPTIONS.minConfidence }),
    text: t.string({ description: CONDITION_DESCRIPTIONS.text }),
    article: t.id({ description: 'That this article tells of.' }),
  }),
});

type EventFilterValue = typeof EventFilterInput.$inferInput;

/** @throws EntenteError BAD_USER_INPUT naming the part of the filter that is wrong. */
export function readEventFilter(filter: EventFilterValue | null | undefined): EventFilter {
  const { types, relations, statuses, since, until, actors, article } = filter ?? {};
  return {
    ...readPeriod({ since, until }),
    ...readConditions(filter ?? {}, 'filter.'),
    ...given<Pick<EventFilter, 'eventTypes' | 'types' | 'statuses' | 'actorIds' | 'articleId'>>({
      eventTypes: types,
      types: relations,
      statuses,
      actorIds: actors?.map((id) => readId(id, 'filter.actors', 'Actor')),
      articleId: article == null ? null : readId(article, 'filter.article', 'Article'),
    }),
  };
}
