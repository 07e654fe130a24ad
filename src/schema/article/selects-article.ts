// Tells whether the articles of evidence will be asked for, so that they come along with it.
import type { GraphQLResolveInfo } from 'graphql';
import { selects } from '../selection.ts';

const OF_ARTICLES: ReadonlySet<string> = new Set(['title', 'publisher', 'publishedAt', 'url', 'language', 'textHash']);

/** Of a field that returns evidence. */
export function selectsArticle(info: GraphQLResolveInfo): boolean {
  return selects(info, ['article'], OF_ARTICLES);
}
