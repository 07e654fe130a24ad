// Everything that resolvers may ask the graph, batched and kept for the length of one request.
import {
  batchByArguments,
  batchRows,
  batchValues,
  type ListLoader,
  type ListsOf,
  type Loader,
  loadOnce,
  type OnceLoader,
  type RowLoader,
  type Unfiltered,
} from './batching.ts';
import type { Mention } from './extract/types.ts';
import * as actor from './graph/actor.ts';
import * as agreement from './graph/agreement.ts';
import * as article from './graph/article.ts';
import {
  type BetweenFilter,
  type BetweenSum,
  countEventsBetween,
  eventsBetween,
  sumsBetween,
} from './graph/between.ts';
import type { EntityLabel } from './graph/entity-reads.ts';
import * as event from './graph/event.ts';
import {
  type EventGrouping,
  type EventOwner,
  type GroupPage,
  type Groups,
  groupEvents,
  groupEventsOf,
  groupRelationsOfActors,
  NO_GROUPS,
  type RelationGrouping,
} from './graph/groups.ts';
import { countNamedInArticles, type NamedLabel, type NamedRow, namedInArticles } from './graph/named.ts';
import {
  countNeighborhood,
  type NeighborhoodQuery,
  type NeighborhoodRow,
  readNeighborhood,
} from './graph/neighborhood.ts';
import { findPaths, type PathQuery, type PathRow } from './graph/path.ts';
import * as place from './graph/place.ts';
import * as relation from './graph/relation-lists.ts';
import { search } from './graph/search.ts';
import { mentionKey, parseMentionKey, spansOfMentions } from './graph/spans.ts';
import { readStats } from './graph/stats.ts';
import type { StatementOptions, Store } from './graph/store.ts';
import { type BucketRow, countImprecise, readTimeline, type TimelineQuery } from './graph/timeline.ts';
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
  Keyed,
  MentionFilter,
  MentionRow,
  NamedActor,
  Page,
  PlaceFilter,
  PlaceRow,
  RelationFilter,
  RelationRow,
  RepresentationFilter,
  RepresentationRow,
  SearchRow,
  StatsRow,
  TerritorialClaimRow,
} from './graph/types.ts';

export interface Loaders {
  readonly actor: RowLoader<ActorRow>;
  /** What an actor is called: all that most questions ask, and often at hand already. */
  readonly namedActor: RowLoader<NamedActor>;
  readonly actorByName: Loader<NamedActor | null>;
  readonly actors: ListLoader<ActorFilter, ActorRow>;
  readonly actorRelations: ListsOf<ActorRelationFilter, RelationRow>;
  readonly actorEvents: ListsOf<EventFilter, EventRow>;
  readonly actorAgreements: ListsOf<Unfiltered, AgreementRow>;
  readonly actorClaims: Loader<readonly TerritorialClaimRow[]>;
  readonly actorMentions: ListsOf<MentionFilter, MentionRow>;
  readonly mentionSpans: (label: EntityLabel, id: string, articleId: string) => Promise<readonly Mention[]>;
  readonly representatives: ListsOf<RepresentationFilter, RepresentationRow>;
  readonly represents: ListsOf<RepresentationFilter, RepresentationRow>;
  readonly place: RowLoader<PlaceRow>;
  readonly placeByName: Loader<PlaceRow | null>;
  readonly places: ListLoader<PlaceFilter, PlaceRow>;
  readonly placeEvents: ListsOf<EventFilter, EventRow>;
  readonly placeClaims: Loader<readonly TerritorialClaimRow[]>;
  readonly placeMentions: ListsOf<MentionFilter, MentionRow>;
  readonly agreement: RowLoader<AgreementRow>;
  readonly agreementByName: Loader<AgreementRow | null>;
  readonly agreements: ListLoader<AgreementFilter, AgreementRow>;
  readonly agreementParties: ListsOf<Unfiltered, ActorRow>;
  readonly agreementEvents: ListsOf<EventFilter, EventRow>;
  readonly agreementMentions: ListsOf<MentionFilter, MentionRow>;
  readonly article: RowLoader<ArticleRow>;
  readonly articleByUrl: Loader<ArticleRow | null>;
  readonly articleText: Loader<string>;
  readonly articles: ListLoader<ArticleFilter, ArticleRow>;
  readonly articleEvents: ListsOf<EventFilter, EventRow>;
  readonly articleActors: ListsOf<Unfiltered, NamedRow>;
  readonly articlePlaces: ListsOf<Unfiltered, NamedRow>;
  readonly articleAgreements: ListsOf<Unfiltered, NamedRow>;
  readonly event: RowLoader<EventRow>;
  readonly events: ListLoader<EventFilter, EventRow>;
  readonly eventLinks: RowLoader<EventLinks>;
  /** With the articles, where those will be asked for. */
  readonly eventEvidence: (eventId: string, withArticles: boolean) => Promise<readonly EvidenceRow[]>;
  readonly relations: ListLoader<GraphRelationFilter, RelationRow>;
  readonly relationEvents: ListsOf<RelationFilter, EventRow>;
  readonly relationEvidence: (
    relationId: string,
    filter: RelationFilter,
    limit: number,
    withArticles: boolean,
  ) => Promise<readonly EvidenceRow[]>;
  readonly eventGroups: (by: EventGrouping, filter: EventFilter, page: GroupPage) => Promise<Groups>;
  readonly eventGroupsOf: (
    owner: EventOwner,
    id: string,
    by: EventGrouping,
    filter: EventFilter,
    page: GroupPage,
  ) => Promise<Groups>;
  readonly relationGroups: (
    actorId: string,
    by: RelationGrouping,
    filter: ActorRelationFilter,
    page: GroupPage,
  ) => Promise<Groups>;
  readonly paths: (query: PathQuery) => Promise<PathRow[]>;
  readonly neighborhood: (query: NeighborhoodQuery, limit: number) => Promise<NeighborhoodRow>;
  readonly neighborhoodTotals: OnceLoader<NeighborhoodQuery, { readonly nodes: number; readonly edges: number } | null>;
  readonly eventsBetween: ListLoader<BetweenFilter, EventRow>;
  readonly sumsBetween: (filter: BetweenFilter) => Promise<BetweenSum[]>;
  readonly timeline: (query: TimelineQuery) => Promise<BucketRow[]>;
  /** Number of events by the first day of their bucket. */
  readonly impreciseEvents: OnceLoader<TimelineQuery, ReadonlyMap<string, number>>;
  readonly search: (query: string, kinds: readonly EntityKind[], limit: number) => Promise<readonly SearchRow[]>;
  readonly stats: () => Promise<StatsRow>;
}

