// Stage: organisations that no list knows, told by the shape of their names, and abbreviations that stand for them later.
import { homeIn, homeOfBody, leadingState, statesOf } from './home.ts';
import { isInstitution } from './institutions.ts';
import { abbreviationAfter, isHeadline, type OrganisationName, organisationAt } from './organisation-names.ts';
import { isAllCaps } from './person-names.ts';
import { loadReference } from './reference.ts';
import { registerActor, slugOf } from './registry.ts';
import type { ActorEntity, NameMention, Sentence, Work } from './work.ts';

/** Finds them behind the names of the reference, whose mentions a longer name takes up. */
export function findOrganisations(work: Work): void {
  const byAbbreviation = new Map<string, ActorEntity>();
  const leading = leadingState(work);
  for (const sentence of work.sentences) {
    rememberKnown(sentence, byAbbreviation);
    const covering = coveringOf(sentence);
    const found: NameMention[] = [];
    if (isHeadline(sentence)) continue;
    for (let at = 0; at < sentence.tokens.length; at++) {
      const name = organisationAt(sentence, at, covering);
      if (name === null) continue;
      at = Math.max(at, name.last);
      const mention = readName(work, sentence, name, covering, leading, byAbbreviation);
      if (mention !== null) found.push(mention);
    }
    if (found.length === 0) continue;
    const taken = coveringOf({ mentions: found });
    sentence.mentions = [
      ...sentence.mentions.filter((old) => taken[old.first] === undefined && taken[old.last] === undefined),
      ...found,
    ].sort((a, b) => a.first - b.first);
  }
  if (byAbbreviation.size > 0) for (const sentence of work.sentences) findAbbreviations(sentence, byAbbreviation);
}

function coveringOf({ mentions }: Pick<Sentence, 'mentions'>): (NameMention | undefined)[] {
  const covering: (NameMention | undefined)[] = [];
  for (const mention of mentions) for (let i = mention.first; i <= mention.last; i++) covering[i] = mention;
  return covering;
}

/** "the African Union (AU)": a body of the reference, called by an abbreviation that the article explains. */
function rememberKnown(sentence: Sentence, memory: Map<string, ActorEntity>): void {
  for (const mention of sentence.mentions) {
    const [actor] = mention.actors;
    if (actor === undefined || mention.form !== 'noun' || /^(COUNTRY|PERSON)$/.test(actor.kind)) continue;
    const abbreviation = abbreviationAfter(sentence.tokens, mention.last);
    if (abbreviation === null || mention.actors.length > 1) continue;
    memory.set(abbreviation, actor);
    actor.aliases.add(abbreviation);
  }
}

