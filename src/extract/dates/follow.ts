// What later sentences tell of an event told before: "The accord was signed on Monday", "At their summit the two agreed".
import { framesIn } from '../by-sentence.ts';
import { principalOf } from '../resolve.ts';
import type { EventDate, RelationType } from '../types.ts';
import type { Frame, NounPhrase, Sentence, VerbGroup, Work } from '../work.ts';
import { type Anchored, dateOfVerb } from './belong.ts';

type DatesOf = (sentence: number) => readonly Anchored[];

/** A definite noun that takes up an event: the sentence, the noun, and the verbs told of it. */
export interface Telling {
  readonly sentence: Sentence;
  readonly phrase: NounPhrase;
  readonly family: string;
  readonly verbs: readonly VerbGroup[];
}

const nouns = (family: string, list: string): (readonly [string, string])[] =>
  list.split(/\s+/).map((noun) => [noun, family] as const);

/** Of what family a noun takes up an event. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ...nouns(
    'agreement',
    `agreement accord deal treaty pact declaration truce ceasefire cease-fire armistice memorandum document
     protocol convention communique settlement contract signing breakthrough compromise understanding ceremony
     agreements accords treaties pacts contracts documents concession`,
  ),
  ...nouns(
    'talks',
    `talks meeting summit negotiations discussions encounter conference dialogue session conversation call
     consultations meetings`,
  ),
  ...nouns('visit', 'visit trip tour stay journey'),
  ...nouns(
    'attack',
    `attack raid strike strikes airstrikes assault shelling bombing bombardment invasion offensive clash clashes
     fighting incursion operation`,
  ),
  ...nouns('sanction', 'sanctions embargo ban blockade measures curbs restrictions expulsion expulsions'),
  ...nouns('offer', 'offer proposal initiative invitation'),
  ...nouns('demand', 'demand appeal request call ultimatum'),
]);

const FAMILIES: Partial<Record<RelationType, readonly string[]>> = {
  AGREED_WITH: ['agreement'],
  SIGNED_WITH: ['agreement'],
  CONCEDED_TO: ['agreement'],
  NEGOTIATED_WITH: ['talks'],
  MET_WITH: ['talks'],
  SPOKE_WITH: ['talks'],
  MEDIATED: ['talks', 'agreement'],
  VISITED: ['visit', 'talks'],
  ASSAULTED: ['attack'],
  SANCTIONED: ['sanction'],
  PROPOSED_TO: ['offer'],
  REQUESTED: ['demand'],
};

/** Words that leave a noun the one told before; with any other it may be another. */
const PLAIN =
  /^(joint|peace|draft|two|three|four|two-day|three-day|one-day|final|border|ceasefire|truce|historic|high-level|bilateral|trilateral|surprise|state|official|same|whole|new|-|day|high|level)$/;
const TELLS =
  /^(sign|hold|reach|take|announce|conclude|begin|start|open|end|come|follow|strike|seal|initial|make|agree|negotiate|host|convene|broker|mediate|occur|happen|carry|launch|issue|impose|deliver|thrash|complete|witness|put|hammer|lodge|be|last|work|clinch)$/;

/** What each sentence of an article tells so, read when it is first asked for. */
export function tellingsBySentence(work: Work): (index: number) => readonly Telling[] {
  const cache = new Map<number, Telling[]>();
  return (index) => {
    const sentence = work.sentences[index];
    const tellings = cache.get(index) ?? (sentence === undefined ? [] : tellingsIn(sentence));
    cache.set(index, tellings);
    return tellings;
  };
}

/** The definite event nouns of a sentence that verbs tell of. */
function tellingsIn(sentence: Sentence): Telling[] {
  return sentence.phrases.flatMap((phrase) => {
    const head = sentence.tokens[phrase.head]?.lower ?? '';
    const family = NOUNS.get(head);
    if (family === undefined || !isDefinite(sentence, phrase)) return [];
    const verbs = sentence.verbs.filter(
      (verb) =>
        TELLS.test(verb.lemma) &&
        verb.modal === null &&
        !verb.negated &&
        verb.form !== 'infinitive' &&
        ((verb.subject.includes(phrase) && (verb.passive || verb.form === 'finite')) ||
          isParticipleOf(sentence, verb, phrase)),
    );
    return [{ sentence, phrase, family, verbs }];
  });
}

function isDefinite({ tokens }: Sentence, phrase: NounPhrase): boolean {
  const opener = tokens[phrase.first]?.lower ?? '';
  const words = tokens.slice(phrase.first + 1, phrase.head);
  return (
    /^(the|this|their|both|those|these)$/.test(opener) &&
    words.every((token) => PLAIN.test(token.lower)) &&
    !/^(known|called)$/.test(tokens[phrase.last + 1]?.lower ?? '')
  );
}

