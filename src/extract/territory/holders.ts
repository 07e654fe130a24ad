// Who stands beside a word of claiming or holding: its subject, the "by" of a passive, the owner before a noun, "both".
import { listEndingWith, listStartingWith } from '../lists.ts';
import { oncePerArticle } from '../once.ts';
import { actorsOf, mentionsIn, ownersOf, principalOf, subjectActors, unique } from '../resolve.ts';
import type { ActorEntity, NounPhrase, Sentence, Work } from '../work.ts';
import { lowerAt, type Scene, verbAt, verbBefore } from './scene.ts';

const AUXILIARY = /^(have|has|had|is|are|was|were|be|been|being|do|does|did|'s|’s|'ve)$/;
const ADVERB =
  /^(still|now|long|also|already|effectively|currently|jointly|likewise|itself|themselves|both|each|has|formally|officially|again|today|once|back|illegally|since|instead|quickly)$/;

/** The word before, over auxiliaries and adverbs. */
function skipBack(scene: Scene, at: number): number {
  let i = at - 1;
  while (i >= 0) {
    const token = scene.tokens[i];
    if (token === undefined || !(AUXILIARY.test(token.lower) || ADVERB.test(token.lower) || token.pos === 'ADV')) break;
    i -= 1;
  }
  return i;
}

/** Who does what the verb at a token says, in the active. */
export function subjectAt(scene: Scene, at: number): ActorEntity[] {
  let i = skipBack(scene, at);
  const isBoth = scene.tokens.slice(i + 1, at).some((token) => /^(both|each)$/.test(token.lower));
  const word = lowerAt(scene, i);
  // "Kashmir, which each claims"
  if (isBoth && /^(who|which|that)$/.test(word)) return pairAt(scene, at);
  if (/^(who|which|that)$/.test(word)) {
    i -= scene.tokens[i - 1]?.text === ',' ? 2 : 1;
    return endingAt(scene, i, false);
  }
  if (scene.tokens[i]?.text === ',') {
    // "the rebels, armed by others, claim"
    const opening = scene.tokens.slice(0, i).findLastIndex((token) => token.text === ',');
    const outer = opening > 0 && i - opening < 16 ? endingAt(scene, opening - 1, true) : [];
    return outer.length > 0 ? outer : subjectActorsAt(scene, at);
  }
  const near = endingAt(scene, i, true);
  if (near.length > 0) return near;
  const speaker = verbAt(scene, at)?.governor;
  // "Ukraine said it had retaken the town"
  if (/^(it|they)$/.test(word) && speaker != null && speaker.main < i) return subjectActors(scene.sentence, speaker);
  return isBoth || isPair(scene, i) ? pairAt(scene, at) : subjectActorsAt(scene, at);
}

/** "both sides", "the two countries", where nobody has told yet who they are. */
function isPair(scene: Scene, at: number): boolean {
  const words = scene.tokens.slice(Math.max(0, at - 2), at + 1).map((token) => token.lower);
  return (
    /^(sides|countries|neighbours|neighbors|governments|nations|states|parties|rivals|capitals|two)$/.test(
      words.at(-1) ?? '',
    ) && words.some((word) => /^(both|two)$/.test(word))
  );
}

const subjectActorsAt = (scene: Scene, at: number): ActorEntity[] => {
  const verb = verbAt(scene, at);
  return verb === undefined
    ? []
    : subjectActors(scene.sentence, verb).filter((actor) => actor.kind !== 'PERSON' || actor.country !== null);
};

/** The actors of the phrase that ends at a token, with those joined to it. */
function endingAt(scene: Scene, at: number, withList: boolean): ActorEntity[] {
  const { sentence } = scene;
  // A verb that was taken for a noun may end the phrase: "Japan claims".
  const mention = sentence.mentions.find((other) => other.last === at && other.actors.length > 0);
  const phrase =
    sentence.phrases.find((other) => other.last === at) ??
    sentence.phrases.find(
      (other) => mention !== undefined && other.first <= mention.first && mention.last <= other.last,
    );
  if (phrase === undefined) return mention === undefined ? [] : mention.actors;
  // "Sudan, Egypt": a comma alone is no list; "and" is.
  const list = withList ? listEndingWith(sentence, phrase) : [phrase];
  const here = mention !== undefined && phrase.last !== at ? mention.actors : holdersOf(sentence, phrase);
  if (here.length === 0 && list.length === 1 && isOwnForce(scene, phrase)) return ownersAt(scene, phrase);
  const others = list.slice(0, -1).flatMap((other) => actorsOf(sentence, other));
  return unique(here.length === 0 ? here : [...others, ...here]);
}

