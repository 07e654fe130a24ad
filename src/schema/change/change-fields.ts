// What every event of a subscription tells beside its own: the article behind it, what became of that, and where one stands.
import type { ArgBuilder, FieldMap } from '@pothos/core';
import type { ChangeKind } from '../../graph/changes.ts';
import type { FieldsOf, SchemaTypes } from '../builder.ts';
import { addEnum } from '../described-enum.ts';
import { encodeGlobalId } from '../global-id.ts';
import { Article } from '../refs.ts';
import type { Followed } from './follow.ts';

const ChangeKindEnum = addEnum<ChangeKind>('ChangeKind', 'What became of an article.', {
  CREATED: 'It was loaded for the first time.',
  REPLACED: 'It was loaded again, changed, in place of its former version.',
  RETRACTED: 'It was taken out of the graph with all that it alone said.',
});

export function changeFields<Source extends Followed<unknown>>(t: FieldsOf<Source>): FieldMap {
  return {
    cursor: t.id({
      description: 'Where the subscription stands after this event: give it as `lastEventId` to go on from here.',
      resolve: ({ cursor }) => cursor,
    }),
    kind: t.field({
      type: ChangeKindEnum,
      description: 'What became of the article by which this came about.',
      resolve: ({ change }) => change.kind,
    }),
    at: t.string({
      description: 'When it was written to the graph: an instant in ISO 8601, such as `2016-12-15T09:30:00.000Z`.',
      resolve: ({ change }) => change.at,
    }),
    articleId: t.id({
      description: 'The id of that article, also where the graph no longer holds it.',
      resolve: ({ change }) => encodeGlobalId('Article', change.articleId),
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'That article as it is now; null where the graph no longer holds it.',
      resolve: ({ change }, _args, { loaders }) => loaders.article.load(change.articleId),
    }),
  };
}

export function lastEventIdArgument(arg: ArgBuilder<SchemaTypes>) {
  return {
    lastEventId: arg.id({
      description:
        'Goes on after this event: an `id` of the event stream or a `cursor`. The header `Last-Event-ID`, which browsers send when they reconnect, comes first.',
    }),
  };
}
