// Patterns of territory set off by verbs: "Spain claims the rock", "which Peru holds", "run by Britain", "the Greek-held island".

import { actorsOf, mentionsIn, unique } from '../resolve.ts';
import type { TerritoryRule } from '../rules/territory.ts';
import type { PlaceEntity } from '../work.ts';
import { agentAt, holdersOf, subjectAt } from './holders.ts';
import { isStanding, type Voice, voiceAt } from './holding.ts';
import { type Found, type Land, lowerAt, type Pattern, type Scene, verbAt } from './scene.ts';
import { type Trigger, triggersOf } from './words.ts';

const GAP =
  /^([,.;:!?)"”’'–—-]|as|in|since|for|from|and|but|too|by|until|at|on|after|today|now|illegally|outright|under|with|despite|also|last|when|while)$/;

/** The trigger of a rule at a token, with its particle. */
export function triggerAt(scene: Scene, rule: TerritoryRule, at: number): Trigger | undefined {
  const triggers = triggersOf(rule).get(lowerAt(scene, at));
  return triggers?.find(
    ({ particle }) => particle === null || scene.tokens.slice(at + 1, at + 3).some((token) => token.lower === particle),
  );
}

export const byVerb: Pattern = (scene, rule, at) => {
  const compound = byCompound(scene, rule, at);
  if (compound.length > 0) return compound;
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined) return [];
  const voice = voiceAt(scene, at, trigger);
  if (voice === null || !isStanding(scene, at, trigger, voice, rule.lasting === true)) return [];
  const lands = voice.passive ? patientsAt(scene, at, voice) : objectsAt(scene, at, trigger);
  if (lands.length === 0) return [];
  const holders = voice.passive ? agentAt(scene, at) : subjectAt(scene, at);
  return lands
    .filter((land) => land.kind !== 'state' || rule.states === true)
    .map((land) => ({ holders, land: land.place() }));
};

/** What stands behind a hyphen and the holder. */
export const COMPOUNDED: ReadonlySet<string> = new Set(
  'controlled held run administered occupied ruled governed owned claimed annexed'.split(' '),
);

/** "the British-run Falklands", and "Argentine-claimed" */
function byCompound(scene: Scene, rule: TerritoryRule, at: number): Found[] {
  const word = lowerAt(scene, at);
  const isClaim = word === 'claimed';
  if (!(isClaim ? rule.id === 'territory.verb' : rule.id === 'territory.compound')) return [];
  if (!COMPOUNDED.has(word)) return [];
  if (!/^[-–]$/.test(lowerAt(scene, at - 1))) return [];
  const mention = scene.sentence.mentions.find((other) => other.last === at - 2 && other.actors.length > 0);
  const land = scene.lands.find((other) => other.first <= at && at < other.last) ?? landNear(scene, at + 1, 4);
  return mention === undefined || land === undefined ? [] : [{ holders: mention.actors, land: land.place() }];
}

