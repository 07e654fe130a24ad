// Where the test sets lie: some in the repository, some beside the checkout, where a clone elsewhere has none.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export const GSR_RECORDS = path('../../../shared/gsr/PLOVER_GSR_CAMEO.json');

interface ArticleSet {
  readonly name: string;
  readonly title: string;
  readonly facts: string;
  readonly articles: string;
  /** A held-out set tells its totals alone, so that nobody learns from its sentences. */
  readonly heldOut: boolean;
}

/** Articles with facts in the order in which they are scored. */
export const ARTICLE_SETS: readonly ArticleSet[] = [
  {
    name: 'articles',
    title: 'The five articles',
    facts: path('../../../shared/facts.json'),
    articles: path('../../../shared/articles'),
    heldOut: false,
  },
  {
    name: 'development',
    title: 'The development articles',
    facts: path('../../tests/corpus/development/facts.json'),
    articles: path('../../tests/corpus/development/articles'),
    heldOut: false,
  },
  {
    name: 'corpus',
    title: 'The held-out test',
    facts: path('../../tests/corpus/facts.json'),
    articles: path('../../tests/corpus/articles'),
    heldOut: true,
  },
];

export const DEVELOPMENT_ARTICLES = path('../../tests/corpus/development/articles');
export const SHARED_ARTICLES = path('../../../shared/articles');
export const FLOORS = path('./floors.json');

/** True where the sets that stay outside the repository lie beside it. */
export const hasShared = (): boolean => existsSync(GSR_RECORDS);
