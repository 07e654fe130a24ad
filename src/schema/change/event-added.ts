// `eventAdded`: the events that articles bring into the graph.
import type { EventRow } from '../../graph/types.ts';
import { builder } from '../builder.ts';
import { EventFilterInput, readEventFilter } from '../event/event-lists.ts';
import { Event } from '../refs.ts';
import { changeFields, lastEventIdArgument } from './change-fields.ts';
import { type Followed, follow } from './follow.ts';

const EventAddition = builder.objectRef<Followed<EventRow>>('EventAddition').implement({
  description: 'An event that the graph did not hold before.',
  fields: (t) => ({
    event: t.field({ type: Event, description: 'The event as it is now.', resolve: ({ item }) => item }),
    ...changeFields(t),
  }),
});

builder.subscriptionField('eventAdded', (t) =>
  t.field({
    type: EventAddition,
    description:
      'Every event that an article told of first. One that is gone again before it could be sent is left out.',
    args: {
      filter: t.arg({ type: EventFilterInput, description: 'Which events; all unless told, whatever became of them.' }),
      ...lastEventIdArgument(t.arg),
    },
    subscribe: (_root, args, context) => {
      const filter = readEventFilter(args.filter);
      return follow('eventAdded', args.lastEventId, context, async ({ eventIds }, { eventsMatching, loaders }) => {
        if (eventIds.length === 0) return [];
        const wanted = await eventsMatching(filter);
        return Promise.all(eventIds.map((id) => (wanted.has(id) ? loaders.event.load(id) : null)));
      });
    },
    resolve: (event) => event,
  }),
);
