// Evidence: the sentence of an article that proves an event, a relation or a claim.
import { findActor } from '../actor/find-actor.ts';
import { Actor, Article, Evidence } from '../refs.ts';

Evidence.implement({
  description: 'Where an article says so: `article.text.slice(start, end)` is `quote`, in UTF-16 code units.',
  fields: (t) => ({
    quote: t.exposeString('quote', { description: 'The words themselves, verbatim.' }),
    sentence: t.exposeInt('sentence', { description: 'Which sentence of the article it is, from 0.' }),
    start: t.exposeInt('start', { description: 'Where the quote begins in the article’s text.' }),
    end: t.exposeInt('end', { description: 'Where the quote ends in the article’s text, itself excluded.' }),
    rule: t.exposeString('rule', { description: 'The permanent id of the rule that read it.' }),
    extractor: t.exposeString('extractor', { description: 'Who read it: `rules`, or the name of a language model.' }),
    confidence: t.exposeFloat('confidence', { description: 'How sure the reading is: 0 to 1.' }),
    article: t.field({
      type: Article,
      description: 'The article that says so.',
      resolve: (evidence, _args, { loaders }) => loaders.article.required(evidence.articleId),
    }),
    attributedTo: t.field({
      type: Actor,
      nullable: true,
      description: 'The actor whose word the article passes on; null where it speaks for itself.',
      resolve: ({ attributedToId }, _args, { loaders }, info) =>
        attributedToId === null ? null : findActor(loaders, attributedToId, info),
    }),
  }),
});
