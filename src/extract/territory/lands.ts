// Which lands a sentence names: by their names, as states and dependencies, and as "the islands" named before.
import { words } from '../lexicon.ts';
import { oncePerArticle } from '../once.ts';
import { type Country, loadReference, type ReferencePlace } from '../reference.ts';
import { registerCountryPlace, registerReferencePlace } from '../registry.ts';
import { mentionsIn } from '../resolve.ts';
import type { NameMention, NounPhrase, PlaceEntity, Sentence, Work } from '../work.ts';
import type { Land } from './scene.ts';

const LAND_NOUNS = words(
  `island islands isle isles islet islets archipelago territory territories peninsula enclave exclave region regions land
   lands chain rock rocks outcrop outcrops reef reefs shoal shoals atoll atolls plateau heights strip province zone place
   colony valley corridor triangle waters area oilfield`,
);
const TOWN_NOUNS = words('town city village port capital base temple airport');
/** What may stand before "of" and a name and mean the land itself. */
const PART_NOUNS =
  /^(town|city|village|port|islands?|isles?|islets?|regions?|provinces?|states?|territory|territories|area|areas|fields?|oilfields?|enclave|exclave|peninsula|archipelago|mountains?|heights|strip|valley|plateau|colony|whole|most|all|half|much|rest|bulk|tracts?|swathes?|swaths?|two-thirds|part|parts|capital|rock|reefs?|shoals?|atolls?|settlement|hub|chain|district|stronghold|lands?)$/;
const AROUND = /^(around|near|surrounding|beside|adjoining|off|next)$/;
const AREA_NOUNS = words(
  'land lands area areas zone strip territory waters ground km kilometres kilometers miles hectares acres seabed',
);
const NOUNS: ReadonlySet<string> = new Set([...LAND_NOUNS, ...TOWN_NOUNS, ...AREA_NOUNS]);
const POINTING = /^(the|this|that|these|those|both|all|such)$/;

let byName: ReadonlyMap<string, ReferencePlace> | undefined;

/** The land of the reference that bears a name, for names that are a state's or a body's as well. */
function placeNamed(name: string): ReferencePlace | undefined {
  byName ??= new Map(
    loadReference().places.flatMap((place) =>
      [place.name, ...place.aliases].map((known) => [known.toLowerCase(), place] as const),
    ),
  );
  return byName.get(name.toLowerCase());
}

/** What lands an article has named so far. */
export interface Memory {
  land: PlaceEntity | null;
  town: PlaceEntity | null;
}

const isLand = (place: PlaceEntity): boolean =>
  place.disputed === true || place.kind === 'ISLAND' || place.kind === 'TERRITORY' || place.kind === 'REGION';

/** Lands that others may well claim: the first of them is what "the disputed islands" before a name stands for. */
export const isDisputable = (place: PlaceEntity): boolean =>
  place.disputed === true || place.kind === 'ISLAND' || place.kind === 'TERRITORY';

const namedBySentence = oncePerArticle(() => new Map<Sentence, readonly Land[]>());

/** The lands of a sentence that it calls by their names. */
export function namedLandsIn(work: Work, sentence: Sentence): readonly Land[] {
  const known = namedBySentence(work);
  let lands = known.get(sentence);
  if (lands === undefined) {
    lands = sentence.mentions.flatMap((mention) => namedLand(work, sentence, mention) ?? []);
    known.set(sentence, lands);
  }
  return lands;
}

export const inOrder = (a: Land, b: Land): number => a.last - b.last || a.first - b.first;

export function landsIn(work: Work, sentence: Sentence, memory: Memory): Land[] {
  const lands = [...namedLandsIn(work, sentence)];
  for (const phrase of sentence.phrases) {
    const land = describedLand(sentence, phrase, lands, memory);
    if (land !== null) lands.push(land);
  }
  return lands.sort(inOrder);
}

