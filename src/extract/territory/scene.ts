// What the patterns of territory look at: one sentence, the lands that it names, and the lands named before it.
import type { TerritoryRule } from '../rules/territory.ts';
import type { ActorEntity, NameMention, NounPhrase, PlaceEntity, Sentence, Token, VerbGroup, Work } from '../work.ts';

/** A land where a sentence names it; `place` is told once a rule needs it, for a state becomes a place only then. */
export interface Land {
  readonly first: number;
  readonly last: number;
  readonly phrase: NounPhrase | null;
  /** `land`: an island, a region, a disputed place; `town`: a city or site; `state`: a country of its own. */
  readonly kind: 'land' | 'town' | 'state';
  readonly mention: NameMention | null;
  readonly place: () => PlaceEntity;
}

export interface Scene {
  readonly work: Work;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly lands: readonly Land[];
  /** The land named last before this sentence, else the only one in dispute of the article. */
  readonly recent: PlaceEntity | null;
  /** The land in dispute that the article is about, where there is one. */
  readonly main: PlaceEntity | null;
}

export interface Found {
  readonly holders: readonly ActorEntity[];
  readonly land: PlaceEntity;
}

export type Pattern = (scene: Scene, rule: TerritoryRule, trigger: number) => Found[];

export const lowerAt = (scene: Scene, at: number): string => scene.tokens[at]?.lower ?? '';

/** The verb group whose main verb is that token. */
export const verbAt = (scene: Scene, at: number): VerbGroup | undefined =>
  scene.sentence.verbs.find((verb) => verb.main === at);

/** The nearest finite verb or gerund left of a token, within one clause. */
export const verbBefore = (scene: Scene, at: number): VerbGroup | undefined =>
  scene.sentence.verbs.findLast((verb) => verb.main < at);