/** The land that begins within a few words, nothing but adjectives and nouns before it. */
export function landNear(scene: Scene, from: number, reach: number): Land | undefined {
  for (const land of scene.lands) {
    if (land.last < from || land.first > from + reach) continue;
    const between = scene.tokens.slice(from, Math.max(from, land.first));
    const isClear = between.every(
      (token) =>
        /^(DET|ADJ|NUM|ADV|NOUN)$/.test(token.pos) ||
        /^(["“”'‘’()]|the|of|all|both|over|up|in|around|near|near|alleged|disputed|contested)$/.test(token.lower),
    );
    if (
      isClear &&
      !between.some(
        (token) =>
          token.pos === 'NOUN' &&
          !/^(town|city|village|port|island|territory|enclave|region|province|area|part|most|all|state)s?$/.test(
            token.lower,
          ),
      )
    )
      return land;
  }
  return undefined;
}

/** A land and those joined to it: "the Paracels and the Spratlys", over a clause between: "the Paracels, which …, and". */
export function withList(scene: Scene, land: Land): Land[] {
  const list = [land];
  let at = land.last + 1;
  for (;;) {
    if (scene.tokens[at]?.text === ',' && /^(which|who)$/.test(lowerAt(scene, at + 1))) {
      const close = scene.tokens.findIndex((token, i) => i > at && token.text === ',');
      if (close < 0 || lowerAt(scene, close + 1) !== 'and') break;
      at = close;
    }
    let next = at;
    while (/^(,|and|or|as|well)$/.test(lowerAt(scene, next))) next += 1;
    if (next === at) break;
    const joined = scene.lands.find(
      (other) => other.first >= next && other.first <= next + 2 && other.last > (list.at(-1) as Land).last,
    );
    const between = joined === undefined ? [] : scene.tokens.slice(next, joined.first);
    if (joined === undefined || between.some((token) => !/^(DET|ADJ)$/.test(token.pos))) break;
    // "claims Abyei and Sudan claims …": what acts next is no land.
    if (isSubjectOfNext(scene, joined)) break;
    list.push(joined);
    at = joined.last + 1;
  }
  return list;
}

const isSubjectOfNext = (scene: Scene, land: Land): boolean =>
  scene.sentence.verbs.some(
    (verb) => verb.form === 'finite' && verb.first > land.last && verb.first <= land.last + 2,
  ) &&
  land.mention !== null &&
  land.mention.actors.length > 0;

/** The objects of an active verb: behind it, else before it where it is a relative clause's. */
function objectsAt(scene: Scene, at: number, trigger: Trigger): Land[] {
  let from = at + 1;
  if (trigger.particle !== null && lowerAt(scene, from) === trigger.particle) from += 1;
  const word = lowerAt(scene, from);
  if (word === 'that') return [];
  if (/^(it|them)$/.test(word)) {
    const land = meantBefore(scene, at);
    if (land === null) return [];
    return [{ first: from, last: from, phrase: null, kind: 'land', mention: null, place: () => land }];
  }
  // "took Gibraltar to court", "held Taiwan responsible"
  const near = landNear(scene, from, 5);
  if (near !== undefined) return isIdiom(scene, near, trigger) ? [] : withList(scene, near);
  if (!(from >= scene.tokens.length || GAP.test(word))) return [];
  const land = antecedentAt(scene, at);
  return land === undefined ? [] : [land];
}

const isIdiom = (scene: Scene, land: Land, trigger: Trigger): boolean =>
  /^(hold|take|keep|run)$/.test(trigger.lemma) &&
  /^(to|responsible|accountable|hostage|by|seriously|into|aside|at|out|through|off|on|for)$/.test(
    lowerAt(scene, land.last + 1),
  ) &&
  !/^(this|date|today)$/.test(lowerAt(scene, land.last + 2));

/** What "it" and "them" stand for: a land of this sentence before, else the one named last. */
export function meantBefore(scene: Scene, at: number): PlaceEntity | null {
  const here = scene.lands.findLast((land) => land.last < at && land.kind === 'land');
  return here?.place() ?? scene.recent ?? scene.main;
}

/** "the islands, which Peru claims", "islands that Peru holds and Chile claims", "the strip Peru has run" */
function antecedentAt(scene: Scene, at: number): Land | undefined {
  const { tokens } = scene;
  for (let i = at - 1; i >= 0; i--) {
    const word = lowerAt(scene, i);
    if (/^[;:]$/.test(word)) return undefined;
    if (!/^(which|that|whom)$/.test(word)) continue;
    // "valleys east of Chad which they have seized": a state behind a preposition is not what is meant.
    const before = scene.lands.findLast(
      (land) => land.last < i && !(land.kind === 'state' && (land.phrase?.preposition ?? -1) >= 0),
    );
    if (before !== undefined && i - before.last <= (before.kind === 'land' ? 16 : 4)) return before;
  }
  // "the strip Peru has run": no pronoun, the land right before the subject.
  const verb = verbAt(scene, at);
  const subject = verb?.subject.at(-1);
  const first = subject?.first ?? at - 1;
  return scene.lands.findLast((land) => land.last === first - 1 && tokens[first]?.text !== ',');
}

/** What is claimed or held in the passive. */
function patientsAt(scene: Scene, at: number, voice: Voice): Land[] {
  const { tokens } = scene;
  const verb = verbAt(scene, at);
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (!/^(which|that)$/.test(lowerAt(scene, i))) continue;
    const before = scene.lands.findLast((land) => land.last < i);
    if (before !== undefined && i - before.last <= 4) return [before];
  }
  if (!voice.reduced && verb !== undefined) {
    const subjects = scene.lands.filter(
      (land) =>
        land.last < at &&
        verb.subject.some(
          (phrase) => phrase === land.phrase || (land.first <= phrase.first && phrase.last <= land.last),
        ),
    );
    if (subjects.length > 0) return subjects;
  }
  // "administered by Taiwan and claimed by Vietnam": who did the one is not what the other was done to.
  const near = scene.lands.findLast(
    (land) => land.last < at && lowerAt(scene, land.phrase?.preposition ?? -1) !== 'by',
  );
  if (near === undefined || at - near.last > (voice.reduced ? 14 : 5)) return [];
  const between = tokens.slice(near.last + 1, at);
  // Another noun may be what is held: "the road to Kashmir, mines held by rebels".
  const isOther = scene.sentence.phrases.some(
    (phrase) =>
      phrase.first > near.last &&
      phrase.last < at &&
      phrase.preposition < 0 &&
      !/^(part|which|it)$/.test(lowerAt(scene, phrase.head)) &&
      actorsOf(scene.sentence, phrase).length > 0,
  );
  if (isOther || between.some((token) => token.text === ';')) return [];
  if (
    voice.reduced &&
    near.phrase !== null &&
    near.phrase.preposition >= 0 &&
    !/^(of|on|over|in|to|for|from|near|around|about|as|with|at|into)$/.test(lowerAt(scene, near.phrase.preposition))
  )
    return [];
  return [near];
}

/** "drove the government from the town", "pushed the rebels out of the valley" */
export const byRemoval: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined) return [];
  const voice = voiceAt(scene, at, trigger);
  if (voice === null || !isStanding(scene, at, trigger, voice, false)) return [];
  const out = scene.tokens.findIndex((token, i) => i > at && i < at + 10 && /^(from|of)$/.test(token.lower));
  if (out < 0 || (lowerAt(scene, out) === 'of' && lowerAt(scene, out - 1) !== 'out')) return [];
  const removed = scene.tokens.slice(at + 1, out);
  const isForce =
    removed.some((token) =>
      /^(army|troops|forces|government|rebels|fighters|soldiers|militants|guerrillas|militia|insurgents|regime|garrison|them)$/.test(
        token.lower,
      ),
    ) || mentionsIn(scene.sentence, at + 1, out).some((mention) => mention.actors.length > 0);
  const land = landNear(scene, out + 1, 3);
  if (land === undefined || land.kind === 'state' || (!voice.passive && !isForce)) return [];
  const holders = voice.passive ? agentAt(scene, at) : subjectAt(scene, at);
  return [{ holders, land: land.place() }];
};

