// Whom the model means: an actor that the rules found, or one whose name stands in the very sentence; else nobody.

import { loadReference } from '../extract/reference.ts';
import { registerActor, slugOf } from '../extract/registry.ts';
import type { ActorEntity, NameMention, Sentence, Work } from '../extract/work.ts';
import { ADDABLE_KINDS, type Answer } from './answer.ts';
import { flatten } from './request.ts';

/** Finds an actor by id or name; a string tells why there is none. */
export type FindActor = (named: string, sentence: Sentence) => ActorEntity | string;

/**
 * @param work gets the actors that are new, with their mentions
 * @param known ids of the actors that the rules found
 */
export function createFindActor(work: Work, known: ReadonlySet<string>, newActors: Answer['newActors']): FindActor {
  const byName = new Map<string, Set<ActorEntity>>();
  for (const id of known) {
    const actor = work.actors.get(id);
    if (actor === undefined) continue;
    for (const name of [actor.name, ...actor.aliases]) {
      const bearers = byName.get(name.toLowerCase()) ?? new Set();
      byName.set(name.toLowerCase(), bearers.add(actor));
    }
  }
  const kinds = new Map(newActors.map(({ name, kind }) => [flatten(name), kind]));

  return (named, sentence) => {
    const name = flatten(named);
    const byId = known.has(name) ? work.actors.get(name) : undefined;
    if (byId !== undefined) return canAct(byId);
    const here = new Set(
      sentence.mentions.filter((mention) => isSame(textOf(sentence, mention), name)).flatMap(({ actors }) => actors),
    );
    const bearers = here.size > 0 ? here : (byName.get(name.toLowerCase()) ?? new Set<ActorEntity>());
    if (bearers.size > 0) {
      const present = [...bearers].filter((actor) => sentence.mentions.some(({ actors }) => actors.includes(actor)));
      const [only, other] = bearers.size === 1 ? [...bearers] : present;
      return only === undefined || other !== undefined ? `"${name}" is the name of several` : canAct(only);
    }
    const kind = ADDABLE_KINDS.find((one) => one === kinds.get(name));
    return kind === undefined ? `"${name}" is nobody in the article` : addActor(work, sentence, name, kind);
  };
}

const canAct = (actor: ActorEntity): ActorEntity | string =>
  actor.kind === 'MEDIA' ? `"${actor.name}" reports and does not act` : actor;

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const textOf = (sentence: Sentence, { first, last }: NameMention): string => {
  const start = (sentence.tokens[first]?.start ?? sentence.start) - sentence.start;
  return flatten(sentence.text.slice(start, (sentence.tokens[last]?.end ?? sentence.end) - sentence.start));
};

function addActor(
  work: Work,
  sentence: Sentence,
  name: string,
  kind: (typeof ADDABLE_KINDS)[number],
): ActorEntity | string {
  const span = findWords(sentence, name);
  if (span === null) return `"${name}" does not stand in sentence ${sentence.index}`;
  const [first, last] = span;
  const tokens = sentence.tokens.slice(first, last + 1);
  const isName = tokens.some(
    (token) => /^\p{Lu}/u.test(token.text) && (token.pos === 'PROPN' || token.index > 0) && token.pos !== 'PRON',
  );
  if (!isName || tokens.length > 12) return `"${name}" is no name`;
  const inside = sentence.mentions.filter((mention) => mention.first <= last && mention.last >= first);
  // "President Roe" where the rules have "Roe", "Roe" where they have "Jane Roe": the same person.
  const persons = new Set(inside.flatMap(({ actors }) => actors.filter((actor) => actor.kind === 'PERSON')));
  const [person, another] = [...persons];
  if (kind === 'PERSON' && person !== undefined && another === undefined) return person;
  if (inside.some((mention) => mention.place !== null && mention.first <= first && mention.last >= last))
    return `"${name}" is a place`;
  if (!isOwnName(name, kind)) return `"${name}" is the name of many`;
  const id = slugOf(name);
  if (id === 'unnamed') return `"${name}" is no name`;
  const actor = registerActor(work, { id, name, kind, aliases: [], country: null, role: null });
  if (!inside.some(({ actors }) => actors.includes(actor))) {
    sentence.mentions.push({ first, last, form: 'noun', actors: [actor], place: null, metonym: false });
    sentence.mentions.sort((a, b) => a.first - b.first);
  }
  return actor;
}

/** "Roe" and "the Security Council" tell only a reader of this article who is meant; an id must tell everybody. */
function isOwnName(name: string, kind: (typeof ADDABLE_KINDS)[number]): boolean {
  const bare = name.replace(/^the /i, '').toLowerCase();
  if (loadReference().offices.bodies.some(({ noun, aliases }) => noun === bare || aliases.includes(bare))) return false;
  return bare.includes(' ') || (kind !== 'PERSON' && (kind !== 'ORGANIZATION' || /^\p{Lu}{3,}$/u.test(name)));
}

/** First and last token of words that stand in a sentence letter by letter, blanks and line ends apart; else null. */
export function findWords(sentence: Sentence, words: string): readonly [number, number] | null {
  const wanted = flatten(words);
  if (wanted === '' || wanted.length > sentence.text.length) return null;
  const pattern = wanted
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
  const match = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(sentence.text);
  if (match === null) return null;
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const first = sentence.tokens.findIndex((token) => token.end > start);
  const last = sentence.tokens.findLastIndex((token) => token.start < end);
  return first < 0 || last < first ? null : [first, last];
}
