// What events and relations are counted by, and how a group shows itself to clients.
import type { Context } from '../../context.ts';
import type { EventGrouping, GroupOrder, GroupRow, RelationGrouping } from '../../graph/groups.ts';
import { addEnum } from '../described-enum.ts';
import { encodeGlobalId, type NodeType } from '../global-id.ts';
import type { NodeSource } from '../refs.ts';

export const EventGroupingEnum = addEnum<EventGrouping>(
  'EventGrouping',
  'What events are counted by. An event may be in several groups, or in none where it has no date or place.',
  {
    RELATION: 'By the relation that they support.',
    TYPE: 'By their type in PLOVER.',
    STATUS: 'By what became of them.',
    YEAR: 'By the year in which they begin.',
    PLACE: 'By the place where they occurred.',
    AGREEMENT: 'By the agreements that they are about.',
    PUBLISHER: 'By the publishers of the articles that tell of them.',
    ACTOR: 'By the actors in them; of an actor’s events, by the other ones.',
    ACTOR_KIND: 'By the kinds of these actors.',
    COUNTRY: 'By the countries and organisations that these actors are or belong to.',
  },
);

export const RelationGroupingEnum = addEnum<RelationGrouping>(
  'RelationGrouping',
  'What relations are counted by. A relation is in each group that one of its events is in.',
  {
    RELATION: 'By what the two did with or to each other.',
    STATUS: 'By what became of the events.',
    YEAR: 'By the years in which the events begin.',
    PLACE: 'By the places where the events occurred.',
    AGREEMENT: 'By the agreements that the events are about.',
    PUBLISHER: 'By the publishers of the articles that tell of the events.',
    ACTOR: 'By the other actor.',
    ACTOR_KIND: 'By the kind of the other actor.',
    COUNTRY: 'By the country or organisation that the other actor is or belongs to.',
  },
);

export const GroupOrderEnum = addEnum<GroupOrder>('GroupOrder', 'How groups are sorted.', {
  COUNT: 'The largest first.',
  KEY: 'By key, as years are read.',
});

/** What the groups are of, where they are things with an id. */
const NODES: Partial<Readonly<Record<EventGrouping, Exclude<NodeType, 'Event' | 'Article'>>>> = {
  PLACE: 'Place',
  AGREEMENT: 'Agreement',
  ACTOR: 'Actor',
  COUNTRY: 'Actor',
};

/** A group with what it is a group by, so that its name can be found when it is asked for. */
export interface SeenGroup extends GroupRow {
  readonly by: EventGrouping;
}

export function keyOf({ by, key }: SeenGroup): string {
  const type = NODES[by];
  return type === undefined ? key : encodeGlobalId(type, key);
}

export async function nodeOf({ by, key }: SeenGroup, { loaders }: Context): Promise<NodeSource | null> {
  switch (NODES[by]) {
    case 'Actor': {
      const row = await loaders.actor.load(key);
      return row && { __typename: 'Actor', ...row };
    }
    case 'Place': {
      const row = await loaders.place.load(key);
      return row && { __typename: 'Place', ...row };
    }
    case 'Agreement': {
      const row = await loaders.agreement.load(key);
      return row && { __typename: 'Agreement', ...row };
    }
    default:
      return null;
  }
}

/** `NEGOTIATED_WITH` → `Negotiated with`; a name; else the key. */
export async function labelOf(group: SeenGroup, context: Context): Promise<string> {
  const node = await nodeOf(group, context);
  if (node !== null && 'name' in node) return node.name;
  if (group.by === 'YEAR' || group.by === 'PUBLISHER') return group.key;
  const words = group.key.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
