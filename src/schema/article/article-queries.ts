// Finding articles: by id, by address, by publisher and date.
import type { ArticleFilter, ArticleRow } from '../../graph/types.ts';
import { canonicalUrl } from '../../read/identity.ts';
import { chooseOne, given, readPeriod } from '../arguments.ts';
import { builder } from '../builder.ts';
import { addConnection, connect } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { readId } from '../global-id.ts';
import { NEWEST_FIRST, orderOf } from '../orders.ts';
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
      ...t.arg.connectionArgs(),
    },
    resolve: (_root, args, { loaders }, info) => {
      const { publisher, since, until } = args.filter ?? {};
      const filter: ArticleFilter = {
        ...given<Pick<ArticleFilter, 'publisher'>>({ publisher }),
        ...readPeriod({ since, until }),
      };
      return connect(args, orderOf(info, NEWEST_FIRST), loaders.articles, filter);
    },
  }),
}));
