// Stage: base noun phrases of a sentence, found from parts of speech.
import { CALENDAR_NAMES, isPossessive, PARTICIPLES, TIME_NOUNS } from './lexicon.ts';
import type { NameMention, NounPhrase, Sentence, Token } from './work.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);
const MODIFIER = new Set(['DET', 'ADJ', 'NUM', 'SYM', 'NOUN', 'PROPN']);
const HYPHENS = new Set(['-', '–']);

// Participles that stand before a name as any adjective does.
const PRENOMINAL =
  /^(suspected|alleged|accused|convicted|planned|proposed|wounded|detained|captured|jailed|exiled|ousted|armed|disputed)$/;
// Participles that form a compound with the noun before them: "laser guided bombs".
const COMPOUNDED = /^(guided|propelled|powered|tipped)$/;

/** True for a participle that stands before a noun as an adjective does: "the disputed islands". */
function isPrenominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.pos !== 'VERB' || next === undefined) return false;
  if (!/(ed|ing|en)$/.test(token.lower) && !PARTICIPLES.has(token.lower)) return false;
  return (
    next.pos === 'NOUN' ||
    next.pos === 'PROPN' ||
    (next.pos === 'ADJ' && /^(NOUN|PROPN)$/.test(tokens[at + 2]?.pos ?? ''))
  );
}

/** Finds the noun phrases of a sentence. A name that was recognised stays whole, and may be a phrase's head. */
export function findNounPhrases(sentence: Pick<Sentence, 'tokens' | 'mentions'>): NounPhrase[] {
  const { tokens, mentions } = sentence;
  const byFirst = new Map(mentions.map((mention) => [mention.first, mention]));
  const phrases: NounPhrase[] = [];
  let at = 0;
  while (at < tokens.length) {
    const first = at;
    let head = -1;
    const inside: NameMention[] = [];
    let grows = true;
    while (grows && at < tokens.length) {
      const token = tokens[at] as Token;
      const mention = byFirst.get(at);
      if (CALENDAR_NAMES.has(token.lower) && (token.pos === 'PROPN' || /day$|^tomorrow$/.test(token.lower))) {
        // "On Monday Ms Diaz said": a day never grows together with the name after it.
        if (at > first) break;
        head = at;
        at += 1;
        while (tokens[at]?.pos === 'NUM') at += 1;
        break;
      }
      if (mention === undefined && (isRelativizer(tokens, at) || (head >= 0 && opensTime(tokens, at)))) break;
      // "In 2009 Chad attacked": a year in front is no part of the name behind it.
      if (at === first + 1 && isYearInFront(tokens, first) && (mention !== undefined || token.pos === 'PROPN')) break;
      // "during the afternoon Clinton spoke", but "the three-day Chinese visit"
      if (mention?.form === 'noun' && head === at - 1 && isTimeInFront(tokens, head)) break;
      // "gave Syria 48 hours"
      if (mention === undefined && inside.at(-1)?.last === at - 1 && opensSpan(tokens, at)) break;
      if (mention !== undefined) {
        inside.push(mention);
        head = mention.last;
        at = mention.last + 1;
      } else if (
        NOMINAL.has(token.pos) &&
        !(token.pos === 'PRON' && head >= 0 && !/^(his|her|its|their|our)$/.test(token.lower))
      ) {
        if (token.pos === 'PRON' && head >= 0) break;
        head = at;
        at += 1;
        if (token.pos === 'PRON' && !/^(his|her|its|their|our|my|your)$/.test(token.lower)) grows = false;
      } else if (MODIFIER.has(token.pos) && !(token.pos === 'DET' && head >= 0)) {
        at += 1;
      } else if (isPossessive(token) && head === at - 1) {
        at += 1;
      } else if (
        HYPHENS.has(token.text) &&
        at > first &&
        tokens[at - 1]?.end === token.start &&
        tokens[at + 1]?.start === token.end
      ) {
        at += 1;
        // "face-to-face": a small word between two hyphens.
        if (HYPHENS.has(tokens[at + 1]?.text ?? '') && tokens[at]?.end === tokens[at + 1]?.start && !byFirst.has(at))
          at += 1;
        // The second half of a compound such as "US-led" is part of the modifier, whatever its tag.
        if (tokens[at]?.pos === 'VERB' && !byFirst.has(at)) at += 1;
      } else if (
        isPrenominal(tokens, at) &&
        (at === first
          ? opensWithParticiple(tokens, at, byFirst)
          : COMPOUNDED.test(token.lower) || (tokens[at - 1]?.pos !== 'NOUN' && tokens[at - 1]?.pos !== 'PROPN'))
      ) {
        at += 1;
      } else if (
        token.pos === 'ADV' &&
        at > first &&
        head < 0 &&
        tokens[at + 1] !== undefined &&
        ['ADJ', 'VERB'].includes(tokens[at + 1]?.pos ?? '') &&
        at + 1 < tokens.length &&
        MODIFIER.has(tokens[at + 2]?.pos ?? '')
      ) {
        at += 1;
      } else {
        grows = false;
      }
    }
    if (head >= 0) {
      const last = Math.max(head, at - 1);
      phrases.push({ first, last, head, preposition: governingPreposition(tokens, first), mentions: inside });
      if (at === first) at += 1;
    } else {
      at = Math.max(at, first + 1);
    }
  }
  return phrases;
}

