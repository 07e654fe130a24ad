// Whom a description means that names nobody: "the kingdom", "the bloc", "the rebels": the last actor of the article that it fits.
import { loadReference } from './reference.ts';
import type { ActorEntity, NounPhrase, Sentence, Token, Work } from './work.ts';

// So many sentences back somebody may stand who is called by a description.
const REACH = 5;

type Fits = (actor: ActorEntity) => boolean;

const ofKind =
  (...kinds: string[]): Fits =>
  (actor) =>
    kinds.includes(actor.kind);

/** A state whose official name says what it is: "Kingdom of …". */
const officially =
  (pattern: RegExp): Fits =>
  (actor) =>
    actor.kind === 'COUNTRY' && pattern.test(loadReference().countries.get(actor.id)?.official ?? '');

/** Head nouns, singular or plural as written, and whom they can describe. */
const DESCRIPTIONS: readonly [RegExp, Fits][] = [
  [/^(kingdom|monarchy)$/, officially(/\bKingdom\b/)],
  [/^emirate$/, officially(/\bEmirates?\b|\bState of (?:Qatar|Kuwait)\b/)],
  [/^sultanate$/, officially(/\bSultanate\b|Brunei/)],
  [/^republic$/, officially(/\bRepublic\b/)],
  [/^federation$/, officially(/\bFederation\b|\bFederal\b/)],
  [/^(bloc|grouping)$/, ofKind('INTERGOVERNMENTAL')],
  [/^alliance$/, (actor) => actor.kind === 'INTERGOVERNMENTAL' && /nato|treaty|pact|security/i.test(actor.name)],
  [/^(organi[sz]ation|body|agency|court|tribunal|council)$/, ofKind('INTERGOVERNMENTAL')],
  [/^(rebels?|guerrillas?|insurgents?|militants?|separatists?|gunmen|fighters|militia)$/, ofKind('ARMED_GROUP')],
  [/^(movement|group)$/, ofKind('ARMED_GROUP', 'POLITICAL_PARTY', 'ORGANIZATION')],
  [/^party$/, ofKind('POLITICAL_PARTY')],
  [/^(company|firm|giant|conglomerate)$/, ofKind('COMPANY')],
];

/** The actor that "the" with a common noun means, or nobody. */
export function describedActors(work: Work, sentence: Sentence, phrase: NounPhrase): ActorEntity[] {
  const opening = sentence.tokens[phrase.first] as Token;
  if (!/^(the|this|that|these|those)$/.test(opening.lower) || phrase.first === phrase.head) return [];
  const head = (sentence.tokens[phrase.head] as Token).lower;
  const fits = DESCRIPTIONS.find(([noun]) => noun.test(head))?.[1];
  // "the council of ministers" says itself whose it is; "accused the council of meddling" does not.
  const [of, next] = sentence.tokens.slice(phrase.last + 1, phrase.last + 3);
  if (fits === undefined || (of?.lower === 'of' && !next?.lower.endsWith('ing'))) return [];
  for (let i = sentence.index; i >= Math.max(0, sentence.index - REACH); i--) {
    const earlier = work.sentences[i] as Sentence;
    const last = earlier.mentions.findLast(
      (mention) => (i < sentence.index || mention.last < phrase.first) && mention.actors.some(fits),
    );
    if (last !== undefined) {
      const meant = last.actors.filter(fits);
      return meant.length === 1 ? meant : [];
    }
  }
  return [];
}
