// The figures, events and evidence of a relation: the same on `Relation` and on the edges of an actor's relations.
import type { FieldMap } from '@pothos/core';
import { selectsArticle } from '../article/selects-article.ts';
import type { FieldsOf } from '../builder.ts';
import { connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { EventConnection } from '../event/event-lists.ts';
import { readSize } from '../page.ts';
import { Evidence, type FoundRelation } from '../refs.ts';
import { RelationTypeEnum } from './relation-enums.ts';

export function relationFields<Source extends object>(
  t: FieldsOf<Source>,
  find: (source: Source) => FoundRelation,
): FieldMap {
  return {
    type: t.field({
      type: RelationTypeEnum,
      description: 'What they did with or to each other.',
      resolve: (source) => find(source).relation.type,
    }),
    count: t.int({
      description: 'The number of events that support the relation, those of whoever represents either side included.',
      resolve: (source) => find(source).relation.count,
    }),
    directCount: t.int({
      description: 'Of `count`, the events in which the two actors stand themselves.',
      resolve: (source) => find(source).relation.directCount,
    }),
    firstDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of its earliest dated event.',
      resolve: (source) => find(source).relation.firstDate,
    }),
    lastDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of its latest dated event.',
      resolve: (source) => find(source).relation.lastDate,
    }),
    articleCount: t.int({
      description: 'The number of articles that prove it.',
      resolve: (source) => find(source).relation.articleCount,
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events that support the relation, newest first.',
      args: {
        orderBy: t.arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (source, args, { loaders }, info) => {
        const { relation, filter } = find(source);
        return connect(args, dateOrderOf(info, args.orderBy), loaders.relationEvents(relation.id), filter);
      },
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The sentences that prove it, of the newest events first.',
      args: {
        first: t.arg.int({ defaultValue: 3, description: 'How many sentences: 0 to 100.' }),
      },
      resolve: async (source, { first }, { loaders }, info) => {
        const { relation, filter } = find(source);
        const size = readSize(first, 'first', 3);
        return [...(await loaders.relationEvidence(relation.id, filter, size, selectsArticle(info)))];
      },
    }),
  };
}