/** "ceded the strip to Chad", "the islands were handed to Japan", "Hong Kong reverted to China" */
export const byTransfer: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined) return [];
  const voice = voiceAt(scene, at, trigger);
  if (voice === null || !isStanding(scene, at, trigger, voice, false)) return [];
  const to = scene.tokens.findIndex((token, i) => i > at && i < at + 12 && token.lower === 'to');
  if (to < 0 || scene.tokens.slice(at + 1, to).some((token) => /^[,;:]$/.test(token.text) || token.pos === 'VERB'))
    return [];
  const receiver = scene.sentence.phrases.find((phrase) => phrase.preposition === to);
  if (receiver === undefined) return [];
  const isIntransitive = /^(return|revert|pass)$/.test(trigger.lemma) && landNear(scene, at + 1, 3) === undefined;
  const lands =
    voice.passive || isIntransitive
      ? patientsAt(scene, at, { ...voice, reduced: false })
      : objectsAt(scene, at, trigger);
  const isAward = rule.relation === 'CLAIMS';
  if (isAward !== isAdjudged(scene, at, trigger)) return [];
  return lands
    .filter((land) => land.kind !== 'state' && land.last !== receiver.last)
    .map((land) => ({ holders: unique(holdersOf(scene.sentence, receiver)), land: land.place() }));
};

/** A court gives title, a state gives the land. */
const isAdjudged = (scene: Scene, at: number, trigger: Trigger): boolean =>
  /^(award|adjudge)$/.test(trigger.lemma) ||
  scene.tokens
    .slice(0, at + 8)
    .some((token) => /^(court|tribunal|commission|panel|judges?|arbitrators?|arbitration|jury|icj)$/.test(token.lower));
