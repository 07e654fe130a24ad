// What the stages of extraction hand on to each other: one article taken apart into tokens, names, phrases and frames.
import type { Document, Span } from '../read/types.ts';
import type { ReferenceAgreement } from './reference.ts';
import type { Rule } from './rules/rule.ts';
import type {
  ActorKind,
  EventDate,
  EventStatus,
  ExtractedAgreement,
  ExtractedClaim,
  ExtractedEvent,
  PlaceKind,
} from './types.ts';

/** A word or mark of a sentence; `start` and `end` are offsets into the article's text. */
export interface Token extends Span {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ, ADP … */
  pos: string;
}

/** Somebody or something that acts, kept once an article. */
export interface ActorEntity {
  readonly type: 'actor';
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: Set<string>;
  /** Id of the country or organisation represented. */
  country: string | null;
  role: string | null;
  /** The state among whose people a group is, which it does not stand for. */
  home?: string;
  /** True while only a bare noun tells of it: listed only where an event needs it. */
  passing?: true;
}

export interface PlaceEntity {
  readonly type: 'place';
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly aliases: Set<string>;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country: string | null;
  /** True where the reference knows that states contest it. */
  readonly disputed?: boolean;
}

/** noun: a name of its own; adjective: "Japanese"; reference: "the minister", "both countries", "they". */
type MentionForm = 'noun' | 'adjective' | 'reference';

/** Where a sentence names somebody or some place. A capital is both until the words around it tell. */
export interface NameMention {
  /** First and last token, both included. */
  readonly first: number;
  readonly last: number;
  readonly form: MentionForm;
  actors: ActorEntity[];
  place: PlaceEntity | null;
  /** True for a city that stands for its government unless it is used as a place. */
  readonly metonym: boolean;
}

/** A base noun phrase: determiner to head, without what follows the head. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The preposition that governs it, or -1. */
  readonly preposition: number;
  readonly mentions: readonly NameMention[];
}

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

/** How a verb hangs in its sentence. */
type VerbLink = 'root' | 'coordinate' | 'complement' | 'that' | 'relative' | 'adverbial';

export interface VerbGroup {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  /** The main verb's token. */
  readonly main: number;
  readonly lemma: string;
  /** Particle or adverb that belongs to it: "turn down", "brush off". */
  readonly particle: string | null;
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly progressive: boolean;
  readonly perfect: boolean;
  readonly past: boolean;
  readonly modal: string | null;
  /** Adjective after "be": "is ready to". */
  readonly predicate: string | null;
  link: VerbLink;
  /** The verb that governs an infinitive, gerund or that-clause. */
  governor: VerbGroup | null;
  /** The noun that governs an infinitive or gerund: "an offer to cooperate". */
  governingNoun: number | null;
  /** "if", "when", "after" … that opens its clause. */
  conjunction: string | null;
  subject: NounPhrase[];
  object: NounPhrase[];
  indirectObject: NounPhrase[];
  /** Prepositional phrases after it, in order. */
  readonly complements: { readonly preposition: string; readonly phrases: NounPhrase[] }[];
  /** Last token of its reach: where its arguments end. */
  reach: number;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly text: string;
  readonly tokens: Token[];
  mentions: NameMention[];
  phrases: NounPhrase[];
  verbs: VerbGroup[];
}

/** A rule that fired in a sentence, on its way to become an event. */
export interface Frame {
  readonly rule: Rule;
  readonly sentence: Sentence;
  /** Token that set it off. */
  readonly trigger: number;
  /** The verb whose tense and mood tell what became of it; null for a noun without one. */
  readonly verb: VerbGroup | null;
  readonly sources: readonly ActorEntity[];
  readonly targets: readonly ActorEntity[];
  status: EventStatus;
  date: EventDate | null;
  place: PlaceEntity | null;
  about: string[];
  attributedTo: ActorEntity | null;
  contexts: string[];
  /** The rule's prior, less what a doubtful slot takes off; `confidenceOf` makes the event's confidence of it. */
  confidence: number;
}

/** A rule that would have fired, and what held it back: told by `entente explain`. */
interface Blocked {
  readonly rule: string;
  readonly sentence: number;
  readonly reason: string;
}

/** One article under work. Stages read what earlier stages filled in and fill in their own. */
export interface Work {
  readonly document: Document;
  /** ISO date against which relative dates are read: that of publication, else of the dateline. */
  readonly asOf: string | null;
  sentences: Sentence[];
  readonly actors: Map<string, ActorEntity>;
  readonly places: Map<string, PlaceEntity>;
  frames: Frame[];
  readonly blocked: Blocked[];
  /** Agreements of the reference that the text names. */
  readonly namedAgreements: {
    readonly sentence: number;
    readonly start: number;
    readonly end: number;
    readonly agreement: ReferenceAgreement;
  }[];
  agreements: ExtractedAgreement[];
  claims: ExtractedClaim[];
  events: ExtractedEvent[];
  /** What has been worked out once for several stages, by what works it out: see `oncePerArticle`. */
  readonly known: Map<unknown, unknown>;
}

export type Stage = (work: Work) => void;
