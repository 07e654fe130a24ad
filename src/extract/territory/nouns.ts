// Patterns of territory set off by nouns: "its claim to the rock", "under British rule", "a dispute over the reef", "the return of".

import { actorsOf, mentionsIn, unique } from '../resolve.ts';
import type { TerritoryRule } from '../rules/territory.ts';
import { keyOf, statusOfVerb } from '../status.ts';
import { hasHappened } from '../types.ts';
import type { ActorEntity, NounPhrase, VerbGroup } from '../work.ts';
import { ownersAt, pairAt, subjectAt } from './holders.ts';
import { type Found, type Land, lowerAt, type Pattern, type Scene } from './scene.ts';
import { landNear, triggerAt, withList } from './verbs.ts';

const wordsOf = (list: string | undefined): ReadonlySet<string> => new Set((list ?? '').split(' '));

const phraseAt = (scene: Scene, at: number): NounPhrase | undefined =>
  scene.sentence.phrases.find((phrase) => phrase.first <= at && at <= phrase.last);

/** The verb whose object or complement a noun is, by what stands before it. */
function governorOf(scene: Scene, phrase: NounPhrase): VerbGroup | undefined {
  const own = scene.sentence.verbs.find(
    (verb) => verb.object.includes(phrase) || verb.complements.some((part) => part.phrases.includes(phrase)),
  );
  return own ?? scene.sentence.verbs.findLast((verb) => verb.last < phrase.first && phrase.first - verb.last <= 2);
}

const isTold = (scene: Scene, verb: VerbGroup): boolean => hasHappened(statusOfVerb(scene.sentence, verb));

/** The lands behind a noun and "to", "over", "on" or "of". */
function landsAfter(scene: Scene, at: number, prepositions: RegExp, reach = 12): Land[] {
  for (let i = at + 1; i < Math.min(scene.tokens.length, at + reach); i++) {
    if (scene.tokens[i]?.pos === 'VERB' || /^[;:]$/.test(lowerAt(scene, i))) return [];
    if (!prepositions.test(lowerAt(scene, i))) continue;
    const land = landNear(scene, i + 1, 3);
    if (land !== undefined) return withList(scene, land);
  }
  return [];
}

export const byNoun: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined || !(trigger.forms.has('base') || trigger.forms.has('third'))) return [];
  const phrase = phraseAt(scene, at);
  if (phrase === undefined) return [];
  const before = scene.tokens.slice(Math.max(0, phrase.first - 1), at).map((token) => token.lower);
  if (before.some((word) => /^(no|any|without|former|neither|alleged)$/.test(word))) return [];
  const named = landsAfter(scene, at, rule.relation === 'CLAIMS' ? /^(to|over|on|of)$/ : /^(of|over|on)$/);
  const governor = governorOf(scene, phrase);
  const owners = ownersAt(scene, phrase);
  const lands = named.length > 0 ? named.map((land) => land.place()) : bareClaim(scene, rule, phrase, governor);
  if (lands.length === 0) return [];
  const ends = wordsOf(rule.ends);
  const isEnded = governor !== undefined && (ends.has(keyOf(governor)) || ends.has(governor.lemma));
  // "has not dropped its claim" upholds it; "dropped its claim" ends it.
  if (
    isEnded &&
    !governor.negated &&
    isTold(scene, governor) &&
    owners.every((owner) => subjectAt(scene, governor.main).includes(owner))
  )
    return [];
  const ahead = scene.tokens.slice(Math.max(0, phrase.first - 3), phrase.first).map((token) => token.lower);
  if (ahead[2] === 'of' && /^(end|loss|renunciation|threat|risk|prospect|possibility)$/.test(ahead[1] ?? '')) return [];
  const holders = owners.length > 0 ? owners : subjectOwners(scene, rule, phrase, at, governor);
  return lands.map((land) => ({ holders, land }));
};

