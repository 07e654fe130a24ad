// Whom a rule's slot names, seen from the verb or noun that set it off.
import { later } from './bystanders.ts';
import { dwellers, homeState, ownPeople } from './domestic.ts';
import { AGENTIVE_NOUNS } from './lexicon.ts';
import { placeFiled } from './places/sites.ts';
import { registerCountryById } from './registry.ts';
import { actorsOf, isBacker, isUsableActor, mentionsIn, objectPhrases, ownersOf, unique } from './resolve.ts';
import type { ActorEntity, NounPhrase, PlaceEntity, Sentence, VerbGroup, Work } from './work.ts';

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

const filed = new WeakMap<View['work'], PlaceEntity | null>();

/** "is here for talks", "flew in for the ceremony": the state of the town from which the article was filed. */
function hostHere({ work, sentence, verb }: View): ActorEntity[] {
  if (verb === null || verb.passive) return [];
  const isHere =
    /^(fly|come|jet)$/.test(verb.lemma) && verb.particle === 'in'
      ? !verb.complements.some(({ preposition }) => /^(to|in|at|from)$/.test(preposition))
      : sentence.tokens.slice(verb.main + 1, verb.main + 4).some((token) => token.lower === 'here');
  if (!isHere) return [];
  if (!filed.has(work)) filed.set(work, placeFiled(work));
  const country = filed.get(work)?.country ?? null;
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

function before(sentence: Sentence, noun: NounPhrase): ActorEntity[] {
  return unique(
    mentionsIn(sentence, noun.first, noun.head - 1)
      .filter((mention) => isUsableActor(mention) && !isBacker(sentence, mention))
      .flatMap((mention) => mention.actors),
  );
}

const BROKERED =
  /^(brokered|mediated|sponsored|hosted|facilitated|negotiated|arranged|supervised|drafted|proposed|backed|led)$/;

/** "a Qatari-brokered truce": who brought it about. */
const brokersOf =
  (sentence: Sentence) =>
  (phrase: NounPhrase): ActorEntity[] =>
    mentionsIn(sentence, phrase.first, phrase.head - 1)
      .filter(
        (mention) =>
          sentence.tokens[mention.last + 1]?.text === '-' &&
          BROKERED.test(sentence.tokens[mention.last + 2]?.lower ?? ''),
      )
      .flatMap((mention) => mention.actors);

/** "a truce between Chad and Libya was brokered": names behind the object, in the passive behind the subject. */
const insideObject = (sentence: Sentence, verb: VerbGroup): ActorEntity[] =>
  unique(
    objectPhrases(verb).flatMap((phrase) => {
      const preposition = sentence.tokens[phrase.last + 1];
      if (preposition === undefined || !/^(between|among|with)$/.test(preposition.lower)) return [];
      const first = sentence.phrases.find((other) => other.preposition === preposition.index);
      return first === undefined ? [] : namesIn(sentence, first);
    }),
  );

/** Names before the head of a verb's object: "held Franco-British talks". */
const beforeObject = (sentence: Sentence, verb: VerbGroup | null): ActorEntity[] =>
  verb === null ? [] : unique(objectPhrases(verb).flatMap((phrase) => before(sentence, phrase)));

/** Names in the phrases after a preposition behind the verb or the noun; of `with|to`, after whichever comes first. */
function afterPreposition(view: View, slot: string): ActorEntity[] {
  const { sentence, verb, noun } = view;
  const wanted = slot.split('|');
  const groups =
    noun !== null
      ? phrasesAfterNoun(sentence, noun).map((phrase) => ({
          preposition: sentence.tokens[phrase.preposition]?.lower ?? '',
          phrases: [phrase],
        }))
      : (verb?.complements ?? []);
  for (const { preposition, phrases } of groups) {
    if (!wanted.includes(preposition) || (preposition === 'with' && phrases.some((phrase) => isHelp(sentence, phrase))))
      continue;
    // "arrived in Kiev from Moscow": a town is its state's, before anybody that follows it.
    const town = /^(in|at|to|for)$/.test(preposition) && phrases.every((phrase) => isTown(sentence, phrase));
    const found = town ? [] : unique(phrases.flatMap((phrase) => namesIn(sentence, phrase)));
    if (found.length > 0) return found;
    const owner = unique(phrases.flatMap((phrase) => landowner(view, phrase)));
    if (owner.length > 0 || wanted.length > 1) return owner;
  }
  return [];
}

/** True for a phrase whose head is a place that stands for nobody. */
const isTown = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.tokens[phrase.last + 1]?.lower !== 'in' &&
  sentence.mentions.some(
    (mention) =>
      mention.first <= phrase.head &&
      phrase.head <= mention.last &&
      mention.place !== null &&
      mention.actors.length === 0,
  );

/** "signed with the help of Algeria": Algeria helped; it did not sign. */
const isHelp = (sentence: Sentence, phrase: NounPhrase): boolean =>
  /^(help|aid|assistance|support|backing|mediation|blessing|consent|approval|encouragement|connivance)$/.test(
    sentence.tokens[phrase.head]?.lower ?? '',
  );

/** The state of a town that a phrase names: "port calls to Mombasa". */
function landowner(view: View, phrase: NounPhrase): ActorEntity[] {
  return mentionsIn(view.sentence, phrase.first, phrase.last).flatMap((mention) => {
    const country = mention.place?.country ?? null;
    const owner = country === null ? null : registerCountryById(view.work, country);
    return owner === null ? [] : [owner];
  });
}

/** "a missionary from Calgary was arrested": the state of the town from which those in the object come. */
function originOf(view: View, phrase: NounPhrase): ActorEntity[] {
  const from = view.sentence.tokens[phrase.last + 1];
  const town = view.sentence.phrases.find((other) => other.preposition === from?.index);
  return from?.lower === 'from' && town !== undefined ? landowner(view, town) : [];
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

/** Whoever a phrase names, itself or as owner: "with the Japanese prime minister", "against Japan's claim". */
function namesIn(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const list = coordinated(sentence, phrase);
  const direct = unique(list.flatMap((part) => actorsOf(sentence, part)));
  if (direct.length > 0) return direct;
  return unique(list.flatMap((part) => ownersOf(sentence, part)));
}

/** A phrase and those joined to it by "and" and commas. */
function coordinated(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const list = [phrase];
  for (;;) {
    let at = (list.at(-1) as NounPhrase).last + 1;
    const comma = sentence.tokens[at]?.text === ',';
    if (comma) at += 1;
    const joined = /^(and|or|&)$/.test(sentence.tokens[at]?.lower ?? '');
    if (joined) at += 1;
    if (!joined && !comma) return list;
    const next = sentence.phrases.find((other) => other.first === at);
    if (next === undefined || actorsOf(sentence, next).length === 0) return list;
    if (sentence.verbs.some((verb) => verb.subject[0] === next)) return list;
    list.push(next);
  }
}

/** Prepositional phrases that hang on a noun: those behind it up to the next verb or break. */
function phrasesAfterNoun(sentence: Sentence, noun: NounPhrase): NounPhrase[] {
  const verbAfter = sentence.verbs.find((verb) => verb.first > noun.last);
  const limit = verbAfter?.first ?? sentence.tokens.length;
  const found: NounPhrase[] = [];
  for (const phrase of sentence.phrases) {
    if (phrase.first <= noun.last || phrase.first >= limit || phrase.preposition < 0) continue;
    const gap = sentence.tokens.slice(noun.last + 1, phrase.first);
    if (gap.some((token) => /^[;:"“”()]$/.test(token.text))) break;
    found.push(phrase);
  }
  return found;
}
