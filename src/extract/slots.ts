// Whom a rule's slot names, seen from the verb or noun that set it off.
import { later } from './bystanders.ts';
import { dwellers, homeState, ownPeople } from './domestic.ts';
import { AGENTIVE_NOUNS } from './lexicon.ts';
import { oncePerArticle } from './once.ts';
import { placeFiled } from './places/sites.ts';
import { registerCountryById } from './registry.ts';
import { actorsOf, objectPhrases, ownersOf, unique } from './resolve.ts';
import {
  afterPreposition,
  before,
  beforeObject,
  brokersOf,
  insideObject,
  landowner,
  namesIn,
  originOf,
} from './slot-phrases.ts';
import type { ActorEntity, NounPhrase, Sentence, VerbGroup, Work } from './work.ts';

/** The place from which slots are read. */
export interface View {
  readonly work: Work;
  readonly sentence: Sentence;
  readonly verb: VerbGroup | null;
  /** The phrase of the noun that set the rule off, or null for a verb. */
  readonly noun: NounPhrase | null;
  /** The phrases that met a verb rule's condition on the object. */
  readonly matched: readonly NounPhrase[];
  /** Principals of the parties found so far. */
  readonly doers: ReadonlySet<string>;
  /** True for an actor that stands for one of them, whom `later` passes over. */
  readonly taken: (actor: ActorEntity) => boolean;
}

const SPEECH =
  /^(speech|statement|commentary|address|broadcast|article|editorial|press|newspaper|daily|letter|remark|remarks|report|communique|declaration|radio|television|media|agency|message|resolution|note)$/;

export function readSlot(view: View, slot: string): ActorEntity[] {
  const { sentence, verb, noun } = view;
  switch (slot) {
    case 'subject':
      return verb === null ? [] : subjectOf(sentence, verb);
    case 'object':
      return verb === null ? [] : unique(objectPhrases(verb).flatMap((phrase) => actorsOf(sentence, phrase)));
    case 'indirect':
      return verb === null ? [] : unique(verb.indirectObject.flatMap((phrase) => actorsOf(sentence, phrase)));
    case 'owner':
      return verb === null ? [] : unique(ownedPhrases(verb).flatMap((phrase) => ownersOf(sentence, phrase)));
    case 'clause':
      return verb === null
        ? []
        : firstFilled(governedBy(sentence, verb).map((inner) => () => subjectOf(sentence, inner)));
    case 'clause-object':
      return verb === null
        ? []
        : firstFilled(
            governedBy(sentence, verb).map((inner) => () => {
              const direct = unique(objectPhrases(inner).flatMap((phrase) => actorsOf(sentence, phrase)));
              if (direct.length > 0) return direct;
              const owned = unique(ownedPhrases(inner).flatMap((phrase) => ownersOf(sentence, phrase)));
              return owned.length > 0
                ? owned
                : firstFilled(
                    inner.complements
                      .filter((c) => /^(with|to|on|against|from|for)$/.test(c.preposition))
                      .map((c) => () => unique(c.phrases.flatMap((phrase) => actorsOf(sentence, phrase)))),
                  );
            }),
          );
    case 'land':
      return verb === null ? [] : unique(objectPhrases(verb).flatMap((phrase) => landowner(view, phrase)));
    case 'speech':
      return verb === null
        ? []
        : unique(
            verb.subject
              .filter((phrase) => SPEECH.test(sentence.tokens[phrase.head]?.lower ?? ''))
              .flatMap((phrase) => ownersOf(sentence, phrase)),
          );
    case 'home':
      return homeState(view);
    case 'people':
      return ownPeople(view);
    case 'dwellers':
      return dwellers(view);
    case 'origin':
      return verb === null ? [] : unique(objectPhrases(verb).flatMap((phrase) => originOf(view, phrase)));
    case 'place-doer':
      return verb?.passive ? placeDoer(view, verb) : [];
    case 'matched':
      return unique(view.matched.flatMap((phrase) => namesIn(sentence, phrase)));
    case 'addressee':
      return addressee(view);
    case 'before':
      return noun === null ? beforeObject(sentence, verb) : before(sentence, noun);
    case 'later':
      return later(view);
    case 'backer':
      return unique((noun !== null ? [noun] : verb !== null ? objectPhrases(verb) : []).flatMap(brokersOf(sentence)));
    case 'inside':
      return verb === null ? [] : insideObject(sentence, verb);
    default: {
      const named = afterPreposition(view, slot);
      return named.length === 0 && slot === 'in' ? hostHere(view) : named;
    }
  }
}

