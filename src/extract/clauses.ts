// Where a clause ends and another begins, on the way from a verb back to its subject.
import { RELATIVES, SAY_VERBS } from './lexicon.ts';
import { listStartingWith } from './lists.ts';
import { isTime } from './neighbours.ts';
import { isGovernedUpTo } from './reduced.ts';
import type { NounPhrase, Sentence, VerbGroup } from './work.ts';

/** Where the words before a subject belong to another verb: no part of a list reaches further left. */
export function endOfOtherClause(sentence: Sentence, edge: number, before: VerbGroup | undefined): number {
  if (before === undefined) return opensHere(sentence, edge) ? edge : -1;
  for (let i = edge; i > before.last; i--) if (opensHere(sentence, i)) return i;
  return edge;
}

const opensHere = ({ tokens, phrases }: Sentence, at: number): boolean =>
  (tokens[at]?.pos === 'SCONJ' || RELATIVES.has(tokens[at]?.lower ?? '') || tokens[at]?.text === ';') &&
  !phrases.some((phrase) => phrase.first <= at && at <= phrase.last);

export const insideList = (sentence: Sentence, comma: number): boolean => {
  const left = sentence.phrases.find((phrase) => phrase.last === comma - 1);
  const right = sentence.phrases.find((phrase) => phrase.first === comma + 1);
  return left !== undefined && right !== undefined && listStartingWith(sentence, left).length > 1;
};

/** True where "as" or "after" stands before a subject and its verb rather than before a noun. */
export const opensClause = (sentence: Sentence, at: number, verb: VerbGroup): boolean => {
  const subject = sentence.phrases.find((phrase) => phrase.first === at + 1);
  let last = verb.first - 1;
  while (sentence.tokens[last]?.pos === 'ADV') last -= 1;
  if (subject === undefined || subject.last > last) return false;
  // "after a curfew was imposed": what follows the subject hangs on it.
  return sentence.tokens
    .slice(subject.last + 1, last + 1)
    .every(
      (token) =>
        token.pos === 'ADP' ||
        sentence.phrases.some(
          (phrase) => phrase.first <= token.index && token.index <= phrase.last && phrase.preposition >= 0,
        ),
    );
};

/** True where "and" starts a new clause rather than the next name of a list. */
export function closesClause(sentence: Sentence, at: number, before: VerbGroup, verb: VerbGroup): boolean {
  const between = sentence.phrases.filter((phrase) => phrase.first > at && phrase.last < verb.first);
  if (before.last >= at || !between.some((phrase) => phrase.preposition < 0)) return false;
  // "a deal signed by Chad and Libya ended": what follows a participle is joined to what a preposition governs.
  if (before.form === 'participle' && isGovernedUpTo(sentence, before.last, verb)) return false;
  // "said that the king and the emir would": what opened the clause still waits for its verb.
  for (let i = before.last + 1; i < at; i++) if (opensHere(sentence, i)) return false;
  // "said Chad and Libya would": a verb of saying takes no such object.
  const first = sentence.phrases.find((phrase) => phrase.first > before.last && !isTime(sentence, phrase));
  const addressed = /^(tell|warn|promise|hear|see|quote|know|cite|fear|write|repeat|demand|propose|recommend)$/.test(
    before.lemma,
  );
  const isSaid = SAY_VERBS.has(before.lemma) && !addressed && first !== undefined && first.preposition < 0;
  return !(isSaid && listStartingWith(sentence, first).at(-1)?.last === verb.first - 1);
}

/** "after the government of Chad, his old friend, attacked": what opened the clause, over an apposition. */
export function subjectOfClause(sentence: Sentence, comma: number, before: VerbGroup): NounPhrase[] | undefined {
  const { tokens, phrases } = sentence;
  let opening = comma - 1;
  while (opening > before.last && tokens[opening]?.text !== ',') opening -= 1;
  if (opening <= before.last) return undefined;
  let phrase = phrases.find((other) => other.last === opening - 1);
  while (phrase !== undefined && phrase.first > before.last) {
    const preposition = phrase.preposition;
    if (/^(after|before|since|until|as)$/.test(tokens[preposition]?.lower ?? '')) {
      const apposed = phrases.find((other) => other.first === opening + 1);
      const isName = apposed?.mentions.some((mention) => mention.last === apposed.last && mention.actors.length > 0);
      return isName && apposed !== undefined ? [phrase, apposed] : [phrase];
    }
    phrase = preposition < 0 ? undefined : phrases.find((other) => other.last === preposition - 1);
  }
  return undefined;
}
