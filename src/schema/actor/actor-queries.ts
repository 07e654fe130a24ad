// Finding actors: by id, by any of their names, and by what they are.
import type { ActorFilter } from '../../graph/types.ts';
import { chooseOne, given } from '../arguments.ts';
import { builder } from '../builder.ts';
import { readText } from '../conditions.ts';
import { connect } from '../connection.ts';
import { readId } from '../global-id.ts';
import { BY_NAME, orderOf } from '../orders.ts';
import { Actor } from '../refs.ts';
import { ActorKindEnum } from './actor-kind.ts';
import { ActorConnection } from './actor-lists.ts';
import { readAhead } from './actor-relation-lists.ts';
import { findActor, selectsDetails } from './find-actor.ts';
import { RelatedToInput, readRelatedTo } from './related-to.ts';

const ActorFilterInput = builder.inputType('ActorFilter', {
  description: 'Which actors to list: those that meet every condition given.',
  fields: (t) => ({
    kinds: t.field({ type: [ActorKindEnum], description: 'Of any of these kinds.' }),
    country: t.id({ description: 'That belong to or speak for this actor.' }),
    nameStartsWith: t.string({ description: 'Whose name or an alias begins so, in any case.' }),
    text: t.string({
      description: 'With these words, or words that begin so, in a name or an alias; in any case and order.',
    }),
    relatedTo: t.field({
      type: [RelatedToInput],
      description: 'That stand in a relation to each of these actors: at most 5.',
    }),
  }),
});

builder.queryFields((t) => ({
  actor: t.field({
    type: Actor,
    nullable: true,
    description: 'The actor of this id or name; null where there is none. Give exactly one of the two.',
    args: {
      id: t.arg.id({ description: 'The id of an actor.' }),
      name: t.arg.string({ description: 'Its canonical name or an alias, in any case.' }),
    },
    resolve: async (_root, args, context, info) => {
      const { by, value } = chooseOne(args, 'id', 'name');
      if (by === 'name') {
        const actor = await context.loaders.actorByName.load(value);
        return actor === null || !selectsDetails(info) ? actor : findActor(context.loaders, actor.id, info);
      }
      const id = readId(value, 'id', 'Actor');
      if (!selectsDetails(info)) await readAhead(id, context, info);
      return findActor(context.loaders, id, info);
    },
  }),
  actors: t.field({
    type: ActorConnection,
    description: 'Actors, by name.',
    args: {
      filter: t.arg({ type: ActorFilterInput, description: 'Which actors; all unless told.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_root, args, { loaders }, info) => {
      const { kinds, country, nameStartsWith, text: words, relatedTo: related } = args.filter ?? {};
      const countryId = country == null ? null : readId(country, 'filter.country', 'Actor');
      const text = readText(words, 'filter.text');
      const relatedTo = related == null ? null : readRelatedTo(related);
      const filter = given<ActorFilter>({ kinds, countryId, nameStartsWith, text, relatedTo });
      return connect(args, orderOf(info, BY_NAME), loaders.actors, filter);
    },
  }),
}));
