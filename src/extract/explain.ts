// What the rules made of an article, sentence by sentence, for people: names, events, and rules that were held back.
import { framesIn } from './by-sentence.ts';
import { confidenceOf } from './confidence.ts';
import type { ActorEntity, Frame, NameMention, Sentence, Work } from './work.ts';

/** Plain text: each sentence with its mentions, the rules that fired, and those that had a trigger but no parties. */
export function explain(work: Work): string {
  const head = [
    work.document.title ?? '(no title)',
    `as of ${work.asOf ?? 'an unknown day'}, language ${work.document.language}`,
  ];
  const parts = work.sentences.map((sentence) => explainSentence(work, sentence));
  return [head.join('\n'), ...parts].join('\n\n');
}

function explainSentence(work: Work, sentence: Sentence): string {
  const frames = framesIn(work, sentence);
  const claims = work.claims.filter((claim) => claim.evidence.sentence === sentence.index);
  const blocked = work.blocked.filter((one) => one.sentence === sentence.index);
  return [
    `[${sentence.index}] ${sentence.text}`,
    ...(sentence.mentions.length === 0
      ? []
      : [`  names    ${sentence.mentions.map((mention) => nameOf(sentence, mention)).join('; ')}`]),
    ...frames.map((frame) => `  fired    ${describeFrame(frame)}`),
    ...claims.map(
      (claim) => `  fired    ${claim.rule} (${claim.confidence}): ${claim.actor} ${claim.relation} ${claim.place}`,
    ),
    ...blocked.map((one) => `  blocked  ${one.rule}: ${one.reason}`),
  ].join('\n');
}

function nameOf(sentence: Sentence, mention: NameMention): string {
  const words = sentence.tokens.slice(mention.first, mention.last + 1).map((token) => token.text);
  const meant = [
    ...mention.actors.map((actor) => actor.id),
    ...(mention.place === null ? [] : [`@${mention.place.id}`]),
  ];
  return `${words.join(' ')} = ${meant.join(' + ')}`;
}

const namesOf = (actors: readonly ActorEntity[]): string => actors.map((actor) => actor.id).join(' + ');

function describeFrame(frame: Frame): string {
  const { rule, sources, targets, status, date, place, attributedTo, about } = frame;
  const parties = targets.length === 0 ? namesOf(sources) : `${namesOf(sources)} → ${namesOf(targets)}`;
  const details = [
    ...(date === null ? [] : [`${date.start}${date.end === date.start ? '' : `/${date.end}`} (${date.precision})`]),
    ...(place === null ? [] : [`at ${place.id}`]),
    ...(about.length === 0 ? [] : [`about ${about.join(', ')}`]),
    ...(attributedTo === null ? [] : [`says ${attributedTo.id}`]),
  ];
  return `${rule.id} (${confidenceOf(frame)}): ${rule.relation} ${parties}, ${status}${details.map((detail) => `, ${detail}`).join('')}`;
}
