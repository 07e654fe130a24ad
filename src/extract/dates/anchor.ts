// What a date hangs on in its sentence: the noun that it qualifies ("talks on 3 May", "a 2006 treaty") and the verb.

import { isPossessive } from '../lexicon.ts';
import { isTime } from '../neighbours.ts';
import type { NounPhrase, Sentence, VerbGroup } from '../work.ts';
import type { DateMention } from './find.ts';

export interface Anchor {
  /** Head of the noun phrase that the date qualifies, or -1. */
  readonly noun: number;
  /** The verb in whose clause it stands as an adverbial; null where it qualifies the noun alone. */
  readonly verb: VerbGroup | null;
  /** It opens the clause, and so holds for all verbs joined there. */
  readonly opens: boolean;
}

const PREPOSITIONS = /^(in|on|at|during|of|from|over|around|throughout|within|since|by|after|before|as)$/;

export function anchorOf(sentence: Sentence, mention: DateMention): Anchor {
  const { tokens } = sentence;
  const { first, last } = mention;
  const modified = modifiedBy(sentence, mention);
  if (modified !== null) return { noun: modified.head, ...ofOpening(sentence, mention, modified) };
  if (mention.use === 'next') {
    const next = sentence.verbs.find((verb) => verb.first > last);
    const noun = sentence.phrases.find(
      (phrase) => phrase.first > last && phrase.preposition < 0 && phrase.first - last <= 2,
    );
    const named = noun !== undefined && (next === undefined || noun.last + 1 < next.first);
    return { noun: named ? noun.head : -1, verb: next ?? null, opens: true };
  }
  // Over "on", "early in", "the evening of".
  let before = first - 1;
  while (
    before >= 0 &&
    (tokens[before]?.pos === 'ADV' ||
      tokens[before]?.lower === 'the' ||
      /^(early|late|mid|-|evening|morning|night|afternoon|start|end|beginning|middle|course|spring|summer|autumn|winter)$/.test(
        tokens[before]?.lower ?? '',
      )) &&
    !/^[,;]$/.test(tokens[before]?.text ?? '')
  )
    before -= 1;
  while (before >= 0 && PREPOSITIONS.test(tokens[before]?.lower ?? '')) {
    before -= 1;
    if (
      /^(hours|night|evening|morning|afternoon|end|start|beginning|days|weeks|months|spring|summer|autumn|winter)$/.test(
        tokens[before]?.lower ?? '',
      ) &&
      tokens[before + 1]?.lower === 'of'
    ) {
      before -= 1;
      while (
        before >= 0 &&
        /^(the|early|late|small|last|first|final|closing|opening)$/.test(tokens[before]?.lower ?? '')
      )
        before -= 1;
    } else break;
  }
  const preposition = tokens[before + 1]?.lower ?? '';
  const inBrackets =
    tokens[before]?.text === '(' || (tokens[first - 1]?.text === '(' && tokens[last + 1]?.text === ')');
  const end = inBrackets ? before - 1 : before;
  const phrase = sentence.phrases.find((other) => other.last === end && !isTime(sentence, other));
  const noun = phrase?.head ?? -1;
  if (phrase !== undefined && (inBrackets || (preposition === 'of' && !isPart(tokens[before]?.lower))))
    return { noun, ...ofOpening(sentence, mention, phrase) };
  return { noun, ...verbFor(sentence, mention, before) };
}

/** "the end of 1994" is a time as a whole. */
const isPart = (word: string | undefined): boolean =>
  /^(end|start|beginning|middle|close|course|spring|summer|autumn|fall|winter|month|night|morning|evening|day|weeks?|days|months|part|half|quarter)$/.test(
    word ?? '',
  );

