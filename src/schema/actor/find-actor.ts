// Loads an actor for a field that returns one: its name alone where nothing else of it is selected.
import type { GraphQLResolveInfo } from 'graphql';
import type { Loaders } from '../../loaders.ts';
import type { ActorSource } from '../refs.ts';
import { selects } from '../selection.ts';

/** Fields that need more of an actor than its name. */
const DETAILS: ReadonlySet<string> = new Set(['aliases', 'country', 'wikidataId']);

/** @returns null where there is no such actor. */
export function findActor(
  { actor, namedActor }: Loaders,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ActorSource | null> {
  return selectsDetails(info) ? actor.load(id) : namedActor.load(id);
}

/** For an id that another row refers to. */
export function requireActor(
  { actor, namedActor }: Loaders,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ActorSource> {
  return selectsDetails(info) ? actor.required(id) : namedActor.required(id);
}

export function selectsDetails(info: GraphQLResolveInfo): boolean {
  return selects(info, [], DETAILS);
}
