// Articles: what was read, and everything that was read from it.

import { builder } from '../builder.ts';
import { connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { EventConnection, EventFilterInput, readEventFilter } from '../event/event-lists.ts';
import { Article } from '../refs.ts';

builder.node(Article, {
  description: 'A news article as it was read, its text cleaned of what is not its own.',
  id: { resolve: (article) => article.id },
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true, description: 'Its title, where it has one.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it, where stated.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'Date',
      nullable: true,
      description: 'When it was published, where stated.',
    }),
    url: t.expose('url', { type: 'URL', nullable: true, description: 'Where it was published, where stated.' }),
    language: t.exposeString('language', { description: 'The language of its text as a BCP 47 tag, such as `en`.' }),
    textHash: t.exposeString('textHash', { description: 'The SHA-256 of its text in hexadecimal digits.' }),
    text: t.string({
      extensions: { cost: 5 },
      description: 'Its cleaned text, to which the offsets of all evidence refer.',
      resolve: (article, _args, { loaders }) => loaders.articleText.load(article.id),
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events that it tells of, newest first.',
      args: {
        filter: t.arg({
          type: EventFilterInput,
          description: 'Which events; all unless told, whatever became of them.',
        }),
        orderBy: t.arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (article, args, { loaders }, info) =>
        connect(args, dateOrderOf(info, args.orderBy), loaders.articleEvents(article.id), readEventFilter(args.filter)),
    }),
  }),
});
