// Who speaks for whom: persons and bodies that represent a country or organisation, and the other way round.
import { type ListLoader, mapRows, type Unfiltered } from '../../batching.ts';
import type { RepresentationRow } from '../../graph/types.ts';
import { addConnection } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { Actor } from '../refs.ts';

/** A representation seen from one of its ends. */
interface SeenRepresentation {
  readonly otherId: string;
  readonly role: string | null;
}

const RepresentationEdge = addEdge<SeenRepresentation>('Representation', 'That one actor represents another.', (t) => ({
  node: t.field({
    type: Actor,
    description: 'The actor at the other end: who represents, or who is represented.',
    resolve: (edge, _args, { loaders }) => loaders.actor.required(edge.row.otherId),
  }),
  role: t.string({
    nullable: true,
    description: 'The office in which it does so, such as `foreign minister`, where an article states it.',
    resolve: (edge) => edge.row.role,
  }),
}));

export const RepresentationConnection = addConnection('Representation', 'representations', RepresentationEdge);

type Representations = ListLoader<Unfiltered, RepresentationRow>;
type SeenRepresentations = ListLoader<Unfiltered, SeenRepresentation>;

/** Who represents: the list seen from the represented side. */
export function representing(list: Representations): SeenRepresentations {
  return mapRows(list, ({ representativeId, role }) => ({ otherId: representativeId, role }));
}

/** Who is represented: the list seen from the representative's side. */
export function represented(list: Representations): SeenRepresentations {
  return mapRows(list, ({ representedId, role }) => ({ otherId: representedId, role }));
}
