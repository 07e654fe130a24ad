// Lists of noun phrases: "A, B and C", also where appositions, clauses or insertions stand between their parts.
import { isTime } from './neighbours.ts';
import type { NounPhrase, Sentence, Token } from './work.ts';

/** A joint between two parts of a list. */
interface Joint {
  /** Where the next part must start. */
  readonly next: number;
  readonly kind: 'comma' | 'and' | 'beside';
  /** "but not": what follows is left out. */
  readonly negative: boolean;
}

type Class = 'person' | 'state' | 'place' | 'noun' | 'name' | 'pronoun';

// A list is read this many phrases back, and no insertion or clause inside one is longer.
const LEFT_WINDOW = 8;
const INSERTION = 9;
const APPOSITION = 14;
const CLAUSE = 28;

const phraseAt = (sentence: Sentence, first: number): NounPhrase | undefined =>
  sentence.phrases.find((phrase) => phrase.first === first);

/** A phrase and those joined to its left: the parts of one list, in order. */
export function listEndingWith(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const before = sentence.tokens[phrase.first - 1];
  if (before === undefined || !(before.pos === 'CCONJ' || /^(,|as|with|also)$/.test(before.lower))) return [phrase];
  const at = sentence.phrases.indexOf(phrase);
  for (let i = Math.max(0, at - LEFT_WINDOW); i < at; i++) {
    const list = listStartingWith(sentence, sentence.phrases[i] as NounPhrase);
    const found = list.indexOf(phrase);
    if (found > 0) return list.slice(0, found + 1);
  }
  return [phrase];
}

/** A phrase and those joined to its right. A comma alone joins only where "and" closes the list. */
export function listStartingWith(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const list = [phrase];
  let current = phrase;
  let closed = false;
  let beside = false;
  for (;;) {
    const found = nextPart(sentence, current, phrase);
    if (found === null) break;
    const { joint, part } = found;
    // "A and B as well as C": only such a joint goes on behind "and".
    if (closed && !beside && joint.kind !== 'beside') break;
    if (closed && joint.kind === 'comma') break;
    if (joint.kind !== 'comma') closed = true;
    beside = joint.kind === 'beside';
    if (!joint.negative) {
      if (found.apposed !== null) list.push(found.apposed);
      list.push(part);
    }
    current = part;
  }
  return closed ? list : [phrase];
}

interface Found {
  readonly joint: Joint;
  readonly part: NounPhrase;
  /** A name in apposition to the part before: "the premier, *Ann Lee*, and …". */
  readonly apposed: NounPhrase | null;
}

/** The part that follows in a list, right behind the current one or over what hangs on that. */
function nextPart(sentence: Sentence, current: NounPhrase, first: NounPhrase): Found | null {
  const { tokens } = sentence;
  const direct = jointAt(tokens, current.last + 1);
  const part = direct === null ? undefined : phraseAt(sentence, direct.next);
  const apposition = appositionAt(sentence, current, current.last);
  if (direct !== null && part !== undefined && !isTime(sentence, part) && apposition === null)
    return { joint: direct, part, apposed: null };
  // "the president of Chad and the premier of Libya": a part of the same kind, which the complement is not.
  const behind = endOfComplements(sentence, current.last);
  const overComplement = behind.last === current.last ? null : partAfter(sentence, behind.last + 1, first);
  if (overComplement !== null && isPerson(sentence, current) && !isPerson(sentence, behind.object))
    return overComplement;
  const apposed = apposition ?? appositionAt(sentence, current, behind.last);
  if (apposed !== null) {
    const found = partAfter(sentence, apposed.end, first);
    if (found !== null)
      return { ...found, apposed: classOf(sentence, apposed.phrase) === 'noun' ? null : apposed.phrase };
  }
  return overClause(sentence, apposed === null ? behind.last + 1 : apposed.end, first);
}

/** A joint and a part of the first one's kind behind it. */
function partAfter(sentence: Sentence, at: number, first: NounPhrase): Found | null {
  const joint = jointAt(sentence.tokens, at);
  const part = joint === null ? undefined : phraseAt(sentence, joint.next);
  if (joint === null || part === undefined || isTime(sentence, part)) return null;
  const isAlike = isPerson(sentence, first)
    ? isPerson(sentence, part)
    : classOf(sentence, part) === classOf(sentence, first);
  return isAlike && (joint.kind !== 'comma' || classOf(sentence, part) !== 'noun')
    ? { joint, part, apposed: null }
    : null;
}

/** "A, who was the youngest, and B": the part behind a relative clause, where no verb makes it a clause of its own. */
function overClause(sentence: Sentence, comma: number, first: NounPhrase): Found | null {
  const { tokens } = sentence;
  if (tokens[comma]?.text !== ',' || !/^(who|which|whose|whom)$/.test(tokens[comma + 1]?.lower ?? '')) return null;
  for (let i = comma + 2; i < Math.min(tokens.length, comma + CLAUSE); i++) {
    if (tokens[i]?.text !== ',' || tokens[i + 1]?.pos !== 'CCONJ') continue;
    const found = partAfter(sentence, i, first);
    if (found === null || classOf(sentence, found.part) === 'noun') continue;
    return /^(VERB|AUX|ADV)$/.test(tokens[found.part.last + 1]?.pos ?? '') ? null : found;
  }
  return null;
}