function namedLand(work: Work, sentence: Sentence, mention: NameMention): Land | null {
  // "Gibraltar's waters" are not Gibraltar.
  if (mention.form === 'reference' || /^(['’]s?|-|–)$/.test(sentence.tokens[mention.last + 1]?.text ?? '')) return null;
  const { place } = mention;
  const first = startOf(sentence, mention);
  const phrase = sentence.phrases.find((other) => other.first <= mention.first && mention.last <= other.last) ?? null;
  const base = { first, last: mention.last, phrase, mention };
  if (place !== null && place.kind !== 'COUNTRY') {
    if (place.kind === 'CONTINENT') return null;
    return { ...base, kind: isLand(place) ? 'land' : 'town', place: () => place };
  }
  const [actor] = mention.actors;
  if (actor === undefined || mention.form !== 'noun') return null;
  const text = sentence.text.slice(
    (sentence.tokens[mention.first]?.start ?? 0) - sentence.start,
    (sentence.tokens[mention.last]?.end ?? 0) - sentence.start,
  );
  const known = placeNamed(text);
  if (known !== undefined && (known.disputed || /^(TERRITORY|ISLAND|REGION)$/.test(known.kind)))
    return { ...base, kind: 'land', place: () => registerReferencePlace(work, known) };
  const country = loadReference().countries.get(actor.id);
  if (country === undefined || !namesState(text, country)) return null;
  // "northern Cyprus" is not Cyprus.
  if (/^(?:north|south|east|west|central)(?:ern)?$/.test(sentence.tokens[mention.first - 1]?.lower ?? '')) return null;
  const isOpen = country.disputed || country.dependencyOf != null;
  return { ...base, kind: isOpen ? 'land' : 'state', place: () => registerCountryPlace(work, country) };
}

const namesOf = new Map<string, ReadonlySet<string>>();

/** The people of a state are no land: "the Iraqis", "Kuwaitis". */
function namesState(text: string, country: Country): boolean {
  let names = namesOf.get(country.id);
  if (names === undefined) {
    const all = [country.name, country.official ?? '', ...country.aliases];
    names = new Set(all.map((name) => name.toLowerCase()));
    namesOf.set(country.id, names);
  }
  return names.has(text.toLowerCase());
}

/** Where the land begins: "most *of* Kashmir", "the town *of* Badme", "the waters *around* Rockall". */
function startOf(sentence: Sentence, mention: NameMention): number {
  const { tokens } = sentence;
  let first = mention.first;
  for (;;) {
    let at = first - 1;
    while (at >= 0 && /^(DET|ADJ|NUM)$/.test(tokens[at]?.pos ?? '')) at -= 1;
    const word = tokens[at]?.lower ?? '';
    if (word === 'to' && tokens[at - 1]?.lower === 'next') at -= 1;
    const before = sentence.phrases.find((phrase) => phrase.last === at - 1);
    const head = tokens[before?.head ?? -1]?.lower ?? '';
    const joins =
      before !== undefined &&
      ((word === 'of' && PART_NOUNS.test(head) && !isSmallPart(sentence, before)) ||
        (AROUND.test(tokens[at]?.lower ?? '') && AREA_NOUNS.has(head)));
    if (!joins || before.first >= first) return first;
    first = before.first;
  }
}

/** "a part of", "parts of" are not the land; "large parts of", "most of" count for it. */
const isSmallPart = (sentence: Sentence, phrase: NounPhrase): boolean =>
  /^parts?$/.test(sentence.tokens[phrase.head]?.lower ?? '') &&
  !/^(large|big|major|vast|most|bulk|much|greater)$/.test(sentence.tokens[phrase.head - 1]?.lower ?? '');

/** "the islands", "the disputed territory", "the town": what was named before. */
function describedLand(sentence: Sentence, phrase: NounPhrase, lands: readonly Land[], memory: Memory): Land | null {
  const { tokens } = sentence;
  const head = tokens[phrase.head]?.lower ?? '';
  if (!NOUNS.has(head)) return null;
  if (lands.some((land) => land.first <= phrase.last && phrase.first <= land.last)) return null;
  if (mentionsIn(sentence, phrase.first, phrase.last).some((mention) => !isHyphened(sentence, mention))) return null;
  const base = { first: phrase.first, last: phrase.last, phrase, mention: null };
  if (AREA_NOUNS.has(head)) {
    const near = areaAround(sentence, phrase, memory);
    if (near !== null) return near;
  }
  // "Abyei, another territory claimed by both"
  const apposed = lands.find((land) => land.last === phrase.first - 2 && tokens[phrase.first - 1]?.text === ',');
  const isNamedNext = tokens[phrase.last + 1]?.lower === 'of' && !/^(waters|heights)$/.test(head);
  if (LAND_NOUNS.has(head) || TOWN_NOUNS.has(head)) {
    if (apposed !== undefined) return { ...base, kind: apposed.kind, place: apposed.place };
    const first = tokens[phrase.first]?.lower ?? '';
    if (isNamedNext || !(POINTING.test(first) || /^(disputed|contested)$/.test(first))) return null;
  }
  // A town may be known for the dispute over it, and is a town all the same.
  const earlier = lands.findLast(
    (land) =>
      land.mention !== null &&
      land.last < phrase.first &&
      land.kind !== 'state' &&
      (land.kind === 'land' && LAND_NOUNS.has(head)
        ? true
        : TOWN_NOUNS.has(head) && (land.kind === 'town' || isTown(land))),
  );
  if (earlier !== undefined) return { ...base, kind: earlier.kind, place: earlier.place };
  const known = LAND_NOUNS.has(head) ? memory.land : TOWN_NOUNS.has(head) ? memory.town : null;
  return known === null ? null : { ...base, kind: isLand(known) ? 'land' : 'town', place: () => known };
}

/** A frontier town may be known for the dispute over it, and is a town all the same. */
const isTown = (land: Land): boolean => land.mention !== null && land.kind === 'land' && land.place().kind !== 'REGION';

/** "the 4.6 square kilometres around it" */
function areaAround(sentence: Sentence, phrase: NounPhrase, memory: Memory): Land | null {
  const { tokens } = sentence;
  if (!AROUND.test(tokens[phrase.last + 1]?.lower ?? '') || !/^(it|them)$/.test(tokens[phrase.last + 2]?.lower ?? ''))
    return null;
  const place = memory.land;
  return place === null
    ? null
    : { first: phrase.first, last: phrase.last + 2, phrase, mention: null, kind: 'land', place: () => place };
}

const isHyphened = (sentence: Sentence, mention: NameMention): boolean =>
  /^[-–]$/.test(sentence.tokens[mention.last + 1]?.text ?? '');
