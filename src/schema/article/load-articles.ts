// `loadArticle` and `loadArticles`: what the command `load` does, for clients.
import { type Context, renewLoaders } from '../../context.ts';
import { EntenteError } from '../../errors.ts';
import type { IngestOutcome } from '../../graph/ingest.ts';
import type { ArticleFault, ArticleInput } from '../../intake/article-input.ts';
import type { LoadedArticle, LoadResult } from '../../intake/intake.ts';
import { requireScope } from '../../principal.ts';
import { builder } from '../builder.ts';
import { addEnum } from '../described-enum.ts';
import { Article } from '../refs.ts';

/** More in one request would hold it open for long; the next request takes the next ones. */
const MOST_ARTICLES = 100;

const ArticleInputType = builder.inputType('ArticleInput', {
  description:
    'An article to load: its text or its page, and what is known of it. What `title` to `language` state wins over what the text states; nothing is guessed.',
  fields: (t) => ({
    title: t.string({ description: 'Its title.' }),
    publisher: t.string({ description: 'Who published it.' }),
    publishedAt: t.string({ description: 'When it was published: a date such as `2019-01-14`.' }),
    url: t.string({
      description:
        'Where it was published: an http or https address. It tells articles apart: without it, the text does.',
    }),
    language: t.string({ description: 'Its language as a BCP 47 tag, such as `en`. Only English is read.' }),
    text: t.string({ description: 'Its plain text, up to 4,000,000 characters. Give this or `html`.' }),
    html: t.string({
      description: 'The HTML page that it stands in, up to 4,000,000 characters. Give this or `text`.',
    }),
  }),
});

const LoadOutcomeEnum = addEnum<'CREATED' | 'REPLACED' | 'UNCHANGED'>(
  'LoadOutcome',
  'What became of an article that was loaded.',
  {
    CREATED: 'It is new in the graph.',
    REPLACED: 'It took the place of its former version, and what only that said is gone.',
    UNCHANGED: 'The graph held it already, just so.',
  },
);

const OUTCOMES: Readonly<Record<IngestOutcome, 'CREATED' | 'REPLACED' | 'UNCHANGED'>> = {
  created: 'CREATED',
  replaced: 'REPLACED',
  unchanged: 'UNCHANGED',
};

const ArticleErrorCodeEnum = addEnum<ArticleFault['code']>(
  'ArticleErrorCode',
  'Why an article was not loaded. Codes stay; messages may change.',
  {
    BAD_USER_INPUT: 'One of its fields is wrong: `field` names it.',
    UNREADABLE: 'No article is in the text or page.',
    EXTRACTION_FAILED: 'It could not be read for facts.',
    OVERLOADED: 'Too many articles wait: send it again after `retryAfter` seconds.',
  },
);

const ArticleError = builder.objectRef<ArticleFault>('ArticleError').implement({
  description: 'Why an article was not loaded. Nothing of it is in the graph then.',
  fields: (t) => ({
    code: t.field({
      type: ArticleErrorCodeEnum,
      description: 'What kind of error it is.',
      resolve: ({ code }) => code,
    }),
    message: t.exposeString('message', { description: 'One sentence on it, for people.' }),
    field: t.exposeString('field', {
      nullable: true,
      description: 'The field that is wrong, such as `inputs[3].publishedAt`; null where none alone is.',
    }),
    retryAfter: t.exposeInt('retryAfter', {
      nullable: true,
      description: 'In so many seconds the same article may be taken; null where it never will.',
    }),
  }),
});

const LoadArticlePayload = builder.objectRef<LoadResult>('LoadArticlePayload').implement({
  description: 'What became of an article: it is in the graph, or `errors` says why it is not.',
  fields: (t) => {
    const count = (description: string, items: (loaded: LoadedArticle) => readonly { readonly id: string }[]) =>
      t.int({
        description,
        resolve: (result) => (result.ok ? new Set(items(result.loaded).map(({ id }) => id)).size : 0),
      });
    return {
      article: t.field({
        type: Article,
        nullable: true,
        description: 'The article as the graph holds it; null where there are errors.',
        resolve: (result) => (result.ok ? result.loaded.article : null),
      }),
      outcome: t.field({
        type: LoadOutcomeEnum,
        nullable: true,
        description: 'What became of it; null where there are errors.',
        resolve: (result) => (result.ok ? OUTCOMES[result.loaded.outcome] : null),
      }),
      eventCount: count('The number of events that it tells of.', ({ extraction }) => extraction.events),
      actorCount: count('The number of actors that it names.', ({ extraction }) => extraction.actors),
      placeCount: count('The number of places that it names.', ({ extraction }) => extraction.places),
      agreementCount: count('The number of agreements that it names.', ({ extraction }) => extraction.agreements),
      notice: t.string({
        nullable: true,
        description: 'Why it has no facts, where it cannot have any: it is in another language, say.',
        resolve: (result) => (result.ok ? result.loaded.notice : null),
      }),
      errors: t.field({
        type: [ArticleError],
        description: 'Why it was not loaded; empty where it was.',
        resolve: (result) => (result.ok ? [] : [result.fault]),
      }),
    };
  },
});

const LoadArticlesPayload = builder.objectRef<readonly (LoadResult | Error)[]>('LoadArticlesPayload').implement({
  description: 'What became of several articles.',
  fields: (t) => ({
    results: t.field({
      type: [LoadArticlePayload],
      nullable: { list: false, items: true },
      description:
        'A result for each article, in the order of `inputs`. It is null, and an error of the request names its path, where the store failed.',
      // An error in a list stands for its item: GraphQL puts null there, and the error beside the data.
      resolve: (results) => results as readonly LoadResult[],
    }),
    loadedCount: t.int({
      description: 'How many of them are in the graph now, those included that it held already.',
      resolve: (results) => results.filter((result) => 'ok' in result && result.ok).length,
    }),
    failedCount: t.int({
      description: 'How many of them are not.',
      resolve: (results) => results.filter((result) => !('ok' in result && result.ok)).length,
    }),
  }),
});

async function load(context: Context, inputs: readonly ArticleInput[], nameOf: (index: number) => string) {
  requireScope(context.principal, 'write');
  const results = await context.intake.load(inputs, nameOf, context.signal);
  renewLoaders(context);
  return results;
}

builder.mutationFields((t) => ({
  loadArticle: t.field({
    type: LoadArticlePayload,
    description:
      'Reads an article, extracts who did what with whom, and keeps it. Loading the same again changes nothing; a changed article takes the place of its former version.',
    args: { input: t.arg({ type: ArticleInputType, required: true, description: 'The article.' }) },
    resolve: async (_root, { input }, context) => {
      const [result] = await load(context, [input], () => 'input');
      if (result === undefined || result instanceof Error) throw result;
      return result;
    },
  }),
  loadArticles: t.field({
    type: LoadArticlesPayload,
    description:
      'Loads several articles, each by itself: one that is wrong does not keep the others from the graph. They are written in their order.',
    args: {
      inputs: t.arg({ type: [ArticleInputType], required: true, description: 'The articles: 1 to 100.' }),
    },
    resolve: (_root, { inputs }, context) => {
      if (inputs.length === 0 || inputs.length > MOST_ARTICLES) {
        const message = `Argument "inputs" must hold 1 to ${MOST_ARTICLES} articles, not ${inputs.length}.`;
        throw new EntenteError('BAD_USER_INPUT', message);
      }
      return load(context, inputs, (index) => `inputs[${index}]`);
    },
  }),
}));
