// The schema: loads every type file, which add themselves to the builder, and makes one schema of them.
import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './actor/actor.ts';
import './actor/actor-queries.ts';
import './actor/actor-relations.ts';
import './agreement/agreement.ts';
import './agreement/agreement-queries.ts';
import './article/article.ts';
import './article/article-queries.ts';
import './article/evidence.ts';
import './article/load-articles.ts';
import './article/named-things.ts';
import './counts/counts.ts';
import './article/retract-article.ts';
import './change/article-changes.ts';
import './change/event-added.ts';
import './change/relation-changed.ts';
import './event/event.ts';
import './graph/between.ts';
import './graph/entity.ts';
import './graph/neighborhood.ts';
import './graph/node.ts';
import './graph/path.ts';
import './graph/search.ts';
import './graph/stats.ts';
import './graph/timeline.ts';
import './place/place.ts';
import './place/territorial-claim.ts';
import './relation/relation.ts';

builder.queryType({ description: 'Everything that can be asked of the graph.' });
builder.mutationType({
  description: 'Everything that changes the graph. Every mutation needs the scope `write`.',
});
builder.subscriptionType({ description: 'What changes in the graph, as it happens, over server-sent events.' });

export const schema = builder.toSchema();

/** The schema in GraphQL's own language, its parts in alphabetical order, without a line feed at the end. */
export function printSchemaSDL(): string {
  return printSchema(lexicographicSortSchema(schema));
}
