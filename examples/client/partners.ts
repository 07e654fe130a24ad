// Prints whom an actor negotiated with, and the sentences: `npx tsx examples/client/partners.ts Japan`.
import { fileURLToPath } from 'node:url';
import { type AskOptions, ask } from './ask.ts';
import { PartnersDocument, type PartnersQuery } from './generated.ts';

type Partners = NonNullable<PartnersQuery['actor']>['negotiatedWith'];
export type Partner = Partners['edges'][number];

/** Every partner, newest first, read page by page as the caller goes on. Yields nothing for a name that is not known. */
export async function* partnersOf(service: AskOptions, name: string, pageSize = 20): AsyncGenerator<Partner> {
  let after: string | null = null;
  do {
    const answer: PartnersQuery = await ask(service, PartnersDocument, { name, first: pageSize, after });
    if (answer.actor === null) return;
    const { edges, pageInfo }: Partners = answer.actor.negotiatedWith;
    yield* edges;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name = 'Japan', url = 'http://127.0.0.1:4000/graphql'] = process.argv;
  for await (const { node, count, lastDate, evidence } of partnersOf({ url }, name)) {
    console.log(`${node.name}: ${count}, last ${lastDate ?? 'at a time not told'}`);
    for (const { quote, article } of evidence) console.log(`  "${quote}" (${article.title ?? 'without a title'})`);
  }
}
