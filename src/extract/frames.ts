// Stage: the rules tried on every verb and noun; each that finds who did it to whom becomes a frame.
import { impliedActors } from './implied.ts';
import { bothProtagonists, mediatedParties } from './parties.ts';
import { principalOf, unique } from './resolve.ts';
import { RULES } from './rules/all.ts';
import type { NounTrigger, Rule, VerbTrigger } from './rules/rule.ts';
import { readSlot, type View } from './slots.ts';
import { statusOfNoun, statusOfVerb } from './status.ts';
import { MUTUAL_RELATIONS } from './types.ts';
import type { ActorEntity, Frame, NounPhrase, Sentence, VerbGroup, Work } from './work.ts';

const split = (words: string | undefined): ReadonlySet<string> | null =>
  words === undefined ? null : new Set(words.split(/\s+/));

interface VerbRule {
  readonly rule: Rule;
  readonly object: ReadonlySet<string> | null;
  readonly notObject: ReadonlySet<string> | null;
  readonly preposition: ReadonlySet<string> | null;
  readonly clause: ReadonlySet<string> | null;
  readonly notSubject: ReadonlySet<string> | null;
  readonly notModifier: ReadonlySet<string> | null;
  readonly modifier: ReadonlySet<string> | null;
  readonly subject: ReadonlySet<string> | null;
  readonly notPreposition: ReadonlySet<string> | null;
  readonly when: VerbTrigger;
}
interface NounRule {
  readonly rule: Rule;
  readonly modifier: ReadonlySet<string> | null;
  readonly notModifier: ReadonlySet<string> | null;
  readonly preposition: ReadonlySet<string> | null;
}

const verbRules = new Map<string, VerbRule[]>();
const nounRules = new Map<string, NounRule[]>();
for (const rule of RULES) {
  if ('verb' in rule.when) {
    const { when } = rule;
    const entry = {
      rule,
      when,
      object: split(when.object),
      notObject: split(when.notObject),
      preposition: split(when.preposition),
      clause: split(when.clause),
      notSubject: split(when.notSubject),
      notModifier: split(when.notModifier),
      modifier: split(when.modifier),
      subject: split(when.subject),
      notPreposition: split(when.notPreposition),
    };
    for (const verb of split(when.verb) ?? []) verbRules.set(verb, [...(verbRules.get(verb) ?? []), entry]);
  } else if ('noun' in rule.when) {
    const when: NounTrigger = rule.when;
    for (const noun of split(when.noun) ?? [])
      nounRules.set(noun, [
        ...(nounRules.get(noun) ?? []),
        {
          rule,
          modifier: split(when.modifier),
          notModifier: split(when.notModifier),
          preposition: split(when.preposition),
        },
      ]);
  }
}

// A particle that makes another verb: "call off" is not "call".
const CHANGES_MEANING = /^(off|down|out|up|back|away|aside)$/;

/** Tries all rules on all sentences. */
export function findFrames(work: Work): void {
  for (const sentence of work.sentences) {
    const used = new Set<number>();
    const frames: Frame[] = [];
    for (const verb of sentence.verbs) {
      const rules = rulesFor(verb);
      const objects = rules.length === 0 ? [] : measured(sentence, verb.passive ? verb.subject : verb.object);
      for (const entry of rules) {
        const object = fitVerb(sentence, verb, objects, entry);
        if (object === null) continue;
        const built = build(work, sentence, entry.rule, verb, null, { here: frames, matched: object });
        if (built.length === 0) continue;
        frames.push(...built);
        if (entry.object !== null) for (const phrase of object) used.add(phrase.head);
      }
    }
    for (const noun of sentence.phrases) {
      const head = sentence.tokens[noun.head];
      if (head === undefined || used.has(noun.head) || head.pos === 'PRON') continue;
      for (const entry of nounRules.get(head.lower) ?? nounRules.get(head.lemma) ?? []) {
        if (!fitsNoun(sentence, noun, entry)) continue;
        frames.push(...build(work, sentence, entry.rule, verbOf(sentence, noun), noun, { here: frames, matched: [] }));
      }
    }
    work.frames.push(...withoutTwins(frames));
  }
}

function fitsNoun(sentence: Sentence, noun: NounPhrase, { modifier, notModifier, preposition }: NounRule): boolean {
  if (modifier !== null && !isModified(sentence, noun, modifier)) return false;
  if (notModifier !== null && isModified(sentence, noun, notModifier)) return false;
  return preposition === null || preposition.has(sentence.tokens[noun.last + 1]?.lower ?? '');
}

