// Search by words over the names of actors, places and agreements and the titles of articles.

import { EntenteError } from '../../errors.ts';
import { ENTITY_KINDS, type EntityKind, type SearchRow } from '../../graph/types.ts';
import { builder } from '../builder.ts';
import { addEnum } from '../described-enum.ts';
import type { NodeType } from '../global-id.ts';
import { readSize } from '../page.ts';
import type { NodeSource } from '../refs.ts';
import { loadNode } from './node.ts';

const HITS = 10;
const LONGEST_QUERY = 200;

const EntityKindEnum = addEnum<EntityKind>('EntityKind', 'What search can find.', {
  ACTOR: 'Actors, by name and alias.',
  PLACE: 'Places, by name and alias.',
  AGREEMENT: 'Agreements, by name and alias.',
  ARTICLE: 'Articles, by title.',
});

const TYPES: Readonly<Record<EntityKind, Exclude<NodeType, 'Event'>>> = {
  ACTOR: 'Actor',
  PLACE: 'Place',
  AGREEMENT: 'Agreement',
  ARTICLE: 'Article',
};

interface Hit extends SearchRow {
  readonly node: NodeSource;
}

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  description: 'Something that search found.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKindEnum, description: 'What sort of thing it is.' }),
    score: t.exposeFloat('score', { description: 'How well it matches: 0 to 1, 1 for the exact name.' }),
    name: t.string({
      nullable: true,
      description: 'Its name, or the title of an article that has one.',
      resolve: ({ node }) => ('name' in node ? node.name : 'title' in node ? node.title : null),
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The thing itself.',
      resolve: ({ node }) => node,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHit],
    description: 'Finds actors, places, agreements and articles by words of their names, the best match first.',
    args: {
      query: t.arg.string({ required: true, description: 'Words or beginnings of words, in any case.' }),
      kinds: t.arg({ type: [EntityKindEnum], description: 'Only these; all unless told.' }),
      first: t.arg.int({ defaultValue: HITS, description: 'How many hits: 0 to 100.' }),
    },
    resolve: async (_root, { query, kinds, first }, { loaders }) => {
      if (query.length > LONGEST_QUERY) {
        throw new EntenteError('BAD_USER_INPUT', `Argument "query" takes at most ${LONGEST_QUERY} characters.`);
      }
      const rows = await loaders.search(query, kinds ?? ENTITY_KINDS, readSize(first, 'first', HITS));
      const hits = await Promise.all(
        rows.map(async (row): Promise<Hit | null> => {
          const node = await loadNode({ type: TYPES[row.kind], id: row.id }, loaders);
          return node && { ...row, node };
        }),
      );
      return hits.filter((hit) => hit !== null);
    },
  }),
);
