// The form of a rule: what sets it off, who does it to whom, and the examples that hold it to its word.
import type { EventStatus, EventType, RelationType } from '../types.ts';

/**
 * Where in the sentence an actor of the event stands, seen from the verb or noun that sets the rule off.
 * - `subject`: who does it, in the passive after "by"
 * - `object`: to whom it is done, in the passive the grammatical subject
 * - `indirect`: "gave *France* the island"
 * - `owner`: to whom the object belongs: "rejected a *Chinese* offer", "… an offer by *China*"
 * - `clause`: the subject of the clause or infinitive that follows: "demanded that *Iran* withdraw"
 * - `clause-object`: whom that clause acts on: "agreed to support *Iran*"
 * - `land`: the state of the town that the object names: "visited *Mombasa*"
 * - `origin`: the state of the town from which those in the object come: "arrested a pilot from *Lima*"
 * - `speech`: whose words the subject is: "the *president's* speech attacked …"
 * - `place-doer`: in a passive without "by", the state where it was done: "rebuffed in *Tokyo*"
 * - `before`: names before a noun: "the *Franco-British* talks", "*Iran's* visit"
 * - `later`: the first actor after the verb or noun that is not the doer
 * - `matched`: whom the phrase names that met the condition on the object: "died in an *Israeli* raid"
 * - `addressee`: who took up or turned down what the noun names: "*Norway* rejected the Danish offer"
 * - `home`: the state in which the doers, who do not stand for it, are at home: "*Peruvian* students marched"
 * - `people`: the people of the state that acts, where it acts at home: "*Peru* imposed a curfew"
 * - `dwellers`: the state of the people of a land that another state holds: "a curfew in the *West Bank*"
 * - `counterpart`: the other side where the sentence does not name it: of an event told before, or of the two states
 *   that the article is about
 * - `parties`: whom a mediator brings together: "between *Chad and Libya*", the parties of an accord that the sentence or
 *   an earlier one tells, or the two states that the article is about
 * - `both`: to whom a third appeals: "talks between *Chad and Libya*", or the two states that the article is about
 * - `accord`: the parties of what the same sentence tells that they signed, agreed or talked over
 * - `backer`: the state before "-brokered" or "-drafted": "a *Qatari*-brokered truce", "blocked a *French*-drafted text"
 * - `inside`: names behind the object or passive subject: "a truce between *Chad and Libya* was brokered"
 * - `taken-up`: the same, but only of an event told before: "Oslo had offered talks. *Riga* refused."
 * - any other word is a preposition: `with`, `between`, `against` …; `with|to` is whichever comes first
 */
type Slot = string;

/** Set off by a verb. Words are lemmas parted by blanks; `turn_down` is a verb with its particle. */
export interface VerbTrigger {
  readonly verb: string;
  /** The object's head must be one of these lemmas (in the passive: the subject's). */
  readonly object?: string;
  /** The object's head must be none of these, nor what stands after the preposition that the rule asks for. */
  readonly notObject?: string;
  /** One of these prepositions must follow. */
  readonly preposition?: string;
  /** A clause or infinitive must follow whose verb is one of these lemmas, any with `*`, any infinitive with `to`. */
  readonly clause?: string;
  /** The adjective after "be", one of these: "is *ready* to". */
  readonly predicate?: string;
  readonly passive?: boolean;
  /** None of these words may stand before the object's head: "a *hunger* strike". */
  readonly notModifier?: string;
  /** One of these words must stand before the object's head: "a *hunger* strike". */
  readonly modifier?: string;
  /** The subject's head (in the passive: the agent's) must be one of these lemmas: "*tanks* rolled into". */
  readonly subject?: string;
  /** The subject's head must be none of these lemmas. */
  readonly notSubject?: string;
  /** None of these prepositions may follow: "attacked the minister *over* …" is said, not done. */
  readonly notPreposition?: string;
  /** "will not negotiate", "would not accept": the verb is negated, and that is the event. */
  readonly refused?: true;
  /** One of these words must stand in the verb's reach: "brought the two *together*". */
  readonly word?: string;
  /** The object must be people, as the subject of `traveller`: "saw *the chancellor*". */
  readonly people?: true;
  /** The subject must be people who can travel, not a state by its bare name: "*the minister* is in Cairo". */
  readonly traveller?: true;
}

/** Set off by a noun at the head of a phrase. */
export interface NounTrigger {
  readonly noun: string;
  /** One of these words must stand before the noun in its phrase. */
  readonly modifier?: string;
  /** None of these words may: "a *trade* war". */
  readonly notModifier?: string;
  /** One of these prepositions must stand right behind the noun. */
  readonly preposition?: string;
}

/** Follows from another rule's event: the guests of a meeting at a place of one of its parties, a threat from what is threatened. */
export interface InferenceTrigger {
  /** Relations of the event that it follows from. */
  readonly relation: string;
  /** The verb, one of these lemmas, by which whoever is to do it says so: "*threatened* to close the pipeline". */
  readonly under?: string;
}

interface RuleExample {
  readonly text: string;
  /** Ids of actors, or of the states that they represent. */
  readonly source: readonly string[];
  /** Empty for a mutual relation, whose parties all stand in `source`. */
  readonly target: readonly string[];
  /** OCCURRED where absent. */
  readonly status?: EventStatus;
}

export interface Rule {
  /** Permanent: stored on every fact that the rule found. */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly relation: RelationType;
  readonly when: VerbTrigger | NounTrigger | InferenceTrigger;
  /** Slots tried in order; the first that names somebody gives the sources. */
  readonly source: readonly Slot[];
  readonly target: readonly Slot[];
  /** Each party does it to the others: "clashed", "a stand-off between". */
  readonly reciprocal?: true;
  /** Both sides must be named, each by its own slot: that two received a guest does not make them meet each other. */
  readonly twoSided?: true;
  /** What became of it, where the rule itself tells: "cancelled a visit" is a visit that FAILED. */
  readonly status?: EventStatus;
  /**
   * 0 to 1: the prior: the share of its events that its author expects to be right. It chooses between two rules that tell
   * the same, and is the confidence of the rule's events until `npm run calibrate` has measured it.
   */
  readonly confidence: number;
  /** Must fire. */
  readonly example: RuleExample;
  /** Must not fire this rule. */
  readonly counter: string;
}