const isModified = (sentence: Sentence, phrase: NounPhrase, words: ReadonlySet<string>): boolean =>
  sentence.tokens.slice(phrase.first, phrase.head).some((token) => words.has(token.lower));

function rulesFor(verb: VerbGroup): readonly VerbRule[] {
  if (verb.particle !== null) {
    const own = verbRules.get(`${verb.lemma}_${verb.particle}`);
    if (own !== undefined) return own;
    if (CHANGES_MEANING.test(verb.particle)) return [];
  }
  return verbRules.get(verb.lemma) ?? [];
}

/** The object phrases if the verb fits the rule's conditions, else null. */
function fitVerb(
  sentence: Sentence,
  verb: VerbGroup,
  objects: readonly NounPhrase[],
  entry: VerbRule,
): NounPhrase[] | null {
  const { when } = entry;
  if (when.passive === true && !verb.passive) return null;
  if (when.predicate !== undefined && verb.predicate !== when.predicate) return null;
  if (when.refused === true && !isRefused(verb)) return null;
  if (when.traveller === true && !verb.subject.some((phrase) => isTraveller(sentence, phrase))) return null;
  const headIs =
    (set: ReadonlySet<string>) =>
    (phrase: NounPhrase): boolean => {
      const head = sentence.tokens[phrase.head];
      return (
        head !== undefined && (set.has(head.lower) || set.has(head.lemma) || set.has(head.lower.replace(/s$/, '')))
      );
    };
  if (
    entry.preposition !== null &&
    !verb.complements.some((complement) => entry.preposition?.has(complement.preposition))
  )
    return null;
  let matched: NounPhrase[] = [];
  if (entry.object !== null) {
    const candidates =
      entry.preposition === null
        ? objects
        : verb.complements.filter((c) => entry.preposition?.has(c.preposition)).flatMap((c) => c.phrases);
    matched = candidates.filter(headIs(entry.object));
    if (matched.length === 0 && entry.preposition !== null) matched = objects.filter(headIs(entry.object));
    if (matched.length === 0) return null;
  }
  if (entry.notObject !== null && objects.some(headIs(entry.notObject))) return null;
  const { modifier, notModifier, notPreposition } = entry;
  if (modifier !== null && !matched.some((phrase) => isModified(sentence, phrase, modifier))) return null;
  if (notModifier !== null && objects.some((phrase) => isModified(sentence, phrase, notModifier))) return null;
  if (notPreposition !== null && verb.complements.some((c) => notPreposition.has(c.preposition))) return null;
  const doers = verb.passive
    ? verb.complements.filter((c) => c.preposition === 'by').flatMap((c) => c.phrases)
    : verb.subject;
  if (entry.subject !== null && !measured(sentence, doers).some(headIs(entry.subject))) return null;
  if (entry.notSubject !== null && verb.subject.some(headIs(entry.notSubject))) return null;
  if (entry.clause !== null) {
    const inner = sentence.verbs.filter(
      (other) => other.governor === verb && other.index > verb.index && other.link !== 'relative',
    );
    const fits = inner.some(
      (other) =>
        entry.clause?.has('*') ||
        (entry.clause?.has('to') && other.form === 'infinitive') ||
        entry.clause?.has(other.lemma) ||
        (entry.clause?.has('must') && /^(must|should)$/.test(other.modal ?? '')),
    );
    if (!fits) return null;
  }
  return matched;
}

/** "will not", "would not" as told for a fact; "if it would not" is none. */
const isRefused = (verb: VerbGroup): boolean =>
  verb.negated && /^(will|would|wo|shall|'ll|'d)$/.test(verb.modal ?? '') && !verb.perfect && verb.conjunction !== 'if';

/** People by name or calling; a state, a body or a force by its bare name does not travel. */
function isTraveller(sentence: Sentence, phrase: NounPhrase): boolean {
  const atHead = sentence.mentions.find((mention) => mention.first <= phrase.head && phrase.head <= mention.last);
  return atHead === undefined || atHead.actors.some((actor) => actor.kind === 'PERSON');
}

