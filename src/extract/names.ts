// Stage: the names of the reference that stand in each sentence, told apart by what else the article names.

import { Gazetteer, type NameMatch } from './gazetteer.ts';
import { isPossessive } from './lexicon.ts';
import {
  continuesPlaces,
  isCityHere,
  isCommonWord,
  isPeopleHere,
  isSupported,
  LOCATIVE,
  modifies,
  prepositionBefore,
  standsAlone,
} from './name-surroundings.ts';
import { splitWords } from './name-words.ts';
import { tokensBetween } from './neighbours.ts';
import { type Country, loadReference } from './reference.ts';
import {
  registerBody,
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
import { groupSenses } from './sense-groups.ts';
import type { NameMention, Sentence, Work } from './work.ts';

let gazetteer: Gazetteer | undefined;
let treaties: Gazetteer | undefined;

/** The dictionary of all reference names, built at first use. */
export function loadGazetteer(): Gazetteer {
  gazetteer ??= new Gazetteer(loadReference());
  return gazetteer;
}

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

/** All states that came of a state, at once or later. */
function heirsOf(country: Country): string[] {
  const { countries } = loadReference();
  return country.successors.flatMap((id) => {
    const heir = countries.get(id);
    return heir === undefined || heir.id === country.id ? [id] : [id, ...heirsOf(heir)];
  });
}

/** True for a state that is gone today and was not at the article's time. */
function isStanding(work: Work, { from, to }: Country): boolean {
  if (work.asOf === null || to == null) return false;
  const year = Number(work.asOf.slice(0, 4));
  // The two Germanies became one on 3 October 1990.
  if (to === 1990) return year < to || (year === to && work.asOf < '1990-10-03');
  return (from ?? 0) <= year && year <= to;
}

/** Of several states with one name, that which the article names otherwise, then the one of its time, then today's. */
function pickState(work: Work, candidates: readonly Country[], named: ReadonlyMap<string, number>): Country {
  const [only, other] = candidates;
  if (only !== undefined && other === undefined) return only;
  const year = work.asOf === null ? null : Number(work.asOf.slice(0, 4));
  // While a state is in force its successors are not yet, whatever the reference says of their beginning.
  const succeeded = new Set(candidates.filter((country) => isStanding(work, country)).flatMap(heirsOf));
  const isEarly = (country: Country): number => Number(succeeded.has(country.id));
  const inForce = (country: Country): number =>
    year === null ? Number(country.to == null) : Number((country.from ?? 0) <= year && year <= (country.to ?? 9999));
  return [...candidates].sort(
    (a, b) =>
      isEarly(a) - isEarly(b) ||
      (named.get(b.id) ?? 0) - (named.get(a.id) ?? 0) ||
      inForce(b) - inForce(a) ||
      Number(b.to == null) - Number(a.to == null),
  )[0] as Country;
}

const tokensOf = (sentence: Sentence, match: NameMatch): [number, number] | null => {
  const start = sentence.start + match.start;
  const end = sentence.start + match.end;
  const covered = tokensBetween(sentence, start, end);
  if (covered === null) return null;
  let [first, last] = covered;
  // The apostrophe that the dictionary read as a blank is never part of the name.
  while (last > first && isPossessive(sentence.tokens[last])) last -= 1;
  return [first, last];
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
  const { leader, states, countries, capitals, capitalsOf, body, people, place, city } = groupSenses(match.senses);
  if (leader !== undefined) return { ...base, form: 'noun', actors: [registerLeader(work, leader.leader)] };

  if (states.length > 0 && (states.some((sense) => !sense.ambiguous) || standsAlone(tokens, first, last))) {
    const country = pickState(work, countries, named);
    const forms = new Set(states.filter((sense) => sense.country === country).map((sense) => sense.form));
    const form =
      forms.has('noun') && !modifies(tokens, last)
        ? 'noun'
        : modifies(tokens, last) && forms.has('adjective')
          ? 'adjective'
          : forms.has('noun') || forms.has('demonym')
            ? 'noun'
            : 'adjective';
    // A dependency is a place that others may claim, whatever stands before its name.
    const isLand = country.dependencyOf != null && place !== undefined && forms.has('noun');
    const isPlace = forms.has('noun') && LOCATIVE.has(prepositionBefore(tokens, first));
    return {
      ...base,
      form,
      actors: [registerCountry(work, country)],
      place: isLand ? registerReferencePlace(work, place.place) : isPlace ? registerCountryPlace(work, country) : null,
    };
  }

  if (capitals.length > 0) {
    const country = pickState(work, capitalsOf, named);
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

  const isElse = place !== undefined || city !== undefined;
  if (body !== undefined && (!body.ambiguous || (!isElse && isSupported(work, tokens, first, last, body.body)))) {
    return { ...base, form: 'noun', actors: [registerBody(work, body.body)] };
  }

  const [folk] = people;
  if (folk !== undefined && isPeopleHere(tokens, first, last, people, named)) {
    const isAdjective = modifies(tokens, last) && people.some((sense) => sense.form === 'adjective');
    return { ...base, form: isAdjective ? 'adjective' : 'noun', actors: [registerPeople(work, folk.people, named)] };
  }

  if (place !== undefined && (!place.ambiguous || LOCATIVE.has(prepositionBefore(tokens, first)))) {
    return { ...base, form: 'noun', actors: [], place: registerReferencePlace(work, place.place) };
  }

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