/** "took control of": the subject owns the noun. */
function subjectOwners(
  scene: Scene,
  rule: TerritoryRule,
  phrase: NounPhrase,
  at: number,
  governor: VerbGroup | undefined,
): ActorEntity[] {
  const verbs = wordsOf(rule.verbs);
  // "both lay claim": the tagger's noun.
  const word = lowerAt(scene, at - 1);
  const lay = /^(lay|lays|laid)$/.test(word) && verbs.has('lay');
  if (lay) {
    const phraseVerb = scene.sentence.verbs.find((verb) => verb.main === at - 1);
    const subject = subjectAt(scene, phraseVerb?.main ?? at - 1);
    return subject.length > 0 ? subject : pairAt(scene, at - 1);
  }
  if (governor === undefined || !verbs.has(governor.lemma) || governor.negated || !isTold(scene, governor)) return [];
  if (scene.tokens.slice(governor.main + 1, phrase.first).some((token) => token.text === ',')) return [];
  return governor.passive ? [] : subjectAt(scene, governor.main);
}

/** "has not dropped its claim": the land that the article is about. */
function bareClaim(scene: Scene, rule: TerritoryRule, phrase: NounPhrase, governor: VerbGroup | undefined) {
  const isClaim = rule.relation === 'CLAIMS' && /^claims?$/.test(lowerAt(scene, phrase.head));
  const isUpheld =
    governor !== undefined &&
    /^(drop|renounce|abandon|press|maintain|renew|pursue|reassert|relinquish|waive)$/.test(governor.lemma) &&
    governor.object.includes(phrase);
  return isClaim && isUpheld && scene.main !== null ? [scene.main] : [];
}

/** "is under British control", "put the towns under Polish administration", "in rebel hands" */
export const byUnder: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined) return [];
  const phrase = scene.sentence.phrases.find((other) => other.head === at) ?? phraseAt(scene, at);
  if (phrase === undefined || phrase.head !== at) return [];
  const preposition = lowerAt(scene, phrase.preposition);
  const word = lowerAt(scene, at);
  // "on India's side of the line"
  const expected = word === 'side' ? 'on' : /^(hands|grip)$/.test(word) ? 'in' : 'under';
  if (preposition !== expected || (word === 'side' && !isSideOfLine(scene, at))) return [];
  const holders = ownersAt(scene, phrase);
  if (holders.length === 0) return [];
  const governor = governorOf(scene, phrase);
  const near = scene.tokens.slice(Math.max(0, phrase.preposition - 3), phrase.preposition).map((token) => token.lower);
  if (near.some((word) => /^(not|once|formerly|then|briefly|never|would|had|while)$/.test(word))) return [];
  const placed =
    governor !== undefined && /^(put|place|bring|keep|leave|come|fall|pass|remain|stay)$/.test(governor.lemma);
  if (placed && !isTold(scene, governor)) return [];
  if (!placed && near.some((word) => /^(was|were)$/.test(word))) return [];
  if (placed && governor.object.length > 0) {
    const lands = scene.lands.filter((land) => land.last < at && land.first > governor.main && land.kind !== 'state');
    return lands.map((land) => ({ holders, land: land.place() }));
  }
  const land = scene.lands.findLast((other) => other.last < phrase.preposition && other.kind !== 'state');
  const gap = land === undefined ? 99 : phrase.preposition - land.last;
  const isSubject = governor?.subject.some((other) => other === land?.phrase) === true;
  return land === undefined || !(gap <= 6 || isSubject) ? [] : [{ holders, land: land.place() }];
};

const isSideOfLine = (scene: Scene, at: number): boolean =>
  lowerAt(scene, at + 1) === 'of' &&
  scene.tokens
    .slice(at + 2, at + 7)
    .some((token) => /^(line|border|frontier|boundary|ceasefire|cease-fire)$/.test(token.lower));

/** "a dispute over the reef between A and B", "A and B have quarrelled over the reef" */
export const byQuarrel: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined) return [];
  // "the reef, disputed by A and B"
  const lands = landsAfter(scene, at, /^(over|about)$/);
  const { sentence } = scene;
  const verb = sentence.verbs.find((other) => other.main === at);
  if (lands.length === 0) return [];
  const phrase = verb === undefined ? phraseAt(scene, at) : undefined;
  const governor = verb ?? (phrase === undefined ? undefined : governorOf(scene, phrase));
  const owners = phrase === undefined ? [] : ownersAt(scene, phrase);
  const subject = governor === undefined ? [] : subjectAt(scene, governor.main);
  const around = sentence.phrases
    .filter((other) => other.first > at && /^(with|between)$/.test(lowerAt(scene, other.preposition)))
    .flatMap((other) => listOf(scene, other));
  // "between A and B over the reef" may stand before the land as well as after it.
  const parties = unique([...owners, ...subject, ...around]);
  if (parties.length < 2) return [];
  return lands.filter((land) => isDisputed(land)).map((land) => ({ holders: parties, land: land.place() }));
};