/** "ten days of war games", "a series of raids": what is counted is the object, not the count. */
function measured(sentence: Sentence, phrases: readonly NounPhrase[]): NounPhrase[] {
  return phrases.map((phrase) => {
    const of = sentence.tokens[phrase.last + 1];
    const isCount = MEASURES.test(sentence.tokens[phrase.head]?.lemma ?? '') && of?.lower === 'of';
    return (isCount ? sentence.phrases.find((other) => other.preposition === of.index) : undefined) ?? phrase;
  });
}

const MEASURES =
  /^(day|week|month|series|round|number|part|set|lot|wave|string|dozen|hundred|thousand|million|billion|ton|tonne|kg|worth|package|handful|couple|pair|range|spate|type|form|kind)$/;

/** The verb on which a noun hangs: of which it is an argument, else the last one before it. */
function verbOf(sentence: Sentence, noun: NounPhrase): VerbGroup | null {
  return (
    sentence.verbs.find(
      (verb) =>
        verb.object.includes(noun) ||
        verb.subject.includes(noun) ||
        verb.indirectObject.includes(noun) ||
        verb.complements.some((c) => c.phrases.includes(noun)),
    ) ??
    sentence.verbs.findLast((verb) => verb.last < noun.first) ??
    sentence.verbs.find((verb) => verb.first > noun.last) ??
    null
  );
}

/** What is known when a rule fires. */
interface Known {
  /** Frames of this sentence so far. */
  readonly here: readonly Frame[];
  /** The phrases that met a verb rule's condition on the object. */
  readonly matched: readonly NounPhrase[];
}

function build(
  work: Work,
  sentence: Sentence,
  rule: Rule,
  verb: VerbGroup | null,
  noun: NounPhrase | null,
  known: Known,
): Frame[] {
  const parties = findParties(work, sentence, rule, verb, noun, known);
  if (typeof parties === 'string') {
    work.blocked.push({ rule: rule.id, sentence: sentence.index, reason: parties });
    return [];
  }
  const told =
    noun !== null
      ? statusOfWords(rule, statusOfNoun(sentence, noun, verb), verb)
      : verb !== null
        ? 'refused' in rule.when
          ? 'OCCURRED'
          : statusOfVerb(sentence, verb)
        : 'OCCURRED';
  const status = rule.status !== undefined && (told === 'OCCURRED' || told === 'ONGOING') ? rule.status : told;
  const frame = {
    rule,
    sentence,
    trigger: noun?.head ?? verb?.main ?? 0,
    verb,
    status: statusOfObject(sentence, rule, verb, noun, status),
    date: null,
    place: null,
    attributedTo: null,
    contexts: [],
    confidence: Math.round(parties.confidence * 100) / 100,
  };
  return parties.pairs.map(([sources, targets]) => ({ ...frame, sources, targets, about: [] }));
}

// "A and B met C": two on one side do not yet make all.
const OTHER_SIDE = new Set(['with', 'object', 'between', 'with|to']);

/** What a slot takes off the confidence: whoever comes later, is where it was done or is not named may be another. */
const DOUBT: Readonly<Record<string, number>> = {
  later: 0.75,
  'place-doer': 0.8,
  counterpart: 0.75,
  parties: 0.85,
  both: 0.75,
};

interface Parties {
  readonly pairs: readonly (readonly [ActorEntity[], ActorEntity[]])[];
  readonly confidence: number;
}

