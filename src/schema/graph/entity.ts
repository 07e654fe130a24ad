// What actors, places and agreements have in common.
import { builder } from '../builder.ts';
import { Entity } from '../refs.ts';

Entity.implement({
  description: 'Something with a name that articles speak of: an actor, a place or an agreement.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (entity) => entity.__typename,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its canonical name.' }),
    aliases: t.stringList({
      description: 'The other names that it is known or was met by.',
      resolve: async ({ id, aliases }, _args, { loaders }) => [
        ...(aliases ?? (await loaders.actor.required(id)).aliases),
      ],
    }),
  }),
});
