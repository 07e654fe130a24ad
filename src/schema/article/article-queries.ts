// Finding articles: by id, by address, by publisher and date.
import type { ArticleFilter, ArticleRow } from '../../graph/types.ts';
import { canonicalUrl } from '../../read/identity.ts';
import { chooseOne, given, readPeriod } from '../arguments.ts';
import { builder } from '../builder.ts';
import { readText } from '../conditions.ts';
import { addConnection, connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { addEdge } from '../edge.ts';
import { readId } from '../global-id.ts';
import { Article } from '../refs.ts';

const ArticleEdge = addEdge<ArticleRow>('Article', 'An article in a list.', (t) => ({
  node: t.field({ type: Article, description: 'The article.', resolve: (edge) => edge.row }),
}));

const ArticleConnection = addConnection('Article', 'articles', ArticleEdge);

const ArticleFilterInput = builder.inputType('ArticleFilter', {
  description: 'Which articles to list: those that meet every condition given.',
  fields: (t) => ({
    publisher: t.string({ description: 'Of this publisher, by its exact name.' }),
    since: t.field({ type: 'Date', description: 'Published on or after this day. Leaves out what has no date.' }),
    until: t.field({ type: 'Date', description: 'Published on or before this day. Leaves out what has no date.' }),
    language: t.string({ description: 'In this language, by its BCP 47 tag, such as `en`.' }),
    text: t.string({ description: 'With these words, or words that begin so, in its title; in any case and order.' }),
  }),
});

builder.queryFields((t) => ({
  article: t.field({
    type: Article,
    nullable: true,
    description: 'The article of this id or address; null where there is none. Give exactly one of the two.',
    args: {
      id: t.arg.id({ description: 'The id of an article.' }),
      url: t.arg({ type: 'URL', description: 'Its address. What only serves tracking is ignored.' }),
    },
    resolve: (_root, args, { loaders }) => {
      const { by, value } = chooseOne(args, 'id', 'url');
      return by === 'id'
        ? loaders.article.load(readId(value, 'id', 'Article'))
        : loaders.articleByUrl.load(canonicalUrl(value) ?? value);
    },
  }),
  articles: t.field({
    type: ArticleConnection,
    description: 'Articles, the latest published first, those without a date last.',
    args: {
      filter: t.arg({ type: ArticleFilterInput, description: 'Which articles; all unless told.' }),
      orderBy: t.arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_root, args, { loaders }, info) => {
      const { publisher, language, since, until, text } = args.filter ?? {};
      const filter: ArticleFilter = {
        ...given<Omit<ArticleFilter, 'since' | 'until'>>({
          publisher,
          language,
          text: readText(text, 'filter.text'),
        }),
        ...readPeriod({ since, until }),
      };
      return connect(args, dateOrderOf(info, args.orderBy), loaders.articles, filter);
    },
  }),
}));
