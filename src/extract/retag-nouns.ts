// Nouns that the tagger takes for adjectives or verbs: "launched an offensive against", "rejected calls for".
import type { Sentence, Token } from './work.ts';

const BEHIND_PHRASE = new Set(['ADP', 'PUNCT', 'AUX', 'CCONJ', 'SCONJ']);

/** The tag and lemma of a word that must be a noun where it stands, or null. */
export function nounInDisguise(sentence: Sentence, token: Token): Pick<Token, 'pos' | 'lemma'> | null {
  const { tokens } = sentence;
  const before = tokens[token.index - 1];
  const next = tokens[token.index + 1];
  const asNoun = { pos: 'NOUN', lemma: token.lemma };
  // "heavy fighting between", "Fighting broke out"; "went to war with"; "on high alert".
  if (token.lower === 'fighting' && token.pos === 'VERB' && isFighting(before, next)) return asNoun;
  // "sought Zambian help", "took Venezuela to court"
  if (token.pos === 'VERB' && token.lower === token.lemma && endsClause(next) && isTaken(sentence, token))
    return asNoun;
  if (token.lower === 'court' && token.pos === 'VERB' && before?.lower === 'to') return asNoun;
  // "Calls by Chad to halt the fighting"
  if (
    token.pos === 'VERB' &&
    /^(calls|demands|talks|attacks|claims|threats|strikes)$/.test(token.lower) &&
    (before === undefined || before.pos === 'DET' || before.pos === 'PUNCT') &&
    /^(by|between)$/.test(next?.lower ?? '')
  )
    return { pos: 'NOUN', lemma: token.lower.slice(0, -1) };
  if (
    token.lower === 'war' &&
    before?.lower === 'to' &&
    /^(go|return|lead)$/.test(tokens[token.index - 2]?.lemma ?? '')
  )
    return asNoun;
  if (token.lower === 'alert' && token.pos === 'ADJ' && isOnAlert(tokens, token.index)) return asNoun;
  // "the Libyan premier, Omar Salek": the head of a government where no noun follows.
  if (token.lower === 'premier' && token.pos === 'ADJ' && next?.pos !== 'NOUN' && next?.pos !== 'ADJ') return asNoun;
  // "the general turned him down"
  if (
    token.pos === 'ADJ' &&
    before?.pos === 'DET' &&
    /^(VERB|AUX)$/.test(next?.pos ?? '') &&
    /^(general|military|opposition|communist|nationalist|islamist|conservative|liberal|republican|radical|moderate)$/.test(
      token.lower,
    )
  )
    return asNoun;
  const endsPhrase = next === undefined || BEHIND_PHRASE.has(next.pos);
  if (
    token.pos === 'ADJ' &&
    endsPhrase &&
    sentence.mentions.every((mention) => token.index < mention.first || token.index > mention.last)
  ) {
    // "launched an offensive against", "remained on alert along"
    if (before?.pos === 'DET' || (before?.lower === 'on' && next?.pos === 'ADP')) return asNoun;
    if (next?.pos === 'ADP' && isHeadless(tokens, token.index)) return asNoun;
  }
  // "suspended part of the deal", "most of its aid": a share of something.
  if (
    next?.lower === 'of' &&
    /^(part|most|half|some|all|much|many|none)$/.test(token.lower) &&
    (before === undefined || /^(VERB|AUX|ADP|ADV|PUNCT)$/.test(before.pos))
  )
    return asNoun;
  if (token.pos !== 'VERB' || before === undefined) return null;
  if (/^(its|their|his|our|her)$/.test(before.lower) && !/(ed|ing)$/.test(token.lower)) return asNoun;
  // "with Albania's help", "gave in to demands from": no verb can stand so.
  if (/^['’]s$/.test(before.lower) && token.lower === token.lemma) return asNoun;
  if (before.lower === 'to' && token.lower !== token.lemma && /[^s]s$/.test(token.lower)) return asNoun;
  // "a warm welcome to": what an article and an adjective lead to.
  if (before.pos === 'ADJ' && tokens[token.index - 2]?.pos === 'DET' && token.lower === token.lemma && endsPhrase)
    return asNoun;
  // "sought help from": a bare verb behind a verb that takes an object.
  if (
    before.pos === 'VERB' &&
    /^(seek|offer|request|provide|need|give|receive|get|want|promise)$/.test(before.lemma) &&
    token.lower === token.lemma &&
    next?.pos === 'ADP'
  )
    return asNoun;
  // "asked for help and": a bare verb cannot follow a preposition.
  if (
    /^(for|of|without|under|from|with|against|despite)$/.test(before.lower) &&
    token.lower === token.lemma &&
    endsPhrase
  )
    return asNoun;
  // "rejected Greek calls for talks": what an adjective of nationality leads to, right behind the verb.
  if (
    token.lower.endsWith('s') &&
    next?.pos === 'ADP' &&
    /(ish|ese|an|ek|ch|qi|li|ni|ani|ic)$/.test(before.lower) &&
    tokens[token.index - 2]?.pos === 'VERB' &&
    sentence.mentions.some((mention) => mention.last === token.index - 1)
  )
    return { pos: 'NOUN', lemma: token.lemma };
  // "raised hopes": a form in -s right behind a verb is what that verb takes.
  if (
    before.pos === 'VERB' &&
    /[^s]s$/.test(token.lower) &&
    before.lower !== before.lemma &&
    (next === undefined || /^(ADP|PUNCT|SCONJ)$/.test(next.pos))
  )
    return { pos: 'NOUN', lemma: token.lemma };
  // "There were two port calls": what there is stands as a noun.
  if (before.pos !== 'NOUN' || !token.lower.endsWith('s')) return null;
  const there = tokens.findIndex(
    (other, i) =>
      other.lower === 'there' &&
      tokens[i + 1] !== undefined &&
      tokens.slice(i + 1, i + 4).some((word) => word.lemma === 'be'),
  );
  const opens =
    there >= 0 &&
    token.index > there + 2 &&
    !tokens
      .slice(there, token.index)
      .some((other) => /^(PUNCT|SCONJ)$/.test(other.pos) || /^(who|which|that)$/.test(other.lower));
  return opens ? { pos: 'NOUN', lemma: token.lower.slice(0, -1) } : null;
}

const endsClause = (next: Token | undefined): boolean =>
  next === undefined || /^(ADP|PUNCT|CCONJ|SCONJ)$/.test(next.pos) || /^(in|to)$/.test(next.lower);

/** "sought Zambian help": an adjective of nationality between a verb and the word. */
const isTaken = ({ tokens, mentions }: Sentence, token: Token): boolean =>
  tokens[token.index - 2]?.pos === 'VERB' &&
  /^(help|aid|support|backing|pledge|offer|request|demand|call|attack|claim|visit|move|attempt)$/.test(token.lower) &&
  mentions.some((mention) => mention.last === token.index - 1 && mention.form === 'adjective');

/** True where nothing but adjectives stands between an article and the word: it must be the noun itself. */
function isHeadless(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /^(ADJ|ADV|NUM)$/.test(tokens[i]?.pos ?? '')) i -= 1;
  return i < at - 1 && tokens[i]?.pos === 'DET' && /^(a|an|the)$/.test(tokens[i]?.lower ?? '');
}

const isFighting = (before: Token | undefined, next: Token | undefined): boolean =>
  next?.lower === 'between' ||
  ((before === undefined || /^(ADJ|DET|PUNCT)$/.test(before.pos)) &&
    /^(break|erupt|rage|flare|resume|continue|intensify|spread|stop|start)$/.test(next?.lemma ?? ''));

const isOnAlert = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 2), at).some((token) => token.lower === 'on') && tokens[at + 1]?.pos !== 'NOUN';