/** A quarrel "over Kashmir" is about land; one "over Cairo" is about what its government did. */
const isDisputed = (land: Land): boolean =>
  land.kind === 'land' || (land.kind === 'town' && land.place().disputed === true);

function listOf(scene: Scene, phrase: NounPhrase): ActorEntity[] {
  const next = scene.tokens[phrase.last + 1];
  const joined =
    next?.lower === 'and' ? scene.sentence.phrases.find((other) => other.first === phrase.last + 2) : undefined;
  return [phrase, ...(joined === undefined ? [] : [joined])].flatMap((part) => actorsOf(scene.sentence, part));
}

/** "demands the return of the islands" */
export const byDemand: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined || !trigger.forms.has('base') || lowerAt(scene, at + 1) !== 'of') return [];
  const land = landNear(scene, at + 2, 3);
  const phrase = phraseAt(scene, at);
  if (land === undefined || land.kind === 'state' || phrase === undefined) return [];
  if (
    scene.tokens
      .slice(at + 1, land.first)
      .some(
        (token) =>
          /^(NOUN|PROPN)$/.test(token.pos) &&
          scene.lands.every((other) => !(other.first <= token.index && token.index <= other.last)),
      )
  )
    return [];
  const governor = governorOf(scene, phrase) ?? scene.sentence.verbs.findLast((verb) => verb.last < phrase.first);
  const isAsked = governor !== undefined && wordsOf(rule.verbs).has(governor.lemma) && !governor.negated;
  const demanded = ownersAt(scene, phrase);
  const noun = phraseAt(scene, phrase.first - 2);
  // "Argentina's demand for the return of the islands"
  const byNoun =
    lowerAt(scene, phrase.preposition) === 'for' &&
    noun !== undefined &&
    /^(demands?|calls?|requests?|claims?)$/.test(lowerAt(scene, noun.head))
      ? ownersAt(scene, noun)
      : [];
  if (byNoun.length > 0) return [{ holders: byNoun, land: land.place() }];
  if (!isAsked || demanded.length > 0 || !isTold(scene, governor)) return [];
  return withList(scene, land).map((each) => ({ holders: subjectAt(scene, governor.main), land: each.place() }));
};

/** "the British colony of Belize", "Melilla, a Spanish enclave", "Macau is a Portuguese territory" */
export const byPossession: Pattern = (scene, rule, at) => {
  const trigger = triggerAt(scene, rule, at);
  if (trigger === undefined || !trigger.forms.has('base')) return [];
  const phrase = phraseAt(scene, at);
  if (phrase === undefined || phrase.head !== at) return [];
  const words = scene.tokens.slice(Math.max(0, phrase.first - 1), at).map((token) => token.lower);
  if (
    words.some((word) => /^(former|ex|old|erstwhile|no|sovereign)$/.test(word) || /^(once|formerly|then)$/.test(word))
  )
    return [];
  const owners = mentionsIn(scene.sentence, phrase.first, at - 1).filter(
    (mention) => mention.form === 'adjective' && mention.actors.some((actor) => actor.kind === 'COUNTRY'),
  );
  const [owner] = owners;
  if (owner === undefined || owners.length > 1 || /^[-–]$/.test(lowerAt(scene, owner.last + 1))) return [];
  const land = possessedBy(scene, phrase);
  if (land === undefined || land.mention === null || land.kind === 'town') return [];
  const found: Found = { holders: owner.actors, land: land.place() };
  return [found];
};

function possessedBy(scene: Scene, phrase: NounPhrase): Land | undefined {
  const after = lowerAt(scene, phrase.last + 1);
  if (after === 'of')
    return scene.lands.find(
      (land) => land.mention?.first === phrase.last + 2 || land.mention?.first === phrase.last + 3,
    );
  const opener = phrase.first - 1;
  const before = lowerAt(scene, opener);
  if (before === ',')
    return (
      scene.lands.find((land) => land.last === opener - 1) ??
      scene.lands.find((land) => after === ',' && land.first === phrase.last + 2)
    );
  if (/^(is|remains|remained)$/.test(before)) return scene.lands.find((land) => land.last === opener - 1);
  return undefined;
}
