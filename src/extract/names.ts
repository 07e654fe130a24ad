// Stage: the names of the reference that stand in each sentence, told apart by what else the article names.
import { Gazetteer, type NameMatch, type Sense, splitWords } from './gazetteer.ts';
import { type Country, loadReference, type ReferenceBody } from './reference.ts';
import {
  registerActor,
  registerBodyById,
  registerCapital,
  registerCountry,
  registerCountryPlace,
  registerLeader,
  registerPeople,
  registerPlace,
  registerReferencePlace,
  slugOf,
} from './registry.ts';
import type { NameMention, Sentence, Token, Work } from './work.ts';

let gazetteer: Gazetteer | undefined;
let treaties: Gazetteer | undefined;

/** The dictionary of all reference names, built at first use. */
export function loadGazetteer(): Gazetteer {
  gazetteer ??= new Gazetteer(loadReference());
  return gazetteer;
}

const LOCATIVE = new Set(['in', 'at', 'near', 'outside', 'around', 'inside', 'across', 'throughout', 'off', 'within']);
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

/** Finds the names of every sentence. */
export function findNames(work: Work): void {
  const dictionary = loadGazetteer();
  treaties ??= Gazetteer.ofAgreements(loadReference().agreements);
  const words = work.sentences.map((sentence) => splitWords(sentence.text));
  const found = words.map((list) => dictionary.find(list));
  const named = countStates(found.flat());
  work.sentences.forEach((sentence, index) => {
    for (const match of found[index] ?? []) {
      const mention = readMatch(work, sentence, match, named);
      if (mention !== null) sentence.mentions.push(mention);
    }
    for (const { start, end, senses } of treaties?.find(words[index] ?? []) ?? []) {
      const named = senses.flatMap((sense) => (sense.type === 'agreement' ? [sense.agreement] : []));
      // Of several with one name, the one whose year the sentence states, else the best known, which stands first.
      const agreement =
        named.find(({ signedDate }) => signedDate != null && sentence.text.includes(signedDate.slice(0, 4))) ??
        named[0];
      if (agreement !== undefined)
        work.namedAgreements.push({
          sentence: index,
          start: sentence.start + start,
          end: sentence.start + end,
          agreement,
        });
    }
  });
}

const EUROPE = 'european-union';
const EUROPEAN = new Set([EUROPE, 'european-community', 'european-commission', 'european-economic-community']);

