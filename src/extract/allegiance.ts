// The state of a person whose title stands beside the name: "his Chadian counterpart, Moussa Faki", "its envoy Lina Koh".
import { mentionsIn, ownersOf, principalOf } from './resolve.ts';
import type { ActorEntity, NameMention, NounPhrase, Sentence, Work } from './work.ts';

const OFFICE =
  /^(counterpart|minister|president|premier|leader|chancellor|king|queen|emir|sultan|prince|envoy|ambassador|secretary|chief|head|chairman|chairwoman|director|general|commander|governor|negotiator|adviser|advisor|official|diplomat|spokesman|spokeswoman|spokesperson|representative|delegate|deputy|aide|speaker|mayor|judge|host|guest|successor|predecessor|ally|rival|number|colleague)$/;

/** Gives persons of a sentence whom no earlier stage could place the state or body of the title beside them. */
export function placePersons(work: Work, sentence: Sentence): void {
  for (const mention of sentence.mentions) {
    const [person, other] = mention.actors;
    if (person?.kind !== 'PERSON' || other !== undefined || person.country !== null || mention.form !== 'noun')
      continue;
    const owner = titleOwner(work, sentence, mention);
    if (owner !== null && owner !== person.id) person.country = owner;
  }
}

function titleOwner(work: Work, sentence: Sentence, mention: NameMention): string | null {
  const own = sentence.phrases.find((phrase) => phrase.first <= mention.first && mention.last <= phrase.last);
  const inside = own === undefined ? null : ownerWithin(work, sentence, own, mention.first);
  if (inside !== null) return inside;
  const first = own?.first ?? mention.first;
  const last = own?.last ?? mention.last;
  const before = isComma(sentence, first - 1)
    ? sentence.phrases.find((phrase) => phrase.last === first - 2)
    : undefined;
  const after = isComma(sentence, last + 1) ? sentence.phrases.find((phrase) => phrase.first === last + 2) : undefined;
  for (const phrase of [before, after]) {
    if (phrase === undefined || !OFFICE.test(sentence.tokens[phrase.head]?.lower ?? '')) continue;
    const owner = only(work, ownersOf(sentence, phrase));
    if (owner !== null) return owner;
  }
  return null;
}

const isComma = (sentence: Sentence, at: number): boolean => sentence.tokens[at]?.text === ',';

/** The owner named last before a title within the person's own phrase. */
function ownerWithin(work: Work, sentence: Sentence, phrase: NounPhrase, at: number): string | null {
  let office = at - 1;
  while (office > phrase.first && !OFFICE.test(sentence.tokens[office]?.lower ?? '')) office -= 1;
  if (office <= phrase.first) return null;
  const owner = mentionsIn(sentence, phrase.first, office - 1).at(-1);
  return owner === undefined ? null : only(work, owner.actors);
}

function only(work: Work, actors: readonly ActorEntity[]): string | null {
  const [first, other] = new Set(actors.map((actor) => principalOf(work, actor)));
  return first === undefined || other !== undefined || work.actors.get(first)?.kind === 'PERSON' ? null : first;
}
