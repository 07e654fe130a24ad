// The object types by name with the row each resolves from, so that type files refer to each other without import cycles.
import type { EventDate } from '../extract/types.ts';
import type {
  ActorRow,
  AgreementRow,
  ArticleRow,
  EventRow,
  EvidenceRow,
  NamedActor,
  PlaceRow,
  RelationFilter,
  RelationRow,
  TerritorialClaimRow,
} from '../graph/types.ts';
import { builder } from './builder.ts';

/** A typed edge together with the dates and statuses that it was found by: its events and evidence obey them too. */
export interface FoundRelation {
  readonly relation: RelationRow;
  readonly filter: RelationFilter;
}

/** Evidence of an event, a relation or a claim. */
export type EvidenceSource = Omit<EvidenceRow, 'eventId'>;

/** What an actor is called; the rest of its row is there where a client was seen to select it. */
export type ActorSource = NamedActor & Partial<ActorRow>;

/** A row that says of which type it is, for fields that return an interface. */
export type NodeSource =
  | ({ readonly __typename: 'Actor' } & ActorSource)
  | ({ readonly __typename: 'Place' } & PlaceRow)
  | ({ readonly __typename: 'Agreement' } & AgreementRow)
  | ({ readonly __typename: 'Article' } & ArticleRow)
  | ({ readonly __typename: 'Event' } & EventRow);

/** What is known of an entity of any type; its own type's name is there wherever a field returns the interface. */
export interface EntitySource {
  readonly __typename?: 'Actor' | 'Place' | 'Agreement';
  readonly id: string;
  readonly name: string;
  /** Absent of an actor that was asked for by name alone. */
  readonly aliases?: readonly string[];
}

export const Actor = builder.objectRef<ActorSource>('Actor');
export const Place = builder.objectRef<PlaceRow>('Place');
export const Agreement = builder.objectRef<AgreementRow>('Agreement');
export const Article = builder.objectRef<ArticleRow>('Article');
export const Event = builder.objectRef<EventRow>('Event');
export const EventDateType = builder.objectRef<EventDate>('EventDate');
export const Evidence = builder.objectRef<EvidenceSource>('Evidence');
export const Relation = builder.objectRef<FoundRelation>('Relation');
export const TerritorialClaim = builder.objectRef<TerritorialClaimRow>('TerritorialClaim');
export const Entity = builder.interfaceRef<EntitySource>('Entity');