/** How often each state is named by a name that is no other's. */
function countStates(matches: readonly NameMatch[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { senses } of matches) {
    const states = new Set(senses.flatMap((sense) => (sense.type === 'country' ? [sense.country.id] : [])));
    if (states.size === 0)
      for (const sense of senses)
        if (sense.type === 'body' && sense.body.country != null) states.add(sense.body.country);
    for (const sense of senses)
      if (sense.type === 'body' && EUROPEAN.has(sense.body.id)) counts.set(EUROPE, (counts.get(EUROPE) ?? 0) + 1);
    if (states.size === 1) for (const id of states) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Of several states with one name, that which the article names otherwise, then the one of its time, then today's. */
function pickState(work: Work, candidates: readonly Country[], named: ReadonlyMap<string, number>): Country {
  const year = work.asOf === null ? null : Number(work.asOf.slice(0, 4));
  const inForce = (country: Country): number =>
    year === null ? Number(country.to == null) : Number((country.from ?? 0) <= year && year <= (country.to ?? 9999));
  return [...candidates].sort(
    (a, b) =>
      (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0) ||
      inForce(b) - inForce(a) ||
      Number(b.to == null) - Number(a.to == null),
  )[0] as Country;
}

const tokensOf = (sentence: Sentence, match: NameMatch): [number, number] | null => {
  const start = sentence.start + match.start;
  const end = sentence.start + match.end;
  const first = sentence.tokens.findIndex((token) => token.end > start);
  let last = sentence.tokens.findLastIndex((token) => token.start < end);
  // The apostrophe that the dictionary read as a blank is never part of the name.
  while (last > first && /^['’]s?$/.test(sentence.tokens[last]?.text ?? '')) last -= 1;
  return first < 0 || last < first ? null : [first, last];
};

function readMatch(
  work: Work,
  sentence: Sentence,
  match: NameMatch,
  named: ReadonlyMap<string, number>,
): NameMention | null {
  const span = tokensOf(sentence, match);
  if (span === null) return null;
  const [first, last] = span;
  const { tokens } = sentence;
  const text = sentence.text.slice(match.start, match.end);
  const base = { first, last, metonym: false, place: null };

  if (isCommonWord(text, tokens[last + 1])) return null;
  const full = match.senses.find((sense) => sense.type === 'leader' && sense.full);
  if (full?.type === 'leader') return { ...base, form: 'noun', actors: [registerLeader(work, full.leader)] };

  const states = match.senses.filter((sense): sense is Extract<Sense, { type: 'country' }> => sense.type === 'country');
  if (states.length > 0 && (states.some((sense) => !sense.ambiguous) || standsAlone(tokens, first, last))) {
    const country = pickState(work, [...new Set(states.map((sense) => sense.country))], named);
    const forms = new Set(states.filter((sense) => sense.country === country).map((sense) => sense.form));
    const form =
      forms.has('noun') && !modifies(tokens, last)
        ? 'noun'
        : modifies(tokens, last) && forms.has('adjective')
          ? 'adjective'
          : forms.has('noun') || forms.has('demonym')
            ? 'noun'
            : 'adjective';
    const land = match.senses.find((sense) => sense.type === 'place');
    // A dependency is a place that others may claim, whatever stands before its name.
    const isLand = country.dependencyOf != null && land?.type === 'place' && forms.has('noun');
    const isPlace = forms.has('noun') && LOCATIVE.has(prepositionBefore(tokens, first));
    return {
      ...base,
      form,
      actors: [registerCountry(work, country)],
      place: isLand ? registerReferencePlace(work, land.place) : isPlace ? registerCountryPlace(work, country) : null,
    };
  }

  const capitals = match.senses.filter(
    (sense): sense is Extract<Sense, { type: 'capital' }> => sense.type === 'capital',
  );
  if (capitals.length > 0) {
    const country = pickState(work, [...new Set(capitals.map((sense) => sense.country))], named);
    const seat = capitals.some((sense) => sense.seat);
    if (!seat && capitals.every((sense) => sense.ambiguous) && !standsAlone(tokens, first, last)) return null;
    // Where the Union is named and Belgium is not, Brussels is the Union's government.
    const union =
      text === 'Brussels' && named.has(EUROPE) && !named.has(country.id) ? registerBodyById(work, EUROPE) : null;
    const isPlace = !seat && (LOCATIVE.has(prepositionBefore(tokens, first)) || continuesPlaces(sentence, first));
    return {
      first,
      last,
      form: 'noun',
      actors: isPlace ? [] : [union ?? registerCountry(work, country)],
      place: seat ? null : registerCapital(work, country, text),
      metonym: true,
    };
  }

  const bodies = match.senses.filter((sense): sense is Extract<Sense, { type: 'body' }> => sense.type === 'body');
  const body = bodies.find((sense) => !sense.ambiguous) ?? bodies[0];
  const isElse = match.senses.some((sense) => sense.type === 'place' || sense.type === 'city');
  if (body !== undefined && (!body.ambiguous || (!isElse && isSupported(work, tokens, first, last, body.body)))) {
    const { body: known } = body;
    const actor = registerActor(work, {
      id: known.id,
      name: known.name,
      kind: known.kind,
      aliases: [...known.abbreviations, ...known.aliases],
      country: known.country ?? null,
      role: null,
    });
    return { ...base, form: 'noun', actors: [actor] };
  }

  const people = match.senses.filter((sense): sense is Extract<Sense, { type: 'people' }> => sense.type === 'people');
  const [folk] = people;
  if (folk !== undefined && isPeopleHere(tokens, first, last, people, named)) {
    const isAdjective = modifies(tokens, last) && people.some((sense) => sense.form === 'adjective');
    return { ...base, form: isAdjective ? 'adjective' : 'noun', actors: [registerPeople(work, folk.people, named)] };
  }

  const place = match.senses.find((sense): sense is Extract<Sense, { type: 'place' }> => sense.type === 'place');
  if (place !== undefined && (!place.ambiguous || LOCATIVE.has(prepositionBefore(tokens, first)))) {
    return { ...base, form: 'noun', actors: [], place: registerReferencePlace(work, place.place) };
  }

  const city = match.senses.find((sense): sense is Extract<Sense, { type: 'city' }> => sense.type === 'city');
  if (city !== undefined && isCityHere(tokens, first, last)) {
    const [name, country, latitude, longitude] = city.city;
    const entity = registerPlace(work, {
      id: `${slugOf(name)}-${country.toLowerCase()}`,
      name,
      kind: 'CITY',
      aliases: [],
      latitude,
      longitude,
      country,
    });
    return { ...base, form: 'noun', actors: [], place: entity };
  }
  return null;
}

/** A people's name that is also a common name counts alone and in an article that names a state of theirs. */
function isPeopleHere(
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
function prepositionBefore(tokens: readonly Token[], first: number): string {
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

const isCityHere = (tokens: readonly Token[], first: number, last: number): boolean => {
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
function standsAlone(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const isName = (token: Token | undefined): boolean =>
    token !== undefined && token.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(token.text);
  return !(isName(before) && before?.end === (tokens[first]?.start ?? 0) - 1) && !isName(after);
}

// Goods, beasts and dishes that bear a state's name, and what one does to silver.
const COMMON =
  /^(?:guinea (?:pigs?|fowls?|hens?|worms?)|china (?:cabinets?|shops?|plates?|dolls?|teapots?|cups?|clay)|turkey (?:sandwich(?:es)?|dinners?|farms?|farmers?|meat|breasts?|soup|roasted|shoot)|brazil nuts?|panama hats?|polish (?:the|its|his|her|your|up|off|remover)|jordan almonds?|danish pastr(?:y|ies)|jersey (?:cows?|cattle)|french fries|swiss cheese|chinese whispers|persian (?:cats?|rugs?|carpets?)|cuban heels?|dutch (?:oven|courage))$/i;
const isCommonWord = (text: string, next: Token | undefined): boolean =>
  next !== undefined && COMMON.test(`${text} ${next.lower}`);

/** "in London, Cairo and Lagos": what joins a list of places is a place. */
function continuesPlaces(sentence: Sentence, first: number): boolean {
  const joint = sentence.tokens[first - 1];
  if (joint === undefined || !/^(,|and|or)$/.test(joint.lower)) return false;
  const before = sentence.mentions.find(
    (mention) => mention.last === first - 2 || (mention.last === first - 3 && sentence.tokens[first - 2]?.text === ','),
  );
  return before !== undefined && before.place !== null && before.actors.length === 0;
}

/** An ambiguous name of a body counts behind "the", in an article that has named the body plainly. */
const isSupported = (work: Work, tokens: readonly Token[], first: number, last: number, body: ReferenceBody): boolean =>
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
function modifies(tokens: readonly Token[], last: number): boolean {
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
