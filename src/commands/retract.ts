// `entente retract`: takes articles out of the graph, one transaction an article.
import { EntenteError } from '../errors.ts';
import { retract } from '../graph/retract.ts';
import { articleId, canonicalUrl } from '../read/identity.ts';
import { writeLine } from './output.ts';
import { withStore } from './with-store.ts';

/**
 * @param articles addresses, ids of the store, or ids of GraphQL. All are checked before the first is taken out.
 * @returns the exit code: 1 if the graph did not hold one of them.
 */
export async function runRetract(articles: readonly string[], signal: AbortSignal): Promise<number> {
  const ids = articles.map((article) => ({ article, id: readArticleId(article) }));
  return withStore(async (store, { retention }) => {
    let missing = 0;
    for (const { article, id } of ids) {
      const retracted = await retract(store, id, { signal, retention });
      if (retracted === undefined) {
        missing++;
        console.error(`entente: ${article}: the graph holds no such article`);
      } else {
        const { eventsGone, relationsChanged } = retracted;
        const events = eventsGone === 1 ? '1 event is gone' : `${eventsGone} events are gone`;
        const relations = relationsChanged === 1 ? '1 relation' : `${relationsChanged} relations`;
        await writeLine(`Retracted ${article}: ${events}, ${relations} changed.`, signal);
      }
    }
    return missing > 0 ? 1 : 0;
  });
}

/** @throws EntenteError BAD_USER_INPUT naming what is neither an address nor an id. */
function readArticleId(article: string): string {
  const id = /^(?:url|text):[0-9a-f]{32}$/;
  if (id.test(article)) return article;
  const [, decoded = ''] = /^Article:(.*)$/s.exec(Buffer.from(article, 'base64').toString('utf8')) ?? [];
  if (id.test(decoded)) return decoded;
  const url = canonicalUrl(article);
  if (url !== null) return articleId(url, '');
  throw new EntenteError(
    'BAD_USER_INPUT',
    `"${article}" is neither an http or https address nor the id of an article.`,
  );
}
