// Mentions: the articles that name an actor, place or agreement, and how often.
import type { ArgBuilder } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { type ListLoader, mapRows } from '../../batching.ts';
import type { EntityLabel } from '../../graph/entity-reads.ts';
import type { MentionFilter, MentionRow } from '../../graph/types.ts';
import { given, type Period, readPeriod } from '../arguments.ts';
import type { SchemaTypes } from '../builder.ts';
import { addConnection, connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { addEdge } from '../edge.ts';
import type { PageArguments } from '../page.ts';
import { Article } from '../refs.ts';
import { MentionSpan } from './mention-span.ts';

/** An article that mentions something, and what that is. */
interface SeenMention extends MentionRow {
  readonly label: EntityLabel;
  readonly entityId: string;
}

const MentionEdge = addEdge<SeenMention>('Mention', 'An article that mentions something.', (t) => ({
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
  spans: t.field({
    type: [MentionSpan],
    description: 'Every mention in the article, in the order of the text; at most the first 100.',
    resolve: async ({ row }, _args, { loaders }) => [
      ...(await loaders.mentionSpans(row.label, row.entityId, row.articleId)),
    ],
  }),
}));

export const MentionConnection = addConnection('Mention', 'mentions', MentionEdge);

/** Which articles, and in which order. */
export function mentionArguments(arg: ArgBuilder<SchemaTypes>) {
  return {
    publisher: arg.string({ description: 'Only articles of this publisher, by its exact name.' }),
    since: arg({ type: 'Date', description: 'Only articles published on or after this day.' }),
    until: arg({ type: 'Date', description: 'Only articles published on or before this day.' }),
    orderBy: arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
  };
}

interface MentionArguments extends PageArguments, Period {
  readonly publisher?: string | null | undefined;
  readonly orderBy?: Parameters<typeof dateOrderOf>[1];
}

/**
 * A page of the articles that mention something.
 * @throws EntenteError BAD_USER_INPUT naming the argument that is wrong.
 */
export function connectMentions(
  label: EntityLabel,
  entityId: string,
  list: ListLoader<MentionFilter, MentionRow>,
  args: MentionArguments,
  info: GraphQLResolveInfo,
) {
  const filter = { ...readPeriod(args), ...given<Pick<MentionFilter, 'publisher'>>({ publisher: args.publisher }) };
  const seen = mapRows(list, (row): SeenMention => ({ ...row, label, entityId }));
  return connect(args, dateOrderOf(info, args.orderBy), seen, filter);
}