// Words that many states' parties share: such a name needs its state's.
const GENERIC =
  /^(communist|socialist|labou?r|conservative|liberal|democratic|democrats?|national|nationalist|republican|social|christian|green|people[’']s|workers[’']|progressive|popular|party|front|movement|union|alliance|congress|coalition|league|bank|central|supreme|high|federal|court|council|commission|committee|assembly|ministry|electoral|election|constitutional|association|bar|journalists[’']|teachers[’']|students[’']|trade|trades|chamber)$/i;

function readName(
  work: Work,
  sentence: Sentence,
  found: OrganisationName,
  covering: readonly (NameMention | undefined)[],
  leading: string | null,
  memory: Map<string, ActorEntity>,
): NameMention | null {
  const { first, last, kind } = found;
  const inside = new Set(covering.slice(first, last + 1).filter((mention) => mention !== undefined));
  const opening = covering[first];
  // Known as it stands, or a state with its ministry or court, which are another stage's.
  if (opening !== undefined && opening.first <= first && opening.last >= last) return null;
  if (opening?.actors.some((actor) => actor.kind === 'MEDIA') === true) return null;
  const text = (from: number): string =>
    sentence.text.slice(
      (sentence.tokens[from]?.start ?? 0) - sentence.start,
      (sentence.tokens[last]?.end ?? 0) - sentence.start,
    );
  const isState = opening?.actors.some((actor) => actor.kind === 'COUNTRY') === true;
  if (isInstitution(text(isState && opening !== undefined ? opening.last + 1 : first))) return null;

  const explicit = explicitHome(work, sentence, found, inside, covering);
  const isOfPeople = /^(POLITICAL_PARTY|ARMED_GROUP|ORGANIZATION)$/.test(kind);
  const home =
    explicit ??
    (isOfPeople && (kind !== 'ORGANIZATION' || isNational(found.name)) ? homeIn(work, sentence, leading) : null);
  const abbreviation = abbreviationAfter(sentence.tokens, last);
  const actor =
    knownBy(work, covering[last + 2], abbreviation, home) ?? register(work, found, home, explicit !== null, leading);
  if (abbreviation !== null) {
    memory.set(abbreviation, actor);
    actor.aliases.add(abbreviation);
  }
  return { first, last, form: 'noun', actors: [actor], place: null, metonym: false };
}

/** A union of a trade or a league of parties is at home in one state, unless its name says otherwise. */
const isNational = (name: string): boolean =>
  /\b(union|confederation|syndicate)\b/i.test(name) &&
  !/\b(international|world|global|european|african|asian|arab|american|pan|inter|customs|postal|telecommunication)\b/i.test(
    name,
  );

/** The state in the name, before it or right behind it. */
function explicitHome(
  work: Work,
  sentence: Sentence,
  { first, last }: OrganisationName,
  inside: ReadonlySet<NameMention>,
  covering: readonly (NameMention | undefined)[],
): string | null {
  for (const mention of inside) {
    const [state] = statesOf(work, mention);
    if (state !== undefined) return inOurTime(work, state);
  }
  let before = first - 1;
  while (
    before >= first - 4 &&
    /^(['’]s?|rebel|opposition|ruling|main|banned|the|former)$/.test(sentence.tokens[before]?.lower ?? '')
  )
    before -= 1;
  const owner = covering[before];
  if (owner !== undefined) return statesOf(work, owner)[0] ?? null;
  const after = sentence.tokens[last + 1];
  if (after === undefined || !/^(in|of)$/.test(after.lower)) return null;
  const land = covering[last + 2] ?? covering[last + 3];
  return land === undefined ? null : (statesOf(work, land)[0] ?? null);
}

/** A state that is gone, and whose land has one state today, gives its name to bodies of that one. */
function inOurTime(work: Work, id: string): string {
  const state = loadReference().countries.get(id);
  if (state?.to == null || state.successors.length !== 1) return id;
  const year = work.asOf === null ? null : Number(work.asOf.slice(0, 4));
  return year !== null && year <= state.to ? id : (state.successors[0] ?? id);
}

/** The body of the reference that the abbreviation in brackets means. */
function knownBy(
  work: Work,
  mention: NameMention | undefined,
  abbreviation: string | null,
  home: string | null,
): ActorEntity | null {
  const [actor] = mention?.actors ?? [];
  if (abbreviation === null || actor === undefined || /^(COUNTRY|PERSON|MEDIA)$/.test(actor.kind)) return null;
  const state = mention === undefined ? undefined : statesOf(work, mention)[0];
  return home === null || state === undefined || state === home ? actor : null;
}

function register(
  work: Work,
  found: OrganisationName,
  home: string | null,
  isExplicit: boolean,
  leading: string | null,
): ActorEntity {
  const country = home === null ? undefined : loadReference().countries.get(home);
  const adjective = country?.adjectives[0] ?? country?.name;
  const isGeneric = found.name.split(' ').every((word) => GENERIC.test(word));
  const isNamed = adjective === undefined || found.name.includes(adjective);
  const isSure = isExplicit || home === leading;
  // Another state's party of that name in the reference is not this one.
  const namesake = homeOfBody(slugOf(found.name));
  const isElsewhere = namesake !== null && home !== null && namesake !== home;
  const name = ((isGeneric && isSure) || isElsewhere) && !isNamed ? `${adjective} ${found.name}` : found.name;
  // A commission or council of no known state may be anybody's.
  const kind = found.kind === 'GOVERNMENT_BODY' && !isExplicit ? 'ORGANIZATION' : found.kind;
  const actor = registerActor(work, {
    id: slugOf(name),
    name,
    kind,
    aliases: name === found.name ? [] : [found.name],
    country: kind === 'GOVERNMENT_BODY' || kind === 'ARMED_FORCE' ? home : null,
    role: null,
  });
  if (home !== null && actor.country === null) actor.home ??= home;
  return actor;
}

/** Later sentences call them by the abbreviation alone. */
function findAbbreviations(sentence: Sentence, memory: ReadonlyMap<string, ActorEntity>): void {
  const covering = coveringOf(sentence);
  const found: NameMention[] = [];
  const replaced = new Set<NameMention>();
  for (const token of sentence.tokens) {
    if (token.text.length < 2 || !isAllCaps(token.text.slice(0, 1))) continue;
    const actor = memory.get(token.text);
    const old = covering[token.index];
    if (actor === undefined || (old !== undefined && (old.first !== old.last || old.actors.includes(actor)))) continue;
    if (old !== undefined) replaced.add(old);
    found.push({ first: token.index, last: token.index, form: 'noun', actors: [actor], place: null, metonym: false });
  }
  if (found.length === 0) return;
  sentence.mentions = [...sentence.mentions.filter((mention) => !replaced.has(mention)), ...found].sort(
    (a, b) => a.first - b.first,
  );
}