type Read<Arguments extends readonly unknown[], Answer> = (
  store: Store,
  ...args: readonly [...Arguments, options?: StatementOptions]
) => Promise<Answer>;

type Ids = readonly string[];

/** Loaders for one request; every statement runs with its options, and so ends with its signal. */
export function createLoaders(store: Store, options: StatementOptions): Loaders {
  const rows = <Row>(type: string, read: Read<[Ids], Map<string, Row>>): RowLoader<Row> =>
    batchRows(type, (ids) => read(store, ids, options));

  const values = <Value>(absent: Value, read: Read<[Ids], Map<string, Value>>): Loader<Value> =>
    batchValues(absent, (ids) => read(store, ids, options));

  const list = <Filter, Row>(
    readPage: Read<[Filter, Page], Keyed<Row>[]>,
    count: Read<[Filter], number>,
  ): ListLoader<Filter, Row> => ({
    rows: (filter, page) => readPage(store, filter, page, options),
    count: (filter) => count(store, filter, options),
  });

  const filteredLists = <Filter, Row>(
    readPages: Read<[Ids, Filter, Page], Map<string, Keyed<Row>[]>>,
    counts: Read<[Ids, Filter], Map<string, number>>,
  ): ListsOf<Filter, Row> => {
    const loadPage = batchByArguments<{ filter: Filter; page: Page }, Keyed<Row>[]>([], (ids, { filter, page }) =>
      readPages(store, ids, filter, page, options),
    );
    const loadCount = batchByArguments<Filter, number>(0, (ids, filter) => counts(store, ids, filter, options));
    return (id) => ({
      rows: (filter, page) => loadPage(id, { filter, page }),
      count: (filter) => loadCount(id, filter),
    });
  };

  const lists = <Row>(
    readPages: Read<[Ids, Page], Map<string, Keyed<Row>[]>>,
    counts: Read<[Ids], Map<string, number>>,
  ): ListsOf<Unfiltered, Row> =>
    filteredLists(
      (_store, ids, _filter, page) => readPages(store, ids, page, options),
      (_store, ids) => counts(store, ids, options),
    );

  const named = (label: NamedLabel) =>
    lists<NamedRow>(
      (_store, ids, page) => namedInArticles(store, label, ids, page, options),
      (_store, ids) => countNamedInArticles(store, label, ids, options),
    );

  const namedActor = rows('Actor', actor.namedActors);
  const meetActor = (met: NamedActor) => namedActor.keep(met.id, met);
  const articles = rows('Article', article.articlesByIds);
  const meetArticle = (met: ArticleRow) => articles.keep(met.id, met);

  const eventEvidence = batchByArguments<{ withArticles: boolean }, readonly EvidenceRow[]>(
    [],
    (ids, { withArticles }) => event.evidenceOfEvents(store, ids, options, withArticles ? meetArticle : undefined),
  );
  type EvidenceArguments = { filter: RelationFilter; limit: number; withArticles: boolean };
  const relationEvidence = batchByArguments<EvidenceArguments, EvidenceRow[]>([], (ids, args) => {
    const meet = args.withArticles ? meetArticle : undefined;
    return relation.evidenceOfRelations(store, ids, args.filter, args.limit, options, meet);
  });

  type GroupArguments<By, Filter> = { readonly by: By; readonly filter: Filter; readonly page: GroupPage };
  const eventGroupsOf = batchByArguments<GroupArguments<EventGrouping, EventFilter> & { owner: EventOwner }, Groups>(
    NO_GROUPS,
    (ids, { owner, by, filter, page }) => groupEventsOf(store, owner, ids, by, filter, page, options),
  );
  const relationGroups = batchByArguments<GroupArguments<RelationGrouping, ActorRelationFilter>, Groups>(
    NO_GROUPS,
    (ids, { by, filter, page }) => groupRelationsOfActors(store, ids, by, filter, page, options),
  );

  const mentionSpans = batchByArguments<EntityLabel, Mention[]>([], (keys, label) =>
    spansOfMentions(store, label, keys.map(parseMentionKey), options),
  );

  return {
    actor: rows('Actor', actor.actorsByIds),
    namedActor,
    actorByName: values<NamedActor | null>(null, actor.actorsByNames),
    actors: list(actor.listActors, actor.countActors),
    actorRelations: filteredLists<ActorRelationFilter, RelationRow>(
      (_store, ids, filter, page) => relation.relationsOfActors(store, ids, filter, page, options, meetActor),
      (_store, ids, filter) => relation.countRelationsOfActors(store, ids, filter, options, meetActor),
    ),
    actorEvents: filteredLists(event.eventsOfActors, event.countEventsOfActors),
    actorAgreements: lists(agreement.agreementsOfActors, agreement.countAgreementsOfActors),
    actorClaims: values<readonly TerritorialClaimRow[]>([], actor.claimsOfActors),
    actorMentions: filteredLists(actor.mentionsOfActors, actor.countMentionsOfActors),
    mentionSpans: (label, id, articleId) => mentionSpans(mentionKey({ id, articleId }), label),
    representatives: filteredLists(actor.representativesOf, actor.countRepresentativesOf),
    represents: filteredLists(actor.representedBy, actor.countRepresentedBy),
    place: rows('Place', place.placesByIds),
    placeByName: values<PlaceRow | null>(null, place.placesByNames),
    places: list(place.listPlaces, place.countPlaces),
    placeEvents: filteredLists(event.eventsOfPlaces, event.countEventsOfPlaces),
    placeClaims: values<readonly TerritorialClaimRow[]>([], place.claimsOnPlaces),
    placeMentions: filteredLists(place.mentionsOfPlaces, place.countMentionsOfPlaces),
    agreement: rows('Agreement', agreement.agreementsByIds),
    agreementByName: values<AgreementRow | null>(null, agreement.agreementsByNames),
    agreements: list(agreement.listAgreements, agreement.countAgreements),
    agreementParties: lists(agreement.partiesOfAgreements, agreement.countPartiesOfAgreements),
    agreementEvents: filteredLists(event.eventsOfAgreements, event.countEventsOfAgreements),
    agreementMentions: filteredLists(agreement.mentionsOfAgreements, agreement.countMentionsOfAgreements),
    article: articles,
    articleByUrl: values<ArticleRow | null>(null, article.articlesByUrls),
    articleText: values('', article.articleTexts),
    articles: list(article.listArticles, article.countArticles),
    articleEvents: filteredLists(event.eventsOfArticles, event.countEventsOfArticles),
    articleActors: named('Actor'),
    articlePlaces: named('Place'),
    articleAgreements: named('Agreement'),
    event: rows('Event', event.eventsByIds),
    events: list(event.listEvents, event.countEvents),
    eventLinks: rows('Event', event.eventLinks),
    eventEvidence: (id, withArticles) => eventEvidence(id, { withArticles }),
    relations: list(relation.listRelations, relation.countRelations),
    relationEvents: filteredLists(relation.eventsOfRelations, relation.countEventsOfRelations),
    relationEvidence: (id, filter, limit, withArticles) => relationEvidence(id, { filter, limit, withArticles }),
    eventGroups: (by, filter, page) => groupEvents(store, by, filter, page, options),
    eventGroupsOf: (owner, id, by, filter, page) => eventGroupsOf(id, { owner, by, filter, page }),
    relationGroups: (id, by, filter, page) => relationGroups(id, { by, filter, page }),
    paths: (query) => findPaths(store, query, options),
    neighborhood: (query, limit) => readNeighborhood(store, query, limit, options),
    neighborhoodTotals: loadOnce((query) => countNeighborhood(store, query, options)),
    eventsBetween: list(eventsBetween, countEventsBetween),
    sumsBetween: (filter) => sumsBetween(store, filter, options),
    timeline: (query) => readTimeline(store, query, options),
    impreciseEvents: loadOnce((query) => countImprecise(store, query, options)),
    search: (query, kinds, limit) => search(store, query, kinds, limit, options),
    stats: () => readStats(store, options),
  };
}
