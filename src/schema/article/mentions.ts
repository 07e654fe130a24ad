// Mentions: the articles that name an actor, place or agreement, and how often.
import type { GraphQLResolveInfo } from 'graphql';
import type { ListLoader, Unfiltered } from '../../batching.ts';
import type { MentionRow } from '../../graph/types.ts';
import { addConnection, connect } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { NEWEST_FIRST, orderOf } from '../orders.ts';
import type { PageArguments } from '../page.ts';
import { Article } from '../refs.ts';

const MentionEdge = addEdge<MentionRow>('Mention', 'An article that mentions something.', (t) => ({
  node: t.field({
    type: Article,
    description: 'The article.',
    resolve: (edge, _args, { loaders }) => loaders.article.required(edge.row.articleId),
  }),
  count: t.int({ description: 'How often it does.', resolve: (edge) => edge.row.count }),
  first: t.int({
    description: 'Where in the article’s text the first mention begins, in UTF-16 code units.',
    resolve: (edge) => edge.row.first,
  }),
}));

export const MentionConnection = addConnection('Mention', 'mentions', MentionEdge);

/** A page of the articles that mention something. */
export function connectMentions(
  list: ListLoader<Unfiltered, MentionRow>,
  args: PageArguments,
  info: GraphQLResolveInfo,
) {
  return connect(args, orderOf(info, NEWEST_FIRST), list, {});
}
