// How many events there were when: counts by spans of time, for charts.
import type { TimeBucket } from '../../graph/buckets.ts';
import type { BucketRow, RelationCountRow, TimelineQuery } from '../../graph/timeline.ts';
import { checkNumberOfIds } from '../arguments.ts';
import { builder } from '../builder.ts';
import { addEnum } from '../described-enum.ts';
import { readId } from '../global-id.ts';
import { readRelationFilter, relationArguments } from '../relation/relation-arguments.ts';
import { RelationTypeEnum } from '../relation/relation-enums.ts';

const MOST_IDS = 100;

interface FoundBucket extends BucketRow {
  readonly query: TimelineQuery;
}

const TimeBucketEnum = addEnum<TimeBucket>('TimeBucket', 'How long a span of a timeline is.', {
  DAY: 'A day.',
  WEEK: 'A week, from Monday to Sunday.',
  MONTH: 'A month of the calendar.',
  QUARTER: 'A quarter of a year: from January, April, July or October on.',
  YEAR: 'A year.',
  DECADE: 'Ten years, such as 1950 to 1959.',
});

const RelationCount = builder.objectRef<RelationCountRow>('RelationCount').implement({
  description: 'A number of events of one relation.',
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeEnum, description: 'The relation.' }),
    count: t.exposeInt('count', { description: 'The number of events.' }),
  }),
});

const TimelineBucket = builder.objectRef<FoundBucket>('TimelineBucket').implement({
  description: 'A span of time and the events that began in it.',
  fields: (t) => ({
    start: t.expose('start', {
      type: 'Date',
      nullable: true,
      description: 'Its first day; null for the one bucket of events without a date.',
    }),
    end: t.expose('end', {
      type: 'Date',
      nullable: true,
      description: 'Its last day; null for the one bucket of events without a date.',
    }),
    count: t.exposeInt('count', {
      description: 'The number of events whose first day lies in it, each once.',
    }),
    relations: t.field({
      type: [RelationCount],
      description: 'The same by relation, the most events first; what has none is left out.',
      resolve: ({ relations }) => [...relations],
    }),
    imprecise: t.int({
      description:
        'Of `count`, the events that are dated less exactly than the bucket is long, such as to a year in a bucket of a month: they are in the bucket of the first day that is meant. Counted only when selected.',
      resolve: async ({ start, query }, _args, { loaders }) =>
        start === null ? 0 : ((await loaders.impreciseEvents.load(query)).get(start) ?? 0),
    }),
  }),
});

builder.queryField('timeline', (t) =>
  t.field({
    type: [TimelineBucket],
    extensions: { cost: 100 },
    description:
      'How many events there were in each span of time, in the order of time. Events without a date come in one bucket without dates at the end, unless a period is asked for. At most 10,000 buckets.',
    args: {
      actors: t.arg.idList({
        description: `Only events in relations of any of these actors, at most ${MOST_IDS}, or of those who represent them; all events unless told.`,
      }),
      bucket: t.arg({ type: TimeBucketEnum, required: true, description: 'How long each span is.' }),
      ...relationArguments(t.arg),
      withEmpty: t.arg.boolean({
        defaultValue: false,
        description:
          'Also the spans without events, so that a chart has no gaps: from `since` to `until`, or from the first event to the last.',
      }),
    },
    resolve: async (_root, { actors, bucket, withEmpty, ...args }, { loaders }) => {
      if (actors != null) checkNumberOfIds(actors, 'actors', MOST_IDS);
      const query: TimelineQuery = {
        bucket,
        filter: readRelationFilter(args),
        withEmpty: withEmpty ?? false,
        ...(actors != null && { actorIds: actors.map((id) => readId(id, 'actors', 'Actor')) }),
      };
      return (await loaders.timeline(query)).map((row): FoundBucket => ({ ...row, query }));
    },
  }),
);
