// What the words around a name tell of it: a place after "in", a state's adjective before a noun, a turkey in the oven.
import type { Sense } from './gazetteer.ts';
import type { ReferenceBody } from './reference.ts';
import type { Sentence, Token, Work } from './work.ts';

export const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'inside',
  'across',
  'throughout',
  'off',
  'within',
]);
const TOWARD = new Set([
  'to',
  'from',
  'of',
  'via',
  'into',
  'for',
  'toward',
  'towards',
  'over',
  'through',
  'between',
  'leaving',
  'visiting',
  'and',
]);

/** A people's name that is also a common name counts alone and in an article that names a state of theirs. */
export function isPeopleHere(
  tokens: readonly Token[],
  first: number,
  last: number,
  senses: readonly Extract<Sense, { type: 'people' }>[],
  named: ReadonlyMap<string, number>,
): boolean {
  if (!standsAlone(tokens, first, last)) return false;
  return senses.some((sense) => !sense.ambiguous || sense.people.countries.some((country) => named.has(country)));
}

/** The preposition that leads to a name, over "the", adjectives and "city of". */
export function prepositionBefore(tokens: readonly Token[], first: number): string {
  let i = first - 1;
  while (i >= 0 && i > first - 7) {
    const token = tokens[i] as Token;
    if (token.pos === 'ADP' || token.lower === 'to') {
      const isOf =
        token.lower === 'of' &&
        /^(city|town|port|capital|resort|village|province|region|island|islands|outskirts|suburb|coast|base)$/.test(
          tokens[i - 1]?.lower ?? '',
        );
      if (!isOf) return token.lower;
    } else if (!/^(DET|ADJ|NOUN|PART|PROPN|PUNCT|ADV)$/.test(token.pos) || token.text === ',') return '';
    i -= 1;
  }
  return '';
}

export const isCityHere = (tokens: readonly Token[], first: number, last: number): boolean => {
  const near = tokens[first - 1];
  if (tokens[last + 1]?.pos === 'PROPN' && !/^(on|in)$/.test(tokens[last + 1]?.lower ?? '')) return false;
  if (near?.pos === 'PROPN') return false;
  const preposition = prepositionBefore(tokens, first);
  return (
    LOCATIVE.has(preposition) ||
    (TOWARD.has(near?.lower ?? '') && near?.lower !== 'and') ||
    (near?.pos === 'VERB' && near.text === near.lower)
  );
};

/** True where no other capitalised word joins the name: "Michael Jordan", "Georgia Tech". */
export function standsAlone(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const isName = (token: Token | undefined): boolean =>
    token !== undefined && token.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text);
  return !(isName(before) && before?.end === (tokens[first]?.start ?? 0) - 1) && !isName(after);
}

// Goods, beasts and dishes that bear a state's name, and what one does to silver.
const COMMON =
  /^(?:guinea (?:pigs?|fowls?|hens?|worms?)|china (?:cabinets?|shops?|plates?|dolls?|teapots?|cups?|clay)|turkey (?:sandwich(?:es)?|dinners?|farms?|farmers?|meat|breasts?|soup|roasted|shoot)|brazil nuts?|panama hats?|polish (?:the|its|his|her|your|up|off|remover)|jordan almonds?|danish pastr(?:y|ies)|jersey (?:cows?|cattle)|french fries|swiss cheese|chinese whispers|persian (?:cats?|rugs?|carpets?)|cuban heels?|dutch (?:oven|courage))$/i;
export const isCommonWord = (text: string, next: Token | undefined): boolean =>
  next !== undefined && COMMON.test(`${text} ${next.lower}`);

/** "in London, Cairo and Lagos": what joins a list of places is a place. */
export function continuesPlaces(sentence: Sentence, first: number): boolean {
  const joint = sentence.tokens[first - 1];
  if (joint === undefined || !/^(,|and|or)$/.test(joint.lower)) return false;
  const before = sentence.mentions.find(
    (mention) => mention.last === first - 2 || (mention.last === first - 3 && sentence.tokens[first - 2]?.text === ','),
  );
  return before !== undefined && before.place !== null && before.actors.length === 0;
}

/** An ambiguous name of a body counts behind "the", in an article that has named the body plainly. */
export const isSupported = (
  work: Work,
  tokens: readonly Token[],
  first: number,
  last: number,
  body: ReferenceBody,
): boolean =>
  (tokens[first - 1]?.lower === 'the' && work.actors.has(body.id)) ||
  (last > first &&
    WORLDWIDE.has(
      tokens
        .slice(first, last + 1)
        .map((token) => token.text)
        .join(' '),
    ) &&
    !/^(?!The$)\p{Lu}/u.test(tokens[first - 1]?.text ?? 'a'));

// States have bodies of these names too, but news names the world's so where no state's name stands before.
const WORLDWIDE = new Set(['Security Council', 'Red Cross', 'Red Crescent', 'General Assembly']);

/** True before a noun to which the word belongs: "Japanese officials", "Franco-British talks". */
export function modifies(tokens: readonly Token[], last: number): boolean {
  let i = last + 1;
  while (i < tokens.length && i < last + 6) {
    const token = tokens[i] as Token;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
    const joins =
      token.pos === 'ADJ' ||
      token.pos === 'NUM' ||
      token.text === '-' ||
      token.text === '–' ||
      (token.pos === 'VERB' && /(ed|ing)$/.test(token.lower) && tokens[i + 1]?.pos === 'NOUN') ||
      (token.pos === 'CCONJ' && tokens[i + 1]?.pos === 'ADJ');
    if (!joins) return false;
    i += 1;
  }
  return false;
}
