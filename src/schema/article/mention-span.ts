// One place in an article's text at which something is named.
import type { Mention } from '../../extract/types.ts';
import { builder } from '../builder.ts';

export const MentionSpan = builder.objectRef<Mention>('MentionSpan').implement({
  description:
    'Where an article names something: `article.text.slice(start, end)` are the words, in UTF-16 code units.',
  fields: (t) => ({
    sentence: t.exposeInt('sentence', { description: 'Which sentence of the article it is in, from 0.' }),
    start: t.exposeInt('start', { description: 'Where it begins in the article’s text.' }),
    end: t.exposeInt('end', { description: 'Where it ends in the article’s text, itself excluded.' }),
  }),
});