/** Something in apposition between commas behind a part, and the comma that closes it. */
function appositionAt(
  sentence: Sentence,
  to: NounPhrase,
  last: number,
): { readonly phrase: NounPhrase; readonly end: number } | null {
  const { tokens } = sentence;
  if (tokens[last + 1]?.text !== ',') return null;
  let first = last + 2;
  while (tokens[first]?.pos === 'ADV') first += 1;
  const phrase = phraseAt(sentence, first);
  if (phrase === undefined || isTime(sentence, phrase)) return null;
  const kind = classOf(sentence, to);
  const own = classOf(sentence, phrase);
  const isDescription =
    own === 'noun' && (kind === 'person' || kind === 'name' || (kind === 'state' && !isNamed(phrase)));
  const isName = kind === 'noun' && isPersonal(own) && isSingular(sentence, to);
  if (!isDescription && !isName) return null;
  for (let i = phrase.last + 1; i < Math.min(tokens.length, phrase.last + APPOSITION); i++) {
    const token = tokens[i] as Token;
    if (token.text === ',') return { phrase, end: i };
    if (token.pos === 'AUX' || token.pos === 'PUNCT' || (token.pos === 'CCONJ' && i === phrase.last + 1)) return null;
  }
  return null;
}

/** The name between commas behind a description that names nobody itself: "the president of Chad, *Omar Maro*,". */
export function apposedName(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  if (classOf(sentence, phrase) !== 'noun' || isNamed(phrase)) return null;
  const apposed =
    appositionAt(sentence, phrase, phrase.last) ??
    appositionAt(sentence, phrase, endOfComplements(sentence, phrase.last).last);
  return apposed !== null && isNamed(apposed.phrase) ? apposed.phrase : null;
}

const isPersonal = (kind: Class): boolean => kind === 'person' || kind === 'name';
const isNamed = (phrase: NounPhrase): boolean => phrase.mentions.some((mention) => mention.actors.length > 0);
const isSingular = ({ tokens }: Sentence, { head }: NounPhrase): boolean => tokens[head]?.lower.endsWith('s') !== true;

/** Prepositional phrases right behind a token: where they end, and what the last one holds. */
function endOfComplements(sentence: Sentence, last: number): { readonly last: number; readonly object: NounPhrase } {
  let end = last;
  let object = sentence.phrases[0] as NounPhrase;
  for (;;) {
    if (sentence.tokens[end + 1]?.pos !== 'ADP' || jointAt(sentence.tokens, end + 1) !== null) break;
    const next = phraseAt(sentence, end + 2);
    if (next === undefined) break;
    object = next;
    end = next.last;
  }
  return { last: end, object };
}

function jointAt(tokens: readonly Token[], at: number): Joint | null {
  const comma = tokens[at]?.text === ',';
  let i = comma ? at + 1 : at;
  const word = (offset: number): string => tokens[i + offset]?.lower ?? '';
  if (word(0) === 'as' && word(1) === 'well' && word(2) === 'as')
    return { next: i + 3, kind: 'beside', negative: false };
  if (word(1) === 'with' && (word(0) === 'along' || word(0) === 'together'))
    return { next: i + 2, kind: 'beside', negative: false };
  if (tokens[i]?.pos === 'CCONJ' && /^(and|or|nor|but|&)$/.test(word(0))) {
    if (word(1) === 'not') return { next: i + 2, kind: 'and', negative: true };
    if (word(0) === 'but' && word(1) !== 'also') return null;
    i += 1;
    if (word(0) === 'also' || word(0) === 'later') i += 1;
    if (tokens[i]?.text === ',') i = afterInsertion(tokens, i) ?? i;
    return { next: i, kind: 'and', negative: false };
  }
  if (word(0) === 'not' && word(1) !== 'only' && comma) return { next: i + 1, kind: 'and', negative: true };
  return comma ? { next: i, kind: 'comma', negative: false } : null;
}

/** "and, to everybody's surprise, Chad": where the words between commas end. */
function afterInsertion(tokens: readonly Token[], comma: number): number | null {
  for (let i = comma + 1; i < comma + INSERTION; i++) {
    const token = tokens[i];
    if (token === undefined || /^(VERB|AUX)$/.test(token.pos)) return null;
    if (token.text === ',') return i + 1;
  }
  return null;
}

/** People, named or not, as against states and places. */
function isPerson(sentence: Sentence, phrase: NounPhrase): boolean {
  const kind = classOf(sentence, phrase);
  if (kind === 'person') return true;
  return (
    kind === 'noun' &&
    (!isSingular(sentence, phrase) || /^(DET|PRON|PROPN|ADJ)$/.test(sentence.tokens[phrase.first]?.pos ?? ''))
  );
}

function classOf(sentence: Sentence, phrase: NounPhrase): Class {
  const atHead = phrase.mentions.find((mention) => mention.first <= phrase.head && phrase.head <= mention.last);
  if (atHead !== undefined) {
    if (atHead.actors.some((actor) => actor.kind === 'PERSON')) return 'person';
    return atHead.actors.length > 0 ? 'state' : 'place';
  }
  const head = sentence.tokens[phrase.head];
  if (head?.pos === 'PRON') return 'pronoun';
  // A sentence's first word is written like a name.
  return head?.pos === 'PROPN' && head.index > 0 ? 'name' : 'noun';
}