/** "visited Norway last year": the time is a phrase of its own. */
const opensTime = (tokens: readonly Token[], at: number): boolean =>
  TIME_NOUNS.has(tokens[at + 1]?.lower ?? '') && /^(last|next|this|earlier|later)$/.test(tokens[at]?.lower ?? '');

const RELATIVIZERS = new Set(['who', 'which', 'whom', 'whose', 'what']);

/** "48 hours", "two weeks" */
const opensSpan = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.pos === 'NUM' && /^(hours|minutes|days|weeks|months|years)$/.test(tokens[at + 1]?.lower ?? '');

const isTimeInFront = (tokens: readonly Token[], at: number): boolean =>
  /^(morning|afternoon|evening|night|weekend|week|month|year|day|summer|winter|spring|autumn)$/.test(
    tokens[at]?.lower ?? '',
  ) && !HYPHENS.has(tokens[at - 1]?.text ?? '');

const isYearInFront = (tokens: readonly Token[], at: number): boolean =>
  /^(1[5-9]|20)\d\d$/.test(tokens[at]?.text ?? '') && /^(in|since|by|until|during)$/.test(tokens[at - 1]?.lower ?? '');

/** "who", "which" and a "that" behind a noun open a clause and are nobody's name. */
function isRelativizer(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (RELATIVIZERS.has(token.lower)) return true;
  const before = tokens[at - 1];
  return (
    token.lower === 'that' &&
    token.pos === 'PRON' &&
    before !== undefined &&
    (before.pos === 'NOUN' || before.pos === 'PROPN' || before.text === ',')
  );
}

/** "over disputed islands": a participle opens a phrase only behind a preposition and before a common noun. */
function opensWithParticiple(tokens: readonly Token[], at: number, named: ReadonlyMap<number, NameMention>): boolean {
  const before = tokens[at - 1];
  if (before?.pos === 'VERB' && PRENOMINAL.test((tokens[at] as Token).lower)) return true;
  return (
    (before === undefined || before.pos === 'ADP') &&
    !named.has(at + 1) &&
    tokens[at + 1]?.pos !== 'PROPN' &&
    (tokens[at] as Token).lower.endsWith('ed')
  );
}

/** The preposition right before a phrase, or -1; "to" before a verb is not one. */
function governingPreposition(tokens: readonly Token[], first: number): number {
  // "held as human shields", but not "as many as 40 hostages".
  const as = tokens[first - 1];
  if (as?.lower === 'as' && as.pos === 'ADV' && !tokens.slice(first, first + 4).some(({ lower }) => lower === 'as'))
    return first - 1;
  let before = first - 1;
  while (before >= 0 && tokens[before]?.pos === 'ADV' && before > first - 3) before -= 1;
  const token = tokens[before];
  if (token === undefined) return -1;
  // "more than 40 lorries" compares nothing but a number.
  if (
    token.lower === 'than' &&
    tokens[first]?.pos === 'NUM' &&
    /^(more|less|fewer|other|rather)$/.test(tokens[before - 1]?.lower ?? '')
  )
    return governingPreposition(tokens, before - 1);
  // "up to 16 sailors" is a number, not a direction.
  if (token.lower === 'to' && tokens[before - 1]?.lower === 'up' && tokens[first]?.pos === 'NUM') return -1;
  // So are "more than 16 sailors" and, where nothing before it asks for a preposition, "about 16 sailors".
  if (tokens[first]?.pos === 'NUM' || /^(a|dozens|hundreds|thousands)$/.test(tokens[first]?.lower ?? '')) {
    if (token.lower === 'than' && /^(more|less|fewer|other)$/.test(tokens[before - 1]?.lower ?? '')) return -1;
    const opens = before === 0 || /^(VERB|PUNCT)$/.test(tokens[before - 1]?.pos ?? '');
    if (opens && /^(about|around|over|under|some)$/.test(token.lower)) return -1;
  }
  if (token.pos === 'ADP' || (token.pos === 'PART' && token.lower === 'to')) return before;
  if (token.pos === 'SCONJ' && /^(after|before|since|until|as)$/.test(token.lower)) return before;
  return -1;
}
