// Patterns of territory set off by what is said of a land: "considers it part of its territory", "belongs to Japan", "calls it Dokdo".
import { oncePerArticle } from '../once.ts';
import { actorsOf, unique } from '../resolve.ts';
import type { ActorEntity, Sentence } from '../work.ts';
import { subjectAt } from './holders.ts';
import { isStanding, voiceAt } from './holding.ts';
import { type Found, type Land, lowerAt, type Pattern, type Scene } from './scene.ts';
import { landNear, meantBefore, triggerAt } from './verbs.ts';

const OWN =
  /^(?:(?:as|to be|to|being|,|") )*(?:an? )?(?:(?:integral|inalienable|inseparable|rightful|historic|sacred|core|indivisible) )*(?:part of (?:its|their|his|the) (?:own |sovereign |national |historic )*(?:territory|soil|land|country|homeland|state|nation|sovereign|province|motherland|realm|waters)|(?:its|their) (?:own\b|territory|soil|province|land\b|sovereign)|(?:renegade|breakaway|rebel|wayward) (?:province|territory|region|island)|(?:occupied|lost) (?:territory|land))/;

/** The words from a token on, in one string. */
const wordsFrom = (scene: Scene, from: number, count = 12): string =>
  scene.tokens
    .slice(from, from + count)
    .map((token) => token.lower)
    .join(' ');

export const byRegard: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined) return [];
  const voice = voiceAt(scene, at, trigger) ?? { passive: false, reduced: false };
  if (!isStanding(scene, at, trigger, voice, false)) return [];
  if (voice.passive) return recognisedAs(scene, at);
  const land = landNear(scene, at + 1, 3);
  const isPronoun = /^(it|them)$/.test(lowerAt(scene, at + 1));
  const relative = land === undefined && !isPronoun ? relativeLand(scene, at) : undefined;
  const place = land?.place() ?? relative?.place() ?? (isPronoun ? meantBefore(scene, at) : null);
  if (place === null || place === undefined) return [];
  const from = land !== undefined ? land.last + 1 : isPronoun ? at + 2 : at + 1;
  if (OWN.test(wordsFrom(scene, from))) return [{ holders: subjectAt(scene, at), land: place }];
  const named = partOf(scene, lowerAt(scene, from) === 'as' ? from + 1 : from);
  return named.length > 0 ? [{ holders: named, land: place }] : [];
};

/** "the island, which China regards as a renegade province" */
function relativeLand(scene: Scene, at: number): Land | undefined {
  const pronoun = scene.tokens.findLastIndex((token, i) => i < at && i > at - 8 && /^(which|that)$/.test(token.lower));
  return pronoun < 0 ? undefined : scene.lands.findLast((land) => land.last < pronoun && pronoun - land.last <= 3);
}

/** "is recognised as part of Georgia", "is regarded as Georgian territory" */
function recognisedAs(scene: Scene, at: number): Found[] {
  const as = lowerAt(scene, at + 1) === 'as' || lowerAt(scene, at + 1) === 'to' ? at + 1 : -1;
  const land = scene.lands.findLast((other) => other.last < at);
  if (as < 0 || land === undefined || land.kind === 'state' || at - land.last > 14) return [];
  const owners = partOf(scene, as + 1);
  return owners.length === 0 ? [] : [{ holders: owners, land: land.place() }];
}

/** "(an integral) part of Georgia": the state named. */
function partOf(scene: Scene, from: number): ActorEntity[] {
  const words = wordsFrom(scene, from, 6);
  const found = /^(?:be )?(?:an? )?(?:(?:integral|inalienable|inseparable|rightful|historic) )?part of /.exec(words);
  if (found === null) return [];
  const at = from + found[0].trim().split(' ').length;
  const phrase = scene.sentence.phrases.find((other) => other.first >= at && other.first <= at + 1);
  return phrase === undefined ? [] : statesOnly(actorsOf(scene.sentence, phrase));
}

const statesOnly = (actors: readonly ActorEntity[]): ActorEntity[] =>
  actors.filter((actor) => actor.kind === 'COUNTRY');

export const BELONGING: ReadonlySet<string> = new Set(['belong', 'belongs', 'belonged']);

