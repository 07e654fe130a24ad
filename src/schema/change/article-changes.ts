// `articleLoaded` and `articleRetracted`: the articles that come into the graph and go out of it.
import type { ChangeKind } from '../../graph/changes.ts';
import { builder } from '../builder.ts';
import { changeFields, lastEventIdArgument } from './change-fields.ts';
import { type Followed, follow, type PickItems } from './follow.ts';

const ArticleChange = builder.objectRef<Followed<true>>('ArticleChange').implement({
  description: 'An article that came into the graph, was replaced in it, or went out of it.',
  fields: (t) => ({ ...changeFields(t) }),
});

/** An article's change may take several entries: the first stands for all. */
const pick =
  (...kinds: readonly ChangeKind[]): PickItems<true> =>
  async ({ part, kind }) => [part === 0 && kinds.includes(kind) ? true : null];

builder.subscriptionFields((t) => ({
  articleLoaded: t.field({
    type: ArticleChange,
    description: 'Every article that is loaded, new or changed. One that is loaded again unchanged is not told of.',
    args: lastEventIdArgument(t.arg),
    subscribe: (_root, { lastEventId }, context) =>
      follow('articleLoaded', lastEventId, context, pick('CREATED', 'REPLACED')),
    resolve: (event) => event,
  }),
  articleRetracted: t.field({
    type: ArticleChange,
    description: 'Every article that is taken out of the graph.',
    args: lastEventIdArgument(t.arg),
    subscribe: (_root, { lastEventId }, context) => follow('articleRetracted', lastEventId, context, pick('RETRACTED')),
    resolve: (event) => event,
  }),
}));
