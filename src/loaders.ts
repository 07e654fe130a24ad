// Everything that resolvers may ask the graph, batched and kept for the length of one request.
import type { ListLoader, ListsOf, Loader, RowLoader, Unfiltered } from './batching.ts';
import type { Store } from './graph/store.ts';
import type {
  ActorFilter,
  ActorRelationFilter,
  ActorRow,
  AgreementFilter,
  AgreementRow,
  ArticleFilter,
  ArticleRow,
  EntityKind,
  EventFilter,
  EventLinks,
  EventRow,
  EvidenceRow,
  GraphRelationFilter,
  MentionRow,
  PlaceFilter,
  PlaceRow,
  RelationFilter,
  RelationRow,
  RepresentationRow,
  SearchRow,
  StatsRow,
  TerritorialClaimRow,
} from './graph/types.ts';

export interface Loaders {
  readonly actor: RowLoader<ActorRow>;
  readonly actorByName: Loader<ActorRow | null>;
  readonly actors: ListLoader<ActorFilter, ActorRow>;
  readonly actorRelations: ListsOf<ActorRelationFilter, RelationRow>;
  readonly actorEvents: ListsOf<EventFilter, EventRow>;
  readonly actorAgreements: ListsOf<Unfiltered, AgreementRow>;
  readonly actorClaims: Loader<readonly TerritorialClaimRow[]>;
  readonly actorMentions: ListsOf<Unfiltered, MentionRow>;
  readonly representatives: ListsOf<Unfiltered, RepresentationRow>;
  readonly represents: ListsOf<Unfiltered, RepresentationRow>;
  readonly place: RowLoader<PlaceRow>;
  readonly placeByName: Loader<PlaceRow | null>;
  readonly places: ListLoader<PlaceFilter, PlaceRow>;
  readonly placeEvents: ListsOf<EventFilter, EventRow>;
  readonly placeMentions: ListsOf<Unfiltered, MentionRow>;
  readonly agreement: RowLoader<AgreementRow>;
  readonly agreementByName: Loader<AgreementRow | null>;
  readonly agreements: ListLoader<AgreementFilter, AgreementRow>;
  readonly agreementParties: ListsOf<Unfiltered, ActorRow>;
  readonly agreementEvents: ListsOf<EventFilter, EventRow>;
  readonly agreementMentions: ListsOf<Unfiltered, MentionRow>;
  readonly article: RowLoader<ArticleRow>;
  readonly articleByUrl: Loader<ArticleRow | null>;
  readonly articleText: Loader<string>;
  readonly articles: ListLoader<ArticleFilter, ArticleRow>;
  readonly articleEvents: ListsOf<EventFilter, EventRow>;
  readonly event: RowLoader<EventRow>;
  readonly events: ListLoader<EventFilter, EventRow>;
  readonly eventLinks: RowLoader<EventLinks>;
  readonly eventEvidence: Loader<readonly EvidenceRow[]>;
  readonly relations: ListLoader<GraphRelationFilter, RelationRow>;
  readonly relationEvents: ListsOf<RelationFilter, EventRow>;
  readonly relationEvidence: (
    relationId: string,
    filter: RelationFilter,
    limit: number,
  ) => Promise<readonly EvidenceRow[]>;
  readonly search: (query: string, kinds: readonly EntityKind[] | null, limit: number) => Promise<readonly SearchRow[]>;
  readonly stats: () => Promise<StatsRow>;
}