/** "belongs to Japan", "says the islands are its own", "insists that Crimea is Ukrainian" */
export const byBelonging: Pattern = (scene, rule, at) => {
  const word = lowerAt(scene, at);
  if (BELONGING.has(word)) return belongs(scene, at);
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined || scene.sentence.verbs.every((verb) => verb.main !== at)) return [];
  const voice = voiceAt(scene, at, trigger) ?? { passive: false, reduced: false };
  if (voice.passive || !isStanding(scene, at, trigger, voice, false)) return [];
  const from = lowerAt(scene, at + 1) === 'that' ? at + 2 : at + 1;
  const isPronoun = /^(it|they)$/.test(lowerAt(scene, from));
  const land = isPronoun ? undefined : landNear(scene, from, 3);
  const be = land !== undefined ? land.last + 1 : isPronoun ? from + 1 : -1;
  if (be < 0 || !/^(is|are|was|were|remains?|has)$/.test(lowerAt(scene, be))) return [];
  const place = land?.place() ?? meantBefore(scene, from);
  if (place === null) return [];
  const rest = wordsFrom(scene, be + 1, 14).replace(
    /^(?:(?:still|rightfully|historically|always|legally|forever|been) )+/,
    '',
  );
  const skipped = wordsFrom(scene, be + 1, 14).split(' ').length - rest.split(' ').length;
  if (OWN.test(rest) || /^(?:its|theirs|its own|their own)\b/.test(rest))
    return [{ holders: subjectAt(scene, at), land: place }];
  const named = partOf(scene, be + 1 + skipped);
  if (named.length > 0) return [{ holders: named, land: place }];
  const nation = scene.sentence.mentions.find((mention) => mention.first === be + 1 + skipped);
  const next = lowerAt(scene, (nation?.last ?? 0) + 1);
  const isOwn =
    nation !== undefined &&
    /^(territory|soil|land|[.,;"”])?$/.test(next) &&
    isNationality(scene.sentence, nation.first);
  return isOwn ? [{ holders: statesOnly(nation.actors), land: place }] : [];
};

/** "Ukrainian", not "Ukraine". */
const isNationality = (sentence: Sentence, at: number): boolean =>
  /(?:an|ese|ish|ian|i|ch|sh|ic)$/.test(sentence.tokens[at]?.lower ?? '');

function belongs(scene: Scene, at: number): Found[] {
  const trigger = { lemma: 'belong', particle: null, forms: new Set(['base', 'third', 'past'] as const) };
  if (!isStanding(scene, at, trigger, { passive: false, reduced: false }, false)) return [];
  const verb = scene.sentence.verbs.find((other) => other.main === at);
  const to = lowerAt(scene, at + 1) === 'to' ? at + 1 : lowerAt(scene, at + 2) === 'to' ? at + 2 : -1;
  const land = scene.lands.findLast((other) => other.last < at && at - other.last <= 8) ?? undefined;
  if (to < 0 || land === undefined || land.kind === 'state') return [];
  const receiver = scene.sentence.phrases.find((phrase) => phrase.preposition === to);
  const isSpeaker = /^(it|them|him|her)$/.test(lowerAt(scene, to + 1));
  // "it" may be the land's other name; the one who says so is meant.
  const speaker =
    (verb?.governor?.lemma === 'call' ? null : verb?.governor) ??
    scene.sentence.verbs.find(
      (other) =>
        other.main < land.first && /^(say|insist|maintain|argue|hold|assert|declare|contend|claim)$/.test(other.lemma),
    );
  const holders = isSpeaker
    ? speaker == null
      ? []
      : subjectAt(scene, speaker.main)
    : receiver === undefined
      ? []
      : statesOnly(actorsOf(scene.sentence, receiver));
  return [{ holders: unique(holders), land: land.place() }];
}

const DISPUTE = /\b(?:disput\w+|row|rows|claim\w*|contest\w+|sovereignty|ownership|quarrel|feud)\b/i;

const tellsOfDispute = oncePerArticle(({ sentences }) => sentences.some(({ text }) => DISPUTE.test(text)));

/** "which Argentina calls the Malvinas", "known in Korea as Dokdo": a name of one's own for land in dispute. */
export const byNaming: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  const [land] = scene.lands;
  if (trigger === undefined || land === undefined || land.kind === 'state') return [];
  if (!tellsOfDispute(scene.work)) return [];
  const place = land.place();
  if (place.kind !== 'ISLAND' && place.kind !== 'TERRITORY' && place.disputed !== true) return [];
  if (trigger.lemma === 'call') {
    const verb = scene.sentence.verbs.find((other) => other.main === at);
    if (verb?.link !== 'relative') return [];
    const isNamed = scene.sentence.mentions.some((mention) => mention.first > at && mention.place === place);
    return isNamed ? [{ holders: subjectAt(scene, at), land: place }] : [];
  }
  const states = scene.sentence.mentions.filter(
    (mention) =>
      mention.first > at &&
      lowerAt(scene, mention.first - 1) === 'in' &&
      mention.actors.some((actor) => actor.kind === 'COUNTRY'),
  );
  return states.map((mention) => ({ holders: mention.actors, land: place }));
};