const isOwnForce = (scene: Scene, phrase: NounPhrase): boolean =>
  /^(its|their|his|her)$/.test(lowerAt(scene, phrase.first)) &&
  /^(troops|forces|army|soldiers|military|navy|marines|men|fighters|militia)$/.test(lowerAt(scene, phrase.head));

/** Whom a phrase names: "Chinese marines", "its troops", "Sudan's army". */
export function holdersOf(sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const words = sentence.tokens.slice(phrase.first, phrase.last + 1).map((token) => token.lower);
  if (words.includes('ethnic')) return [];
  return actorsOf(sentence, phrase);
}

/** Who stands after "by". */
export function agentAt(scene: Scene, at: number): ActorEntity[] {
  const { sentence, tokens } = scene;
  const by = tokens.findIndex((token, i) => i > at && i <= at + 4 && token.lower === 'by');
  if (by < 0 || tokens.slice(at + 1, by).some((token) => token.text === ',' || token.pos === 'VERB')) return [];
  if (/^(both|each)$/.test(lowerAt(scene, by + 1)) && !isNounAfter(scene, by + 2)) return pairAt(scene, by);
  const phrase = sentence.phrases.find((other) => other.first > by && other.first <= by + 2);
  if (phrase === undefined) return [];
  return unique(listStartingWith(sentence, phrase).flatMap((other) => holdersOf(sentence, other)));
}

const isNounAfter = (scene: Scene, at: number): boolean => /^(NOUN|PROPN|ADJ)$/.test(scene.tokens[at]?.pos ?? '');

/** "both", "each": the two states of the sentence so far, else of the one before, else of the article. */
export function pairAt(scene: Scene, at: number): ActorEntity[] {
  const { work, sentence } = scene;
  const told = sentence.mentions.find(
    (mention) => mention.form === 'reference' && Math.abs(mention.first - at) <= 2 && mention.actors.length === 2,
  );
  if (told !== undefined) return told.actors;
  const pair = sentence.mentions.findLast(
    (mention) => mention.form === 'reference' && mention.first < at && mention.actors.length === 2,
  );
  if (pair !== undefined) return pair.actors;
  const here = statesIn(work, sentence, at);
  if (here.length === 2) return here;
  const before = work.sentences[sentence.index - 1];
  if (here.length === 0 && before !== undefined) {
    const states = statesIn(work, before, before.tokens.length);
    if (states.length === 2) return states;
  }
  if (here.length > 0) return [];
  return [...pairOfArticle(work)];
}

function statesIn(work: Work, sentence: Sentence, until: number): ActorEntity[] {
  const ids = sentence.mentions
    .filter((mention) => mention.first < until)
    .flatMap((mention) => mention.actors.map((actor) => principalOf(work, actor)));
  return unique(ids)
    .flatMap((id) => work.actors.get(id) ?? [])
    .filter((actor) => actor.kind === 'COUNTRY');
}

const pairOfArticle = oncePerArticle((work): readonly ActorEntity[] => {
  const counts = new Map<string, number>();
  for (const { mentions } of work.sentences)
    for (const id of unique(mentions.flatMap((mention) => mention.actors.map((actor) => principalOf(work, actor)))))
      if (work.actors.get(id)?.kind === 'COUNTRY') counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first, second, third] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined || second === undefined || second[1] < 2 * (third?.[1] ?? 0)) return [];
  return [first[0], second[0]].flatMap((id) => work.actors.get(id) ?? []);
});

/** Owners of a noun: before it, or behind "its" and "their" whom the word stands for. */
export function ownersAt(scene: Scene, phrase: NounPhrase): ActorEntity[] {
  const { sentence } = scene;
  const referring = mentionsIn(sentence, phrase.first, phrase.head).find((mention) => mention.form === 'reference');
  if (referring !== undefined) return referring.actors;
  const before = mentionsIn(sentence, phrase.first, phrase.head - 1);
  const named = before.length > 0 ? ownersOf(sentence, phrase) : [];
  if (named.length > 0) return named;
  if (!/^(its|their|his|her)$/.test(lowerAt(scene, phrase.first))) return [];
  const verb = verbBefore(scene, phrase.first);
  return verb === undefined ? [] : subjectAt(scene, verb.main);
}