/** Who does it to whom by the rule's slots, or the reason why nobody does. */
function findParties(
  work: Work,
  sentence: Sentence,
  rule: Rule,
  verb: VerbGroup | null,
  noun: NounPhrase | null,
  { here, matched }: Known,
): Parties | string {
  const principals = new Set<string>();
  const view: View = {
    work,
    sentence,
    verb,
    noun,
    doers: principals,
    matched,
    taken: (actor) => principals.has(principalOf(work, actor)),
  };
  const read = (slot: string): ActorEntity[] => {
    if (slot === 'counterpart') return impliedActors(view, rule, here);
    if (slot === 'parties') return mediatedParties(view, here);
    return slot === 'both' ? bothProtagonists(view) : readSlot(view, slot);
  };
  const canAct = (actor: ActorEntity): boolean => actor.kind !== 'MEDIA';
  const word = sentence.tokens[noun?.head ?? verb?.main ?? 0]?.text ?? '';
  const isReciprocal = rule.reciprocal === true || isEachOther(sentence, verb);
  if (MUTUAL_RELATIONS.has(rule.relation) || isReciprocal) {
    let all: ActorEntity[] = [];
    let confidence = rule.confidence;
    // Whom "with" or the object names is the other side, however many stand on this one.
    let others: ActorEntity[] = [];
    for (const slot of [...rule.source, ...rule.target]) {
      if (principals.size > 1 && !OTHER_SIDE.has(slot)) continue;
      // What one slot has named, another may name again for the same side; only a new side counts.
      const found = read(slot).filter((actor) => canAct(actor) && !view.taken(actor));
      if (OTHER_SIDE.has(slot) && slot !== 'between' && all.length > 0) others = unique([...others, ...found]);
      all = unique([...all, ...found]);
      for (const actor of found) principals.add(principalOf(work, actor));
      if (found.length > 0) confidence *= DOUBT[slot] ?? 1;
    }
    if (principals.size < 2)
      return all.length === 0
        ? `no party of "${word}" is named`
        : `only ${all.map((actor) => actor.name).join(' and ')} is named as a party of "${word}"`;
    if (MUTUAL_RELATIONS.has(rule.relation)) return { pairs: [[all, []]], confidence };
    if (others.length > 0) {
      const side = all.filter((actor) => !others.includes(actor));
      return {
        pairs: [
          [side, others],
          [others, side],
        ],
        confidence,
      };
    }
    return {
      pairs: [...principals].map(
        (id) =>
          [
            all.filter((actor) => principalOf(work, actor) === id),
            all.filter((actor) => principalOf(work, actor) !== id),
          ] as const,
      ),
      confidence,
    };
  }
  let confidence = rule.confidence;
  let sources: ActorEntity[] = [];
  for (const slot of rule.source) {
    sources = read(slot).filter(canAct);
    if (sources.length === 0) continue;
    confidence *= DOUBT[slot] ?? 1;
    break;
  }
  if (sources.length === 0) return `nobody is named as the doer of "${word}"`;
  for (const actor of sources) principals.add(principalOf(work, actor));
  for (const slot of rule.target) {
    const targets = read(slot).filter((actor) => canAct(actor) && !view.taken(actor));
    if (targets.length === 0) continue;
    return { pairs: [[sources, targets]], confidence: confidence * (DOUBT[slot] ?? 1) };
  }
  return `nobody is named to whom ${sources.map((actor) => actor.name).join(' and ')} did "${word}"`;
}

/** "accused each other": each does it to the others. */
function isEachOther({ tokens }: Sentence, verb: VerbGroup | null): boolean {
  if (verb === null) return false;
  const at = tokens[verb.last + 1]?.pos === 'ADP' ? verb.last + 2 : verb.last + 1;
  return /^(each other|one another)$/.test(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`);
}

/** An offer that was turned down had been made all the same. */
function statusOfWords(rule: Rule, status: Frame['status'], verb: VerbGroup | null): Frame['status'] {
  const isSpeechAct = rule.relation === 'PROPOSED_TO' || rule.relation === 'REQUESTED' || rule.relation === 'ACCUSED';
  return isSpeechAct && status === 'DENIED' && verb?.negated !== true ? 'OCCURRED' : status;
}

/** "sought a meeting", "want talks", "planned a visit": the light verb itself says that it is yet to be. */
function statusOfObject(
  sentence: Sentence,
  rule: Rule,
  verb: VerbGroup | null,
  noun: NounPhrase | null,
  status: Frame['status'],
): Frame['status'] {
  if (
    noun !== null ||
    verb === null ||
    rule.status !== undefined ||
    !('object' in rule.when) ||
    rule.type !== 'CONSULT'
  )
    return status;
  const object = (verb.passive ? verb.subject : verb.object)[0];
  if (object === undefined) return status;
  const asNoun = statusOfNoun(sentence, object, verb);
  return status === 'OCCURRED' || status === 'ONGOING' ? asNoun : status;
}

/** One frame for one relation between the same parties in a sentence: the surest. */
function withoutTwins(frames: readonly Frame[]): Frame[] {
  const best = new Map<string, Frame>();
  for (const frame of frames) {
    const ids = (actors: readonly ActorEntity[]): string =>
      actors
        .map((actor) => actor.id)
        .sort()
        .join('+');
    const key = `${frame.rule.relation} ${ids(frame.sources)} ${ids(frame.targets)} ${frame.status}`;
    const other = best.get(key);
    if (other === undefined || other.confidence < frame.confidence) best.set(key, frame);
  }
  return [...best.values()];
}
