// What governs an infinitive or gerund, and whose act it is.
import { OBJECT_CONTROL, OBJECT_GERUND, SAY_VERBS } from './lexicon.ts';
import { listEndingWith } from './lists.ts';
import { isTime, phraseBefore, previousVerb } from './neighbours.ts';
import type { NounPhrase, Sentence, VerbGroup } from './work.ts';

export function attachInfinitive(sentence: Sentence, verb: VerbGroup): void {
  const { tokens } = sentence;
  verb.link = 'complement';
  const before = tokens[verb.first - 1];
  const isBare = tokens[verb.first]?.lower !== 'to';
  if (before !== undefined && (isBare || before.pos === 'CCONJ')) {
    const partner = sentence.verbs.slice(0, verb.index).findLast((other) => other.form === 'infinitive');
    if (partner !== undefined) {
      verb.governor = partner.governor;
      verb.governingNoun = partner.governingNoun;
      verb.subject = partner.subject;
      return;
    }
  }
  verb.governor = previousVerb(sentence, verb) ?? null;
  const phrase = phraseBefore(sentence, verb.first);
  if (phrase !== undefined && before !== undefined && phrase.last === verb.first - 1) {
    const governor = verb.governor;
    const isControlled = governor !== null && OBJECT_CONTROL.has(governor.lemma);
    if ((!isControlled || phrase.mentions.length === 0) && !isTime(sentence, phrase)) {
      // "an offer by Chad to mediate", "the decision of Chad to leave"
      const noun = /^(by|from|of)$/.test(tokens[phrase.preposition]?.lower ?? '')
        ? sentence.phrases.find((other) => other.last === phrase.preposition - 1)
        : undefined;
      const isOwner = noun !== undefined && OFFERS.test(tokens[noun.head]?.lemma ?? '') && phrase.mentions.length > 0;
      verb.governingNoun = isOwner ? noun.head : phrase.head;
      const owner = isOwner ? phrase : ownerOf(sentence, phrase);
      if (owner !== null) verb.subject = [owner];
    }
  }
}

// Nouns whose owner is to do what they tell: "Chad's offer to mediate".
const OFFERS =
  /^(offer|plan|decision|promise|pledge|intention|vow|threat|refusal|attempt|effort|bid|readiness|willingness|commitment|move|failure|reluctance|proposal)$/;

/** The name that owns such a noun, as a phrase of its own. */
function ownerOf({ tokens }: Sentence, phrase: NounPhrase): NounPhrase | null {
  if (!OFFERS.test(tokens[phrase.head]?.lemma ?? '')) return null;
  const name = phrase.mentions.find((mention) => mention.last < phrase.head && mention.actors.length > 0);
  if (name === undefined) return null;
  return { first: name.first, last: name.last, head: name.last, preposition: -1, mentions: [name] };
}

export function attachGerund(sentence: Sentence, verb: VerbGroup): void {
  const { tokens } = sentence;
  let at = verb.first - 1;
  while (tokens[at]?.pos === 'ADV') at -= 1;
  const before = tokens[at];
  verb.governor = previousVerb(sentence, verb) ?? null;
  const phrase = phraseBefore(sentence, verb.first);
  if (before?.pos === 'ADP' || before?.pos === 'SCONJ') {
    verb.link = 'complement';
    verb.conjunction = before.lower;
    // "accused Libya, which borders Chad, of arming": what opened before the insertion goes on behind it.
    const inner = verb.governor;
    const outer = inner?.governor ?? null;
    const isBehindInsertion = inner?.link === 'relative' && inner.form === 'finite' && tokens[at - 1]?.text === ',';
    if (isBehindInsertion && outer !== null && OBJECT_GERUND.has(outer.lemma)) verb.governor = outer;
  } else if (before?.pos === 'NOUN' || before?.pos === 'PROPN') {
    verb.link = 'relative';
    if (phrase !== undefined) verb.subject = [phrase];
  } else if (before?.text === ',') {
    verb.link = 'coordinate';
    // "The two sides, meeting in Paris, agreed": the phrase before the comma is the subject.
    const awaitsVerb = verb.governor === null || SAY_VERBS.has(verb.governor.lemma);
    if (phrase !== undefined && phrase.last === at - 1 && phrase.preposition < 0 && awaitsVerb)
      verb.subject = listEndingWith(sentence, phrase);
  } else if (before?.pos === 'CCONJ') {
    const partner = sentence.verbs.slice(0, verb.index).findLast((other) => other.form === 'gerund');
    if (partner !== undefined) {
      verb.link = partner.link;
      verb.governor = partner.governor;
      verb.conjunction = partner.conjunction;
      verb.subject = partner.subject;
    }
  } else verb.link = verb.governor === null ? 'root' : 'complement';
}

