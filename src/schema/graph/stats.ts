// How much the graph holds.
import type { StatsRow } from '../../graph/types.ts';
import { builder } from '../builder.ts';

const GraphStats = builder.objectRef<StatsRow>('GraphStats').implement({
  description: 'How much the graph holds.',
  fields: (t) => ({
    articles: t.exposeInt('articles', { description: 'The number of articles.' }),
    actors: t.exposeInt('actors', { description: 'The number of actors.' }),
    places: t.exposeInt('places', { description: 'The number of places.' }),
    agreements: t.exposeInt('agreements', { description: 'The number of agreements.' }),
    events: t.exposeInt('events', { description: 'The number of events of any status.' }),
    relations: t.exposeInt('relations', { description: 'The number of typed relations between actors.' }),
    evidence: t.exposeInt('evidence', { description: 'The number of pieces of evidence for events.' }),
  }),
});

builder.queryField('stats', (t) =>
  t.field({
    type: GraphStats,
    description: 'How much the graph holds at this moment.',
    resolve: (_root, _args, { loaders }) => loaders.stats(),
  }),
);