const filedFrom = oncePerArticle(placeFiled);

/** "is here for talks", "flew in for the ceremony": the state of the town from which the article was filed. */
function hostHere({ work, sentence, verb }: View): ActorEntity[] {
  if (verb === null || verb.passive) return [];
  const isHere =
    /^(fly|come|jet)$/.test(verb.lemma) && verb.particle === 'in'
      ? !verb.complements.some(({ preposition }) => /^(to|in|at|from)$/.test(preposition))
      : sentence.tokens.slice(verb.main + 1, verb.main + 4).some((token) => token.lower === 'here');
  if (!isHere) return [];
  const country = filedFrom(work)?.country ?? null;
  const host = country === null ? null : registerCountryById(work, country);
  return host === null ? [] : [host];
}

function firstFilled(reads: readonly (() => ActorEntity[])[]): ActorEntity[] {
  for (const read of reads) {
    const found = read();
    if (found.length > 0) return found;
  }
  return [];
}

/** Who does it: the subject, in the passive the one after "by". */
function subjectOf(sentence: Sentence, verb: VerbGroup): ActorEntity[] {
  if (verb.passive) {
    const agent = verb.complements.find((complement) => complement.preposition === 'by');
    return agent === undefined ? [] : unique(agent.phrases.flatMap((phrase) => agentOf(sentence, phrase)));
  }
  return unique(verb.subject.flatMap((phrase) => agentOf(sentence, phrase)));
}

/** A doer: named itself, or the owner of words and forces that act for it. */
function agentOf(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const direct = actorsOf(sentence, phrase);
  if (direct.length > 0) return direct;
  const head = sentence.tokens[phrase.head];
  return head !== undefined && (AGENTIVE_NOUNS.has(head.lemma) || AGENTIVE_NOUNS.has(head.lower))
    ? ownersOf(sentence, phrase)
    : [];
}

const ownedPhrases = (verb: VerbGroup): NounPhrase[] => {
  const direct = objectPhrases(verb);
  return direct.length > 0 ? direct : (verb.complements[0]?.phrases ?? []);
};

/** Verbs whose governor this verb is: its infinitive, gerund or that-clause. */
const governedBy = (sentence: Sentence, verb: VerbGroup): VerbGroup[] =>
  sentence.verbs.filter((inner) => inner.governor === verb && inner.index > verb.index && inner.link !== 'relative');

function placeDoer(view: View, verb: VerbGroup): ActorEntity[] {
  const place = verb.complements.find(
    (complement) => complement.preposition === 'in' || complement.preposition === 'at',
  );
  if (place === undefined || verb.complements.some((complement) => complement.preposition === 'by')) return [];
  return unique(place.phrases.flatMap((phrase) => landowner(view, phrase)));
}

const TAKES_UP =
  /^(reject|accept|rebuff|turn|spurn|dismiss|decline|welcome|consider|study|receive|refuse|ignore|snub|brush|get|deny|refute|dispute|defy|answer|deflect)$/;

/** Who took up or turned down what a noun names, where the noun is the object of such a verb. */
function addressee(view: View): ActorEntity[] {
  const { sentence, noun } = view;
  if (noun === null) return [];
  for (const verb of sentence.verbs) {
    if (!TAKES_UP.test(verb.lemma) || !objectPhrases(verb).includes(noun)) continue;
    const found = subjectOf(sentence, verb);
    if (found.length > 0) return found;
    return placeDoer(view, verb);
  }
  return [];
}
