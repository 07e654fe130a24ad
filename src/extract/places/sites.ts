// The places that a sentence names as such: after "in" or "at", as "here", "there", "the Omani capital", or by a venue.
import { isPossessive } from '../lexicon.ts';
import { loadReference } from '../reference.ts';
import { registerCapital, registerPlace, registerReferencePlace, slugOf } from '../registry.ts';
import type { NameMention, PlaceEntity, Sentence, Work } from '../work.ts';

/** A place in a sentence: from which token to which its words run, and what stands before them. */
export interface Site {
  readonly first: number;
  readonly last: number;
  readonly preposition: string;
  readonly place: PlaceEntity;
  readonly mention: NameMention | null;
}

const AT = /^(in|at|near|outside|inside|off|on|aboard|around|across|over|along)$/;
const SETTLEMENTS =
  /^(city|town|port|capital|resort|village|province|region|coast|base|outskirts|island|district|suburb|state|sidelines|shores|banks|waters|airspace|strait|valley|heart|centre|center|side)$/;

/** The preposition before a place's name, over its description: "in the northern port of". */
function prepositionOf(sentence: Sentence, mention: NameMention): string {
  const { tokens } = sentence;
  for (let i = mention.first - 1; i >= 0 && i > mention.first - 10; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.pos === 'ADP' && token.lower !== 'of') return token.lower;
    if (token.lower === 'of' && !SETTLEMENTS.test(tokens[i - 1]?.lower ?? '')) return 'of';
    // "at the presidential palace, Cairo", "in the Indonesian capital, Jakarta", "at a hotel in".
    if (token.text === ',' && SETTLEMENTS.test(tokens[i - 1]?.lower ?? '')) continue;
    if (token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT' || token.pos === 'CCONJ') return '';
  }
  return '';
}

/** All of a sentence, in its order; `here` is where the article was filed, `there` what was named last. */
export function sitesIn(work: Work, sentence: Sentence, here: PlaceEntity | null, there: PlaceEntity | null): Site[] {
  const sites: Site[] = [];
  const { tokens } = sentence;
  for (const mention of sentence.mentions) {
    const place = mention.place ?? venueOf(work, sentence, mention);
    if (place === null || place.kind === 'CONTINENT' || isModifier(sentence, mention)) continue;
    sites.push({
      first: mention.first,
      last: mention.last,
      preposition: prepositionOf(sentence, mention),
      place,
      mention,
    });
  }
  for (const mention of sentence.mentions) {
    const capital = capitalOf(work, sentence, mention);
    if (capital !== null && !sites.some((site) => site.first > mention.last && site.first <= mention.last + 3)) {
      const preposition = tokens[mention.first - 1]?.lower === 'the' ? (tokens[mention.first - 2]?.lower ?? '') : '';
      sites.push({ first: mention.first, last: mention.last + 1, preposition, place: capital, mention: null });
    }
  }
  for (const token of tokens) {
    const isHere = token.lower === 'here' && tokens[token.index - 1]?.lower !== "'s" && token.pos === 'ADV';
    if (isHere && here !== null)
      sites.push({ first: token.index, last: token.index, preposition: 'in', place: here, mention: null });
    const isThere =
      token.lower === 'there' &&
      !/^(is|are|was|were|has|have|had|will|would|may|must|can|could|be|should|to)$/.test(
        tokens[token.index + 1]?.lower ?? '',
      );
    if (!isThere) continue;
    const before = sites.findLast((site) => site.last < token.index)?.place ?? there;
    if (before !== null)
      sites.push({ first: token.index, last: token.index, preposition: 'in', place: before, mention: null });
  }
  return sites.sort((a, b) => a.first - b.first);
}

/** "the Red Sea port of Aqaba": the name only describes what follows. */
const isModifier = ({ tokens, phrases }: Sentence, { last }: NameMention): boolean =>
  tokens[last + 1]?.pos === 'NOUN' && phrases.some((phrase) => phrase.first <= last && phrase.head > last);

/** True where the words tell that something is there. */
export const isLocated = (site: Site): boolean => AT.test(site.preposition);

/** "in the Omani capital", "at Oman's capital". */
function capitalOf(work: Work, { tokens }: Sentence, mention: NameMention): PlaceEntity | null {
  const [actor] = mention.actors;
  let next = mention.last + 1;
  if (isPossessive(tokens[next])) next += 1;
  if (actor === undefined || tokens[next]?.lower !== 'capital') return null;
  const country = loadReference().countries.get(actor.id);
  return country?.capital ? registerCapital(work, country, country.capital) : null;
}

/** "at the White House": a seat of government where somebody is, not one who acts. */
function venueOf(work: Work, sentence: Sentence, mention: NameMention): PlaceEntity | null {
  if (!mention.metonym || mention.place !== null || !/^(at|in|inside|outside)$/.test(prepositionOf(sentence, mention)))
    return null;
  const [actor] = mention.actors;
  const name = sentence.text.slice(
    (sentence.tokens[mention.first]?.start ?? 0) - sentence.start,
    (sentence.tokens[mention.last]?.end ?? 0) - sentence.start,
  );
  const seat = loadReference().seats.find((entry) => entry.name === name || entry.aliases.includes(name));
  if (seat === undefined || actor === undefined) return null;
  return registerPlace(work, {
    id: slugOf(seat.name),
    name: seat.name,
    kind: 'SITE',
    aliases: seat.aliases,
    latitude: null,
    longitude: null,
    country: actor.id,
  });
}

/** Where the article was filed: the place of its dateline, if the reference knows it. */
export function placeFiled(work: Work): PlaceEntity | null {
  const name = work.document.dateline?.place ?? null;
  if (name === null) return null;
  const known = [...work.places.values()].find((place) => place.name === name || place.aliases.has(name));
  if (known !== undefined && known.kind !== 'COUNTRY') return known;
  const reference = loadReference();
  for (const country of reference.countries.values()) {
    const capital = country.capital === name || country.capitalAliases.includes(name);
    if (capital && country.capital) return registerCapital(work, country, country.capital);
  }
  const place = reference.places.find((entry) => entry.name === name || entry.aliases.includes(name));
  if (place !== undefined) return registerReferencePlace(work, place);
  const city = reference.cities.find(([town]) => town === name);
  if (city === undefined) return null;
  const [town, country, latitude, longitude] = city;
  return registerPlace(work, {
    id: `${slugOf(town)}-${country.toLowerCase()}`,
    name: town,
    kind: 'CITY',
    aliases: [],
    latitude,
    longitude,
    country,
  });
}
