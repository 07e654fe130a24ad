// Lists of actors by themselves, without a relation that puts them there.
import type { ActorRow } from '../../graph/types.ts';
import { addConnection } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { Actor } from '../refs.ts';

const ActorEdge = addEdge<ActorRow>('Actor', 'An actor in a list.', (t) => ({
  node: t.field({ type: Actor, description: 'The actor.', resolve: (edge) => edge.row }),
}));

export const ActorConnection = addConnection('Actor', 'actors', ActorEdge);
