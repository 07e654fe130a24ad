// Rows that the graph gives to the loaders: flat, keyed, the same from either engine.
import type {
  ActorKind,
  AgreementKind,
  AgreementStatus,
  DatePrecision,
  EventStatus,
  EventType,
  PlaceKind,
  RelationType,
  TerritorialRelation,
} from '../extract/types.ts';

/** The last row's sort values, in the order of the sort, ending with an id: where a page goes on. */
export type Keyset = readonly (string | number)[];

/** A forward page: `first` rows after `after`. Backward pages set `last` and `before`. Callers ask for one row more than they show. */
export interface Page {
  readonly limit: number;
  readonly after: Keyset | null;
  readonly before: Keyset | null;
  /** True for `last`/`before`: rows come in the list's order all the same. */
  readonly backward: boolean;
}

/** A row of a list with the key that its cursor encodes. */
export interface Keyed<Row> {
  readonly key: Keyset;
  readonly row: Row;
}

/** What an actor is called: all that most lists show of it. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export interface ActorRow extends NamedActor {
  readonly aliases: readonly string[];
  readonly countryId: string | null;
  readonly wikidataId: string | null;
}

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly aliases: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly wikidataId: string | null;
}

export interface AgreementRow {
  readonly id: string;
  readonly name: string;
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly signedDate: string | null;
  readonly aliases: readonly string[];
}

export interface ArticleRow {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly textHash: string;
}

export interface EventRow {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly relation: RelationType;
  readonly status: EventStatus;
  readonly dateStart: string | null;
  readonly dateEnd: string | null;
  readonly datePrecision: DatePrecision | null;
  readonly contexts: readonly string[];
  readonly recordedAt: string;
}

/** Who and what an event links: ids, each list in id order. */
export interface EventLinks {
  readonly eventId: string;
  readonly actorIds: readonly string[];
  readonly recipientIds: readonly string[];
  readonly placeId: string | null;
  readonly aboutAgreementIds: readonly string[];
  readonly aboutPlaceIds: readonly string[];
}

export interface EvidenceRow {
  readonly eventId: string;
  readonly articleId: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly rule: string;
  readonly extractor: string;
  readonly confidence: number;
  readonly attributedToId: string | null;
}

/**
 * One typed edge: `id` is `TYPE:source:target`, and for a mutual relation source is the smaller id in code unit order.
 * Without a filter on dates or statuses the figures are those of the edge; with one they cover the matching events alone.
 */
export interface RelationRow {
  readonly id: string;
  readonly type: RelationType;
  readonly sourceId: string;
  readonly targetId: string;
  readonly count: number;
  /** Of `count`, the events of the two actors themselves, the rest being those of persons and bodies that represent them. */
  readonly directCount: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly articleCount: number;
}

/** OUT: the actor is the source. A mutual relation is found in every direction. */
export type Direction = 'OUT' | 'IN' | 'ANY';

export interface RelationFilter {
  /** Absent: all 22. */
  readonly types?: readonly RelationType[];
  /** ISO dates, both included; an undated event matches neither. */
  readonly since?: string;
  readonly until?: string;
  /** Absent: OCCURRED and ONGOING. */
  readonly statuses?: readonly EventStatus[];
  /** Events that occurred there. */
  readonly placeId?: string;
  /** Events about it. */
  readonly agreementId?: string;
  /** Events of which at least one piece of evidence is of this publisher, as sure as this, and has all these words. */
  readonly publisher?: string;
  readonly minConfidence?: number;
  readonly text?: string;
}

/** The newest, the earliest to begin, the most events or the name first; the other way round is a list read backward. */
export type RelationSort = 'LAST' | 'FIRST' | 'COUNT' | 'NAME';

/** An actor's relations: newest `lastDate` first, undated last, then by id of the relation, unless sorted otherwise. */
export interface ActorRelationFilter extends RelationFilter {
  readonly direction: Direction;
  /** Only with this other actor. */
  readonly withId?: string;
  /** True: nobody will ask for more than the last dates, and the other figures may be NaN. */
  readonly withoutFigures?: true;
  /** From the highest down; `LAST` unless told. */
  readonly sort?: RelationSort;
}

export interface GraphRelationFilter extends RelationFilter {
  /** Only relations whose both ends are among these actors. */
  readonly amongIds?: readonly string[];
  /** From the highest down; `LAST` unless told. `NAME` is that of the source, then that of the target. */
  readonly sort?: RelationSort;
}

/** Events: newest `dateStart` first, undated last, then by id. */
export interface EventFilter extends RelationFilter {
  readonly eventTypes?: readonly EventType[];
  readonly actorIds?: readonly string[];
  readonly articleId?: string;
}

export interface ActorFilter {
  readonly kinds?: readonly ActorKind[];
  readonly countryId?: string;
  /** Prefix of the name or of an alias, any case. */
  readonly nameStartsWith?: string;
  /** Words of the name or of an alias, each as it begins. */
  readonly text?: string;
  /** Only actors that stand in such a relation to each of these others. */
  readonly relatedTo?: readonly RelatedTo[];
}

/** One condition of `relatedTo`; the direction is that of the actor that is listed. */
export interface RelatedTo {
  readonly actorId: string;
  /** Absent: all 22. */
  readonly types?: readonly RelationType[];
  readonly direction: Direction;
}

export interface PlaceFilter {
  readonly kinds?: readonly PlaceKind[];
  readonly countryId?: string;
  readonly text?: string;
  readonly nameStartsWith?: string;
}

export interface AgreementFilter {
  readonly kinds?: readonly AgreementKind[];
  readonly statuses?: readonly AgreementStatus[];
  readonly partyId?: string;
  readonly text?: string;
  readonly nameStartsWith?: string;
}

export interface ArticleFilter {
  readonly publisher?: string;
  readonly language?: string;
  /** Words of the title, each as it begins. */
  readonly text?: string;
  /** ISO dates of publication, both included. */
  readonly since?: string;
  readonly until?: string;
}

export interface TerritorialClaimRow {
  readonly relation: TerritorialRelation;
  readonly actorId: string;
  readonly placeId: string;
  /** ISO date or prefix of it, where stated. */
  readonly since: string | null;
  readonly evidence: readonly Omit<EvidenceRow, 'eventId'>[];
}

export interface RepresentationRow {
  readonly representativeId: string;
  readonly representedId: string;
  /** As an article states it; asked for a date, the office that the reference data knows for that year. */
  readonly role: string | null;
  /** Years, where the reference data knows them of the role. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface RepresentationFilter {
  /** An ISO date. A representation of which no term is known counts on every date. */
  readonly asOf?: string;
}

export interface MentionRow {
  readonly articleId: string;
  readonly count: number;
  /** Offset of the first mention in the article's text. */
  readonly first: number;
}

/** Which articles that mention something. */
export interface MentionFilter {
  readonly publisher?: string;
  /** ISO dates of publication, both included. */
  readonly since?: string;
  readonly until?: string;
}

export const ENTITY_KINDS = ['ACTOR', 'PLACE', 'AGREEMENT', 'ARTICLE'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export interface SearchRow {
  readonly kind: EntityKind;
  readonly id: string;
  /** 0 to 1, 1 for an exact name. The same on both engines. */
  readonly score: number;
}

export interface StatsRow {
  readonly articles: number;
  readonly actors: number;
  readonly places: number;
  readonly agreements: number;
  readonly events: number;
  readonly relations: number;
  readonly evidence: number;
}
