// Between whom a third party stands: the sides that a mediator brings together, or to whom a bystander appeals.
import { isParty, protagonistsOf } from './implied.ts';
import { listStartingWith } from './lists.ts';
import { actorsOf, principalOf, unique } from './resolve.ts';
import type { View } from './slots.ts';
import { MUTUAL_RELATIONS } from './types.ts';
import type { ActorEntity, Frame, Sentence } from './work.ts';

// "Oman brokered the deal" may come some sentences after the deal.
const REACH = 4;

/** The two or more sides that the view's doer, a third party, brings together; nobody where they cannot be told. */
export function mediatedParties(view: View, here: readonly Frame[]): ActorEntity[] {
  const { work, sentence } = view;
  const named = namedBetween(sentence);
  const told = here.filter(isMutual).map((frame) => frame.sources);
  const subjects = sentence.verbs.map((verb) => verb.subject.flatMap((phrase) => actorsOf(sentence, phrase)));
  for (const group of [...named, ...told, ...subjects]) {
    const sides = sidesOf(view, group);
    if (sides.length > 0) return sides;
  }
  // Another state in the sentence may be one of the sides; then the article's two are only a guess.
  for (let i = work.frames.length - 1; i >= 0; i--) {
    const frame = work.frames[i] as Frame;
    if (frame.sentence.index < sentence.index - REACH) break;
    const group = isMutual(frame) ? sidesOf(view, frame.sources) : [];
    if (group.length > 0 && group.length === unique(frame.sources).length) return group;
  }
  return protagonistsBut(view);
}

/** "between Chad and Libya" */
const namedBetween = (sentence: Sentence): ActorEntity[][] =>
  sentence.phrases
    .filter((phrase) => /^(between|among)$/.test(sentence.tokens[phrase.preposition]?.lower ?? ''))
    .map((phrase) => listStartingWith(sentence, phrase).flatMap((part) => actorsOf(sentence, part)));

/** The parties of what the same sentence tells that they signed, agreed or talked over. */
export function accordParties(view: View, here: readonly Frame[]): ActorEntity[] {
  for (const frame of here.filter(isMutual)) {
    const sides = sidesOf(view, frame.sources);
    if (sides.length > 0) return sides;
  }
  return [];
}

/**
 * Both sides to whom a third appeals: those that "between" names, else the two states that the article is about, where
 * the sentence names no fourth.
 */
export function bothProtagonists(view: View): ActorEntity[] {
  for (const group of namedBetween(view.sentence)) {
    const sides = sidesOf(view, group);
    if (sides.length > 0) return sides;
  }
  const pair = protagonistsBut(view);
  const ids = new Set(pair.map((actor) => principalOf(view.work, actor)));
  const others = view.sentence.mentions
    .flatMap((mention) => mention.actors)
    .filter((actor) => isParty(view, actor) && !view.taken(actor) && !ids.has(principalOf(view.work, actor)));
  return others.length === 0 ? pair : [];
}

const isMutual = (frame: Frame): boolean => MUTUAL_RELATIONS.has(frame.rule.relation);

/** A group without the doers, where at least two sides are left. */
function sidesOf({ work, taken }: View, group: readonly ActorEntity[]): ActorEntity[] {
  const rest = unique(group.filter((actor) => !taken(actor) && actor.kind !== 'MEDIA'));
  return new Set(rest.map((actor) => principalOf(work, actor))).size > 1 ? rest : [];
}

function protagonistsBut({ work, doers }: View): ActorEntity[] {
  const pair = protagonistsOf(work);
  if (pair === null || doers.size === 0 || pair.some((id) => doers.has(id))) return [];
  return pair.flatMap((id) => work.actors.get(id) ?? []);
}
