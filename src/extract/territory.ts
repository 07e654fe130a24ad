// Stage: who claims and who controls a territory, as the article says.
import { evidenceOf } from './identify.ts';
import { slugOf } from './registry.ts';
import { principalOf } from './resolve.ts';
import { TERRITORY, type TerritoryPattern, type TerritoryRule } from './rules/territory.ts';
import { inOrder, isDisputable, landsIn, type Memory, namedLandsIn } from './territory/lands.ts';
import { withoutLost } from './territory/lost.ts';
import { byDemand, byNoun, byPossession, byQuarrel, byUnder } from './territory/nouns.ts';
import { BELONGING, byBelonging, byNaming, byRegard } from './territory/sayings.ts';
import type { Land, Pattern, Scene } from './territory/scene.ts';
import { byRemoval, byTransfer, byVerb, COMPOUNDED } from './territory/verbs.ts';
import { triggersOf } from './territory/words.ts';
import type { ActorEntity, PlaceEntity, Sentence, Token, Work } from './work.ts';

const PATTERNS: Readonly<Record<TerritoryPattern, Pattern>> = {
  verb: byVerb,
  removal: byRemoval,
  transfer: byTransfer,
  noun: byNoun,
  under: byUnder,
  regard: byRegard,
  belonging: byBelonging,
  demand: byDemand,
  quarrel: byQuarrel,
  possession: byPossession,
  naming: byNaming,
};

/** Words that set a pattern off beside those of its rules. */
const OWN_WORDS: Readonly<Partial<Record<TerritoryPattern, ReadonlySet<string>>>> = {
  verb: COMPOUNDED,
  belonging: BELONGING,
};

const byWord = new Map<string, TerritoryRule[]>();
for (const rule of TERRITORY)
  for (const word of new Set([...triggersOf(rule).keys(), ...(OWN_WORDS[rule.pattern] ?? [])])) {
    const rules = byWord.get(word);
    if (rules === undefined) byWord.set(word, [rule]);
    else rules.push(rule);
  }
const NO_RULES: readonly TerritoryRule[] = [];

/** The rules that a word can set off, in their order. */
const rulesAt = (word: string): readonly TerritoryRule[] => byWord.get(word) ?? NO_RULES;

export function findTerritory(work: Work): void {
  const main = mainLand(work);
  const memory: Memory = { land: main, town: null };
  let recent: PlaceEntity | null = null;
  const remember = (lands: readonly Land[]): void => {
    recent = null;
    for (const { mention, kind, place } of lands) {
      if (kind === 'state') continue;
      if (kind === 'land') recent = place();
      if (mention !== null && kind === 'town') memory.town = place();
      if (mention !== null && kind === 'land' && (isDisputable(place()) || place().kind === 'COUNTRY'))
        memory.land = place();
    }
  };
  let read = 0;
  for (const sentence of work.sentences) {
    if (!sentence.tokens.some(({ lower }) => byWord.has(lower))) continue;
    // What the sentences in between name is asked for only by one that may make a claim.
    for (; read < sentence.index; read++) remember(landsIn(work, work.sentences[read] as Sentence, memory));
    const lands = landsIn(work, sentence, memory);
    read = sentence.index + 1;
    const scene: Scene = { work, sentence, tokens: sentence.tokens, lands, recent, main };
    for (let at = 0; at < sentence.tokens.length; at++) {
      for (const rule of rulesAt((sentence.tokens[at] as Token).lower))
        for (const { holders, land } of PATTERNS[rule.pattern](scene, rule, at))
          for (const holder of holders) addClaim(work, scene, rule, holder, land);
    }
    remember(lands);
  }
  work.claims = withoutLost(work);
}

/** The land in dispute that the article names most: "the disputed islands" may stand before their name. */
function mainLand(work: Work): PlaceEntity | null {
  const counts = new Map<PlaceEntity, number>();
  for (const sentence of work.sentences)
    for (const land of [...namedLandsIn(work, sentence)].sort(inOrder)) {
      if (land.kind !== 'land') continue;
      const place = land.place();
      if (isDisputable(place)) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const HOLDING = new Set(['COUNTRY', 'INTERGOVERNMENTAL', 'ARMED_GROUP', 'POLITICAL_PARTY', 'GROUP', 'ARMED_FORCE']);

function addClaim(work: Work, scene: Scene, rule: TerritoryRule, actor: ActorEntity, place: PlaceEntity): void {
  const { sentence } = scene;
  const holder = work.actors.get(principalOf(work, actor)) ?? actor;
  // Nobody holds himself, and it takes a state or an armed movement to hold land.
  if (!HOLDING.has(holder.kind) || slugOf(holder.name) === place.id) return;
  const { relation, id, confidence } = rule;
  // Those of this sentence stand last.
  for (let i = work.claims.length - 1; work.claims[i]?.evidence.sentence === sentence.index; i--) {
    const claim = work.claims[i];
    if (claim?.relation === relation && claim.actor === holder.id && claim.place === place.id) return;
  }
  work.claims.push({
    relation,
    actor: holder.id,
    place: place.id,
    rule: id,
    confidence,
    evidence: evidenceOf(sentence),
  });
}