/** "Monday's talks", "the 1959 agreement", "last week's summit": the phrase that has the date among its modifiers. */
function modifiedBy(sentence: Sentence, { first, last }: DateMention): NounPhrase | null {
  const { tokens } = sentence;
  let next = last + 1;
  const possessive = isPossessive(tokens[next]) || /['’]s$/.test(tokens[last]?.text ?? '');
  if (isPossessive(tokens[next])) next += 1;
  if (/^["“]$/.test(tokens[next]?.text ?? '')) next += 1;
  const follows = tokens[next];
  if (follows === undefined || !/^(NOUN|PROPN|ADJ|NUM)$/.test(follows.pos)) return null;
  const previous = tokens[first - 1];
  const opensPhrase =
    possessive ||
    previous?.pos === 'DET' ||
    /^(the|a|an|its|their|his|her|our|this|that|['’]s|['’])$/.test(previous?.lower ?? '') ||
    previous?.pos === 'ADJ' ||
    (/^\d{4}$/.test(tokens[last]?.text ?? '') &&
      first === last &&
      (previous?.pos === 'VERB' || /^(under|with|to|of|into)$/.test(previous?.lower ?? '')) &&
      follows.pos !== 'PROPN');
  if (!opensPhrase || (/^the /i.test(tokens[first]?.text ?? '') && !possessive)) return null;
  return (
    sentence.phrases.find(
      (phrase) => phrase.first <= next && next <= phrase.last && phrase.head >= next && !isTime(sentence, phrase),
    ) ?? null
  );
}

/** "In the statement of 13 August, Israel agreed …", "At Monday's talks they signed …": what opens a sentence dates its verb. */
function ofOpening(sentence: Sentence, { last }: DateMention, phrase: NounPhrase): Omit<Anchor, 'noun'> {
  const { tokens } = sentence;
  const opens = /^(in|at|during)$/.test(tokens[phrase.preposition]?.lower ?? '') && phrase.preposition <= 2;
  const isGathering =
    /^(statement|declaration|communique|meeting|talks|summit|conference|session|speech|address|interview|letter|agreement|accord|attack|raid|war|coup|visit|trip|ceremony|vote)$/.test(
      tokens[phrase.head]?.lower ?? '',
    );
  const next = sentence.verbs.find((verb) => verb.first > last && verb.form === 'finite');
  const isFirst =
    next !== undefined && !sentence.verbs.some((verb) => verb.form === 'finite' && verb.index < next.index);
  return opens && isGathering && isFirst
    ? { verb: mainVerb(sentence, next), opens: true }
    : { verb: null, opens: false };
}

const isClauseBreak = (sentence: Sentence, index: number): boolean => {
  const token = sentence.tokens[index];
  return (
    token !== undefined &&
    (/^[,;:—–()"“”-]$/.test(token.text) ||
      token.pos === 'CCONJ' ||
      token.pos === 'SCONJ' ||
      /^(that|who|which|whom|where|when|while|but|and)$/.test(token.lower))
  );
};

function verbFor(sentence: Sentence, { last }: DateMention, before: number): Omit<Anchor, 'noun'> {
  const previous = sentence.verbs.findLast((verb) => verb.main <= before) ?? null;
  const next = sentence.verbs.find((verb) => verb.first > last && verb.form === 'finite') ?? null;
  if (next === null) return { verb: previous, opens: false };
  // It opens the sentence, or a clause behind a mark or a conjunction whose subject still comes.
  const opensSentence =
    previous === null &&
    !sentence.phrases.some((phrase) => phrase.last <= before && phrase.preposition < 0 && !isTime(sentence, phrase));
  if (opensSentence) return { verb: mainVerb(sentence, next), opens: true };
  // Right before its verb: "The two leaders on Wednesday evening signed".
  const gap = sentence.tokens.slice(last + 1, next.first);
  const comma = sentence.tokens[last + 1]?.text === ',';
  // "The envoy, who resigned last year, said": the comma behind it closes the clause of the verb before.
  const closes = comma && previous !== null && (sentence.tokens[before]?.text !== ',' || previous.link === 'relative');
  if (
    gap.every((token) => token.pos === 'ADV' || token.text === ',') &&
    !closes &&
    (previous === null || isSubjectBetween(sentence, previous, next))
  )
    return { verb: next, opens: true };
  if (previous === null) return { verb: next, opens: true };
  const breaks = isClauseBreak(sentence, before);
  const subjectFollows =
    sentence.phrases.some(
      (phrase) => phrase.first > last && phrase.last < next.first && phrase.first - last <= 3 && phrase.preposition < 0,
    ) && next.subject.some((phrase) => phrase.first > last);
  const joined = sentence.tokens[before];
  const isConjunction =
    joined?.pos === 'CCONJ' ||
    joined?.pos === 'SCONJ' ||
    /^(that|while|but|and|when)$/.test(joined?.lower ?? '') ||
    joined?.text === ';';
  if (breaks && subjectFollows && (isConjunction || !comma)) return { verb: next, opens: true };
  if (isConjunction && gap.every((token) => token.pos === 'ADV' || token.text === ','))
    return { verb: next, opens: true };
  return { verb: previous, opens: false };
}

const isSubjectBetween = (sentence: Sentence, previous: VerbGroup, next: VerbGroup): boolean =>
  next.subject.some((phrase) => phrase.first > previous.last) || sentence.tokens[next.first - 1]?.pos === 'PUNCT';

/** "On Friday, after A met B, C signed": the date is that of the main clause. */
function mainVerb(sentence: Sentence, next: VerbGroup): VerbGroup {
  if (next.link !== 'adverbial' && next.link !== 'relative') return next;
  return (
    sentence.verbs.find((verb) => verb.index > next.index && verb.form === 'finite' && verb.link === 'root') ?? next
  );
}
