// The persons of an article by surname: known from the reference, or made from what the article says of them.
import { lastWord } from './person-names.ts';
import { type Leader, loadReference } from './reference.ts';
import { registerActor, registerCountryById, registerLeader, slugOf } from './registry.ts';
import type { ActorEntity, NameMention, Work } from './work.ts';

/** What the article has told of persons so far, by surname. */
export type PersonMemory = Map<string, ActorEntity>;

export function remember(memory: PersonMemory, actor: ActorEntity, surname: string): void {
  const key = surname.toLowerCase();
  if (!memory.has(key)) memory.set(key, actor);
}

export function rememberLeaders(memory: PersonMemory, mention: NameMention): void {
  for (const actor of mention.actors) {
    if (actor.kind !== 'PERSON') continue;
    const leader = loadReference().leadersById.get(actor.id);
    remember(memory, actor, leader?.surname ?? lastWord(actor.name));
  }
}

/**
 * A person by name: known to the article, to the reference, or new.
 * @param isSure whether the country was said of this person, and not only named before
 */
export function registerPerson(
  work: Work,
  memory: PersonMemory,
  name: string,
  country: string | null,
  role: string,
  isSure: boolean,
): ActorEntity | null {
  const surname = lastWord(name);
  const remembered = memory.get(surname.toLowerCase());
  if (
    remembered !== undefined &&
    (name === surname || remembered.name.endsWith(name) || shareFirstName(remembered.name, name))
  ) {
    if (role !== '') remembered.role ??= role;
    return remembered;
  }
  const leader = knownLeader(work, name, country) ?? (isSure ? null : knownLeader(work, name, null));
  if (leader !== null) {
    const actor = registerLeader(work, leader);
    if (role !== '') actor.role ??= role;
    partFromState(work, actor, role);
    remember(memory, actor, surname);
    return actor;
  }
  if (name.replace(/\P{L}/gu, '').length < 2) return null;
  country ??= sharedCountry(name);
  if (country !== null) registerCountryById(work, country);
  const isOwn = ON_THEIR_OWN.test(role);
  const actor = registerActor(work, {
    id: slugOf(name),
    name,
    kind: 'PERSON',
    aliases: name === surname ? [] : [surname],
    country: !isOwn && country !== null && work.actors.has(country) ? country : null,
    role: role === '' ? null : role,
  });
  if (isOwn && country !== null) actor.home ??= country;
  remember(memory, actor, surname);
  return actor;
}

/** A leader in opposition or exile, out of office at the article's time, does not stand for the state. */
export function partFromState(work: Work, actor: ActorEntity, role: string): void {
  const leader = loadReference().leadersById.get(actor.id);
  if (leader === undefined || !ON_THEIR_OWN.test(role) || isInOffice(work, leader)) return;
  actor.home ??= leader.country;
  actor.country = null;
}

function isInOffice(work: Work, leader: Leader): boolean {
  const year = work.asOf === null ? null : Number(work.asOf.slice(0, 4));
  return year !== null && leader.offices.some(({ from, to }) => (from ?? 0) <= year && year <= (to ?? 9999));
}

// Such persons live in a state and do not stand for it.
const ON_THEIR_OWN =
  /\b(opposition|rebel|guerrilla|guerilla|separatist|insurgent|militant|dissident|activist|judge|magistrate|candidate|journalist|editor|lawyer|student|union|cleric|bishop|archbishop|cardinal|imam|analyst|expert|professor|historian|economist|businessman|businesswoman|tycoon|banker|writer|author|artist|scholar|researcher|warlord|militia|ousted|deposed|exiled|toppled)\b/;

const shareFirstName = (a: string, b: string): boolean =>
  a.split(' ')[0]?.toLowerCase() === b.split(' ')[0]?.toLowerCase();

/** The one country of all leaders of a surname, whichever of them is meant. */
function sharedCountry(surname: string): string | null {
  const countries = new Set(
    loadReference()
      .leadersBySurname.get(surname)
      ?.map(({ country }) => country),
  );
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

let bySpelling: ReadonlyMap<string, readonly Leader[]> | undefined;

/** What papers spell in several ways: "Mitterand", "El Bashir", "Francois". */
const spellingOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\bel[ -]/g, 'al ')
    .replace(/ck/g, 'k')
    .replace(/[^\p{L} ]/gu, ' ')
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/\s+/g, ' ');

/** Leaders whose full name differs from this one in accents, hyphens and doubled letters alone. */
function spelledAlike(name: string): readonly Leader[] {
  if (!name.includes(' ')) return [];
  if (bySpelling === undefined) {
    const found = new Map<string, Leader[]>();
    for (const [known, leaders] of loadReference().leadersByName) {
      if (!known.includes(' ')) continue;
      const key = spellingOf(known);
      const others = found.get(key) ?? [];
      found.set(key, [...others, ...leaders.filter((leader) => !others.includes(leader))]);
    }
    bySpelling = found;
  }
  return bySpelling.get(spellingOf(name)) ?? [];
}

/** A leader of the reference by surname, of that country, in office at the article's time where that is known. */
export function knownLeader(work: Work, name: string, country: string | null): Leader | null {
  const { leadersBySurname, leadersByName } = loadReference();
  // "de Gaulle" is a surname of two words.
  const candidates = leadersBySurname.get(name) ?? leadersByName.get(name) ?? spelledAlike(name);
  const fitting = candidates.filter(
    (leader) =>
      country === null || leader.country === country || leader.offices.some((office) => office.country === country),
  );
  if (fitting.length === 0) return null;
  const year = work.asOf === null ? null : Number(work.asOf.slice(0, 4));
  const inOffice = fitting.filter(
    (leader) =>
      year !== null && leader.offices.some((office) => (office.from ?? 0) <= year && year <= (office.to ?? 9999)),
  );
  if (inOffice.length === 1) return inOffice[0] ?? null;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A surname that is nobody else's and no common word names its leader, if the article is of that leader's time. */
export function isUnmistakable(work: Work, leader: Leader): boolean {
  if (leader.ambiguous.includes(leader.surname) || leader.surname.length < 4) return false;
  const year = work.asOf === null ? null : Number(work.asOf.slice(0, 4));
  // A short name is a leader's only while he is one.
  if (leader.surname.length < 5)
    return year !== null && leader.offices.some((office) => (office.from ?? 0) <= year && year <= (office.to ?? 9999));
  return (
    year === null || leader.offices.some((office) => (office.from ?? 0) - 5 <= year && year <= (office.to ?? 9999) + 25)
  );
}
