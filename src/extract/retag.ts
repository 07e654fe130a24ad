// Stage: corrections of the tagger where names and the rules' own verbs tell better: "which Japan claims", "by building".
import { RULES } from './rules/all.ts';
import type { Sentence, Token, Work } from './work.ts';

const verbs = new Set(['claim', 'control', ...RULES.flatMap((rule) => ('verb' in rule.when ? rule.when.verb.split(/\s+/).filter((verb) => !verb.includes('_')) : []))]);

/** The verb of which a form in -s or -ing is, if a rule knows it. */
function baseOf(form: string): string | null {
  const stems = form.endsWith('ing')
    ? [form.slice(0, -3), `${form.slice(0, -3)}e`, form.slice(0, -4)]
    : form.endsWith('ies')
      ? [`${form.slice(0, -3)}y`]
      : form.endsWith('s')
        ? [form.slice(0, -1), form.slice(0, -2)]
        : [form];
  return stems.find((stem) => verbs.has(stem)) ?? null;
}

/** Runs when names are known and before phrases are. */
export function retag(work: Work): void {
  for (const sentence of work.sentences) {
    for (const token of sentence.tokens) {
      if (token.pos !== 'NOUN') continue;
      const base = baseOf(token.lower);
      if (base !== null && (isVerbAfterName(sentence, token) || isVerbAfterPair(sentence, token) || isGerund(sentence, token))) {
        token.pos = 'VERB';
        token.lemma = base;
      }
    }
  }
}

/** "which China claims as", and "China offers Russia" where the sentence has no verb yet. */
function isVerbAfterName(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  if (!token.lower.endsWith('s')) return false;
  const name = sentence.mentions.find((mention) => mention.last === token.index - 1 && mention.form === 'noun' && mention.actors.length > 0);
  if (name === undefined) return false;
  const next = tokens[token.index + 1];
  if (next !== undefined && /^(NOUN|VERB|AUX)$/.test(next.pos)) return false;
  const opener = tokens[name.first - 1];
  if (opener !== undefined && /^(which|that|who)$/.test(opener.lower)) return true;
  return !tokens.some((other) => other.pos === 'VERB' || other.pos === 'AUX');
}

/** "both states claim", at the end of its clause. */
function isVerbAfterPair(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  const noun = tokens[token.index - 1];
  const determiner = tokens[token.index - 2];
  const next = tokens[token.index + 1];
  const endsClause = next === undefined || next.pos === 'PUNCT' || next.pos === 'ADP';
  return noun?.pos === 'NOUN' && noun.lower.endsWith('s') && /^(both|two)$/.test(determiner?.lower ?? '') && endsClause && !token.lower.endsWith('s');
}

/** "in imposing sanctions": a form in -ing between a preposition and its object. */
function isGerund(sentence: Sentence, token: Token): boolean {
  const { tokens } = sentence;
  const next = tokens[token.index + 1];
  return (
    token.lower.endsWith('ing') &&
    /^(in|by|of|from|for|without|after|before|on|about)$/.test(tokens[token.index - 1]?.lower ?? '') &&
    next !== undefined &&
    (/^(NOUN|PROPN|DET|ADJ|NUM)$/.test(next.pos) || sentence.mentions.some((mention) => mention.first === next.index))
  );
}
