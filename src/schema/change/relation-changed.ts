// `relationChanged`: who did what with whom, as articles that come and go change it.
import { parseRelationId, type RelationKey } from '../../graph/relation-figures.ts';
import type { RelationRow } from '../../graph/types.ts';
import { builder } from '../builder.ts';
import { readId } from '../global-id.ts';
import { Actor, Relation } from '../refs.ts';
import { RelationTypeEnum } from '../relation/relation-enums.ts';
import { changeFields, lastEventIdArgument } from './change-fields.ts';
import { type Followed, follow } from './follow.ts';

interface ChangedRelation {
  readonly key: RelationKey;
  /** Undefined where no event supports it any more. */
  readonly row: RelationRow | undefined;
}

const RelationChange = builder.objectRef<Followed<ChangedRelation>>('RelationChange').implement({
  description: 'A relation of which events, evidence or figures changed.',
  fields: (t) => ({
    type: t.field({
      type: RelationTypeEnum,
      description: 'What the actors did with or to each other.',
      resolve: ({ item }) => item.key.type,
    }),
    source: t.field({
      type: Actor,
      nullable: true,
      description: 'Who did it; null where the graph no longer holds the actor.',
      resolve: ({ item }, _args, { loaders }) => loaders.actor.load(item.key.sourceId),
    }),
    target: t.field({
      type: Actor,
      nullable: true,
      description: 'With or to whom; null where the graph no longer holds the actor.',
      resolve: ({ item }, _args, { loaders }) => loaders.actor.load(item.key.targetId),
    }),
    relation: t.field({
      type: Relation,
      nullable: true,
      description: 'The relation as it is now; null where no event supports it any more.',
      resolve: ({ item: { row } }) => (row === undefined ? null : { relation: row, filter: {} }),
    }),
    ...changeFields(t),
  }),
});

builder.subscriptionField('relationChanged', (t) =>
  t.field({
    type: RelationChange,
    description:
      'Every relation that an article changed, as it is when the event is sent. An article that is retracted is told of, too.',
    args: {
      actors: t.arg.idList({ description: 'Only relations with one of these actors, on whichever side.' }),
      types: t.arg({ type: [RelationTypeEnum], description: 'Only these relations; all unless told.' }),
      ...lastEventIdArgument(t.arg),
    },
    subscribe: (_root, { actors, types, lastEventId }, context) => {
      const actorIds = actors == null ? null : new Set(actors.map((id) => readId(id, 'actors', 'Actor')));
      const isWanted = ({ type, sourceId, targetId }: RelationKey) =>
        (types == null || types.includes(type)) &&
        (actorIds === null || actorIds.has(sourceId) || actorIds.has(targetId));
      return follow('relationChanged', lastEventId, context, async ({ relationIds }, { relations }) => {
        const wanted = relationIds.map((id) => parseRelationId(id) ?? null).map((key) => key && isWanted(key) && key);
        if (!wanted.some(Boolean)) return [];
        const rows = await relations();
        return wanted.map((key) => (key ? { key, row: rows.get(key.id) } : null));
      });
    },
    resolve: (event) => event,
  }),
);