/** "The agreement, announced on Friday, …", "the accord signed on Monday". */
function isParticipleOf({ tokens }: Sentence, verb: VerbGroup, phrase: NounPhrase): boolean {
  const at = tokens[phrase.last + 1]?.text === ',' ? phrase.last + 2 : phrase.last + 1;
  return (
    verb.first === at &&
    (verb.form === 'participle' || verb.form === 'gerund' || (verb.form === 'finite' && verb.subject.length === 0))
  );
}

function dateOfTelling(telling: Telling, dates: readonly Anchored[], frame: Frame): EventDate | null {
  const own = dates.find((date) => date.noun === telling.phrase.head && date.mention.use === 'time');
  if (own !== undefined) return own.mention.date;
  const usable = dates.filter((date) => date.mention.use === 'time');
  for (const verb of telling.verbs) {
    const date = dateOfVerb(telling.sentence, verb, usable, frame);
    if (date !== null) return date;
  }
  return null;
}

const NEAR = 3;

/** Later sentences, and the one before, that take up a frame's event by a noun, nearest first. */
export function tellingsOf(work: Work, frame: Frame, inSentence: (index: number) => readonly Telling[]): Telling[] {
  const families = FAMILIES[frame.rule.relation];
  if (families === undefined || frame.status !== 'OCCURRED') return [];
  const found: Telling[] = [];
  const principals = principalsOf(work, frame);
  for (let index = frame.sentence.index + 1; index <= frame.sentence.index + NEAR; index++) {
    const sentence = work.sentences[index];
    if (sentence === undefined) break;
    found.push(...inSentence(index).filter((telling) => families.includes(telling.family)));
    // Another event of the kind, between others, is what the next noun takes up.
    if (framesIn(work, sentence).some((other) => isKin(other, frame) && principalsOf(work, other) !== principals))
      break;
  }
  return found;
}

const isKin = (a: Frame, b: Frame): boolean => {
  const [first, second] = [FAMILIES[a.rule.relation] ?? [], FAMILIES[b.rule.relation] ?? []];
  return first.some((family) => second.includes(family));
};

export const principalsOf = (work: Work, { sources, targets }: Frame): string =>
  [...new Set([...sources, ...targets].map((actor) => principalOf(work, actor)))].sort().join();

/** Gives frames without a date the one that sentences on the same event state. */
export function followDates(work: Work, datesOf: DatesOf): void {
  const inSentence = tellingsBySentence(work);
  for (const frame of work.frames) {
    if (frame.date !== null || datesOf(frame.sentence.index).some((date) => date.verb === frame.verb)) continue;
    for (const telling of tellingsOf(work, frame, inSentence)) {
      frame.date = dateOfTelling(telling, datesOf(telling.sentence.index), frame);
      if (frame.date !== null) break;
    }
  }
  for (const frame of work.frames) frame.date ??= dateBefore(work, frame, inSentence(frame.sentence.index));
  for (const frame of work.frames) frame.date ??= dateOfGathering(work, frame);
}

/** "The talks", told with the same parties as dated talks shortly before, are those. */
function dateBefore(work: Work, frame: Frame, tellings: readonly Telling[]): EventDate | null {
  const { sentence, trigger } = frame;
  if (frame.status !== 'OCCURRED' || !tellings.some(({ phrase }) => phrase.head === trigger)) return null;
  const principals = principalsOf(work, frame);
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - NEAR); index--) {
    const before = framesIn(work, work.sentences[index] as Sentence).findLast(
      (other) =>
        other.date !== null &&
        other.status === 'OCCURRED' &&
        isKin(other, frame) &&
        principalsOf(work, other) === principals,
    );
    if (before !== undefined) return before.date;
  }
  return null;
}

/** "At their summit the two agreed": what is done at a dated gathering has its date. */
function dateOfGathering(work: Work, frame: Frame): EventDate | null {
  const { sentence, verb, trigger } = frame;
  if (frame.status !== 'OCCURRED' || verb === null || verb.main !== trigger) return null;
  const gathering = framesIn(work, sentence).find((other) => {
    if (other.date === null || other.trigger === trigger) return false;
    if (!FAMILIES[other.rule.relation]?.includes('talks') && other.rule.relation !== 'VISITED') return false;
    const phrase = sentence.phrases.find((candidate) => candidate.head === other.trigger);
    const preposition = sentence.tokens[phrase?.preposition ?? -1]?.lower ?? '';
    const opens = phrase !== undefined && phrase.preposition === 0;
    return (
      /^(at|during|in)$/.test(preposition) &&
      (opens || verb.complements.some((part) => part.phrases.some((p) => p === phrase)))
    );
  });
  return gathering?.date ?? null;
}
