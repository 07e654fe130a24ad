// What verbs joined by "and" share: "will meet and sign", "was arrested and charged", "attacked and occupied Chad".
import { PARTICIPLES, PASTS, SAY_VERBS } from './lexicon.ts';
import type { Sentence, VerbGroup } from './work.ts';

// Whose auxiliaries a verb shares stands few verbs before it.
const WINDOW = 4;
// These stand without an object where the next verb has one.
const INTRANSITIVE =
  /^(meet|go|come|return|leave|arrive|travel|stay|talk|speak|sit|be|have|do|live|die|fly|agree|say)$/;

/** Gives a verb behind "and", "or" or a comma the auxiliaries of the one before, where its own form fits them. */
export function shareAuxiliaries(sentence: Sentence, verb: VerbGroup): void {
  const { tokens } = sentence;
  if (verb.first !== verb.main && tokens.slice(verb.first, verb.main).some((token) => token.pos !== 'ADV')) return;
  let at = verb.first - 1;
  while (tokens[at]?.pos === 'ADV') at -= 1;
  const joint = tokens[at];
  const isJoined = joint?.pos === 'CCONJ' || /^(nor|or)$/.test(joint?.lower ?? '');
  if (joint === undefined || !(isJoined || joint.text === ',')) return;
  const word = tokens[verb.main];
  if (word === undefined || word.pos !== 'VERB') return;
  const isBase = word.lower === verb.lemma;
  const canBeParticiple = (/ed$/.test(word.lower) && !isBase) || PARTICIPLES.has(word.lower);
  const isIng = verb.form === 'gerund';
  for (let i = verb.index - 1; i >= Math.max(0, verb.index - WINDOW); i--) {
    const partner = sentence.verbs[i] as VerbGroup;
    if (hasClauseBetween(sentence, partner, at)) return;
    const helped = tokens.slice(partner.first, partner.main).map((token) => token.lower);
    // "did not attack but condemned": what is denied of one is not of the other.
    const negated = partner.negated && joint.lower !== 'but' && joint.text !== ',';
    if (isBase && !PASTS.has(word.lower)) {
      if (partner.form === 'infinitive') {
        Object.assign(verb, { form: 'infinitive', negated: verb.negated || negated });
        return;
      }
      if (partner.modal !== null || helped.some((helper) => /^(do|does|did)$/.test(helper))) {
        const { modal, past } = partner;
        Object.assign(verb, { modal, past: verb.past || past, negated: verb.negated || negated });
        return;
      }
    }
    // A comma alone joins no more than bare forms.
    if (!isJoined) return;
    if (isIng && partner.progressive && partner.form === 'finite') {
      const { modal, past } = partner;
      Object.assign(verb, { form: 'finite', progressive: true, modal, past, negated: verb.negated || negated });
      return;
    }
    if (canBeParticiple && partner.passive && partner.form !== 'participle' && canBePassive(sentence, verb)) {
      const { modal, past, perfect, form, progressive } = partner;
      Object.assign(verb, { passive: true, form, modal, past, perfect, progressive, negated: verb.negated || negated });
      return;
    }
    if (canBeParticiple && partner.perfect && !partner.passive && !PASTS.has(word.lower) && partner.form === 'finite') {
      const { modal } = partner;
      Object.assign(verb, { perfect: true, modal, negated: verb.negated || (negated && joint.lower !== 'and') });
      return;
    }
    if (partner.form === 'finite' && partner.link !== 'relative') return;
  }
}

/** True for a participle that no object follows, so that what was done was done to the subject. */
function canBePassive(sentence: Sentence, verb: VerbGroup): boolean {
  const next = sentence.tokens[verb.last + 1];
  if (SAY_VERBS.has(verb.lemma) && next?.lower !== 'by') return false;
  return next === undefined || /^(ADP|PUNCT|CCONJ|ADV|PART|SCONJ)$/.test(next.pos);
}

/** True where a subject of its own or a clause opens between the partner and the joint. */
const hasClauseBetween = ({ tokens }: Sentence, partner: VerbGroup, joint: number): boolean =>
  tokens.slice(partner.last + 1, joint).some((token) => token.text === ';' || /^["“”]$/.test(token.text));

/** "attacked and occupied Chad": what follows the second verb is the object of both. */
export function shareObjects(sentence: Sentence, verb: VerbGroup): void {
  const next = sentence.verbs[verb.index + 1];
  if (next === undefined || verb.object.length > 0 || verb.complements.length > 0) return;
  if (INTRANSITIVE.test(verb.lemma) || SAY_VERBS.has(verb.lemma) || verb.passive || next.passive) return;
  const joint = sentence.tokens[verb.last + 1];
  if (joint === undefined || !/^(and|or|nor)$/.test(joint.lower) || next.form !== verb.form) return;
  for (let i = verb.last + 2; i < next.main; i++) if (sentence.tokens[i]?.pos !== 'ADV') return;
  verb.object = next.object;
}