const WORDS =
  /^(declaration|statement|letter|note|resolution|communique|communiqué|message|appeal|memorandum|petition|decree|report)$/;

/** "Accusing Chad of attacks, Libya closed the border": a gerund in front has the subject of the verb that follows. */
export function lendSubject(sentence: Sentence, verb: VerbGroup): void {
  if (verb.form !== 'gerund') return;
  // "sent a letter demanding …": who issued it demands.
  const words = verb.link === 'relative' ? verb.subject[0] : undefined;
  const issuer = verb.governor;
  if (
    words !== undefined &&
    issuer !== null &&
    words.mentions.length === 0 &&
    WORDS.test(sentence.tokens[words.head]?.lemma ?? '') &&
    issuer.object.includes(words) &&
    !issuer.passive &&
    /^(issue|publish|release|send|write|adopt|sign|make|deliver|circulate|pass|present|address|read|circulate)$/.test(
      issuer.lemma,
    )
  ) {
    verb.subject = issuer.subject;
    return;
  }
  if (verb.governor !== null || verb.subject.length > 0) return;
  const main = sentence.verbs
    .slice(verb.index + 1)
    .find((other) => other.form === 'finite' && other.link !== 'that' && other.link !== 'relative');
  if (main === undefined || !sentence.tokens.slice(verb.last, main.first).some((token) => token.text === ',')) return;
  if (main.subject.every((phrase) => phrase.first > verb.last)) verb.subject = main.subject;
}

/** Gives an infinitive or gerund the subject that its governor's object or subject is. */
export function passDownSubject(verb: VerbGroup): void {
  const governor = verb.governor;
  if (governor === null || verb.subject.length > 0) return;
  if (verb.form !== 'infinitive' && verb.form !== 'gerund') return;
  const object =
    governor.object.length > 0
      ? governor.object
      : governor.complements.find((c) => c.preposition === 'on' || c.preposition === 'for')?.phrases;
  const byObject =
    verb.form === 'infinitive'
      ? OBJECT_CONTROL.has(governor.lemma)
      : OBJECT_GERUND.has(governor.lemma) && /^(of|for|from|over)$/.test(verb.conjunction ?? 'of');
  // "gave Libya until Monday to", "granted them leave to": whoever is given it.
  const given = /^(give|grant|deny|offer)$/.test(governor.lemma) && verb.form === 'infinitive' && !governor.passive;
  const receiver = governor.indirectObject.length > 0 ? governor.indirectObject : governor.object;
  const warned = governor.lemma === 'warn' && verb.conjunction === 'against' && governor.object.length > 0;
  const partners = governor.complements.find((c) => c.preposition === 'by')?.phrases ?? [];
  if (given && receiver.some((phrase) => phrase.mentions.length > 0 && phrase.head !== verb.governingNoun))
    verb.subject = receiver;
  else if (warned) verb.subject = governor.object;
  else if (governor.lemma === 'join' && governor.passive) verb.subject = [...governor.subject, ...partners];
  else if (byObject && governor.passive) verb.subject = governor.subject;
  else if (byObject && object !== undefined && object.length > 0) verb.subject = object;
  else if (governor.lemma === 'join') verb.subject = [...governor.subject, ...governor.object];
  else verb.subject = governor.subject;
}
