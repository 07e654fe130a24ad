// What extraction yields: the closed vocabulary of the graph (PLOVER types, relations, statuses) and one article's facts.
import type { Span } from '../read/types.ts';

/** Kinds of actor, as stored on the node. */
export const ACTOR_KINDS = [
  'COUNTRY',
  'GOVERNMENT_BODY',
  'INTERGOVERNMENTAL',
  'PERSON',
  'COMPANY',
  'ARMED_FORCE',
  'ARMED_GROUP',
  'POLITICAL_PARTY',
  'MEDIA',
  'ORGANIZATION',
  'GROUP',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The event types of PLOVER. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The relations that clients traverse, in the order of the design's table. */
export const RELATION_TYPES = [
  'NEGOTIATED_WITH',
  'MET_WITH',
  'VISITED',
  'SPOKE_WITH',
  'MEDIATED',
  'AGREED_WITH',
  'SIGNED_WITH',
  'COOPERATED_WITH',
  'PROPOSED_TO',
  'SUPPORTED',
  'CONCEDED_TO',
  'AIDED',
  'RETREATED_FROM',
  'REQUESTED',
  'ACCUSED',
  'REJECTED',
  'THREATENED',
  'PROTESTED',
  'SANCTIONED',
  'MOBILIZED_AGAINST',
  'COERCED',
  'ASSAULTED',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** Relations without a direction: both parties are actors of the event, and one edge stands for both. */
export const MUTUAL_RELATIONS: ReadonlySet<RelationType> = new Set([
  'NEGOTIATED_WITH',
  'MET_WITH',
  'SPOKE_WITH',
  'AGREED_WITH',
  'SIGNED_WITH',
  'COOPERATED_WITH',
]);

/** What became of an event, as the article tells it. */
export const EVENT_STATUSES = [
  'OCCURRED',
  'ONGOING',
  'PLANNED',
  'PROPOSED',
  'FAILED',
  'DENIED',
  'HYPOTHETICAL',
] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** The statuses that count in a relation unless a client asks for others. */
export const HAPPENED_STATUSES: readonly EventStatus[] = ['OCCURRED', 'ONGOING'];
export const hasHappened = (status: EventStatus): boolean => HAPPENED_STATUSES.includes(status);

export const DATE_PRECISIONS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'SEASON', 'YEAR', 'DECADE', 'ERA'] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

const AGREEMENT_STATUSES = [
  'PROPOSED',
  'UNDER_NEGOTIATION',
  'SIGNED',
  'RATIFIED',
  'IN_FORCE',
  'SUSPENDED',
  'TERMINATED',
  'FAILED',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const AGREEMENT_KINDS = [
  'TREATY',
  'DECLARATION',
  'ACCORD',
  'CEASEFIRE',
  'PROTOCOL',
  'CONVENTION',
  'DEAL',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const PLACE_KINDS = [
  'CITY',
  'CAPITAL',
  'REGION',
  'ISLAND',
  'SEA',
  'TERRITORY',
  'COUNTRY',
  'SITE',
  'CONTINENT',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const TERRITORIAL_RELATIONS = ['CLAIMS', 'CONTROLS'] as const;
export type TerritorialRelation = (typeof TERRITORIAL_RELATIONS)[number];

/** Where a fact is proven: `text.slice(start, end) === quote`, always; `sentence` is an index into `sentences`. */
export interface EvidenceSpan extends Span {
  readonly sentence: number;
  readonly quote: string;
}

export interface Mention extends Span {
  readonly sentence: number;
}

export interface ExtractedActor {
  /** ISO 3166 alpha-3 (or `SUN` and the like) for a country, else a slug of the canonical name. */
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Known other names and those that the article uses. */
  readonly aliases: readonly string[];
  /** Id of the country or organisation that the actor represents, itself in `actors`. */
  readonly country: string | null;
  /** Office as the article states it, such as `foreign minister`. */
  readonly role: string | null;
  readonly mentions: readonly Mention[];
}

export interface ExtractedPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly aliases: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Id of the country that the place is part of, where that is undisputed; not necessarily in `actors`. */
  readonly country: string | null;
  readonly mentions: readonly Mention[];
}

export interface ExtractedAgreement {
  readonly id: string;
  readonly name: string;
  readonly kind: AgreementKind;
  readonly aliases: readonly string[];
  readonly status: AgreementStatus;
  /** ISO date or a prefix of it (`1956`, `1956-10`). */
  readonly signedDate: string | null;
  /** Ids of actors. */
  readonly parties: readonly string[];
  readonly evidence: EvidenceSpan;
}

export interface ExtractedClaim {
  readonly relation: TerritorialRelation;
  readonly actor: string;
  readonly place: string;
  readonly rule: string;
  readonly confidence: number;
  readonly evidence: EvidenceSpan;
}

export interface EventDate {
  /** ISO dates (YYYY-MM-DD), both included. */
  readonly start: string;
  readonly end: string;
  readonly precision: DatePrecision;
}

export interface ExtractedEvent {
  /**
   * Hash of relation, actors, recipients, status and date (of an undated event: and the article). Two entries with
   * one id are two pieces of evidence for the same event.
   */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly relation: RelationType;
  readonly status: EventStatus;
  /** Ids of actors: those who do it, or all the parties of a mutual relation. */
  readonly actors: readonly string[];
  /** Ids of actors to whom it is done; empty for a mutual relation. */
  readonly recipients: readonly string[];
  /** Id of a place. */
  readonly place: string | null;
  readonly date: EventDate | null;
  /** Ids of agreements and places that the event is about. */
  readonly about: readonly string[];
  /** Id of the actor who says so. */
  readonly attributedTo: string | null;
  /** PLOVER contexts, lower case, such as `territory`. */
  readonly contexts: readonly string[];
  /** Permanent id of the rule that found it. */
  readonly rule: string;
  /** Who found it: `rules`, or a language model's name. */
  readonly extractor: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: EvidenceSpan;
}

interface ExtractedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly text: string;
  readonly textHash: string;
}

/** One article's facts: what `entente extract` prints and `ingest` stores. */
export interface Extraction {
  readonly article: ExtractedArticle;
  readonly sentences: readonly Span[];
  readonly actors: readonly ExtractedActor[];
  readonly places: readonly ExtractedPlace[];
  readonly agreements: readonly ExtractedAgreement[];
  readonly claims: readonly ExtractedClaim[];
  readonly events: readonly ExtractedEvent[];
}
