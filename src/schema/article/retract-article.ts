// `retractArticle`: takes an article out of the graph.
import { renewLoaders } from '../../context.ts';
import type { Retracted } from '../../graph/retract.ts';
import { requireScope } from '../../principal.ts';
import { builder } from '../builder.ts';
import { addEnum } from '../described-enum.ts';
import { readId } from '../global-id.ts';

const RetractOutcomeEnum = addEnum<'RETRACTED' | 'UNCHANGED'>(
  'RetractOutcome',
  'What became of an article that was to be taken out of the graph.',
  { RETRACTED: 'It is gone.', UNCHANGED: 'The graph did not hold it.' },
);

interface Retraction {
  readonly id: string;
  readonly retracted: Retracted | undefined;
}

const RetractArticlePayload = builder.objectRef<Retraction>('RetractArticlePayload').implement({
  description: 'What went with an article.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id that was given, for caches to forget.' }),
    outcome: t.field({
      type: RetractOutcomeEnum,
      description: 'What became of it.',
      resolve: ({ retracted }) => (retracted === undefined ? 'UNCHANGED' : 'RETRACTED'),
    }),
    eventsRemoved: t.int({
      description: 'The number of events that no other article tells of: they are gone.',
      resolve: ({ retracted }) => retracted?.eventsGone ?? 0,
    }),
    relationsChanged: t.int({
      description: 'The number of relations that changed, those that are gone included.',
      resolve: ({ retracted }) => retracted?.relationsChanged ?? 0,
    }),
  }),
});

builder.mutationField('retractArticle', (t) =>
  t.field({
    type: RetractArticlePayload,
    description:
      'Takes an article out of the graph: its evidence goes, events without evidence go, relations follow, and so do actors, places and agreements that no other article names.',
    args: { id: t.arg.id({ required: true, description: 'The id of an article.' }) },
    resolve: async (_root, { id }, context) => {
      requireScope(context.principal, 'write');
      const retracted = await context.intake.retract(readId(id, 'id', 'Article'), context.signal);
      renewLoaders(context);
      return { id, retracted };
    },
  }),
);
