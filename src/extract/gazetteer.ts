// A dictionary of names: which of the reference's names stand in a text, longest first, with all that each may mean.
import { foldAccents, splitWords, type Word } from './name-words.ts';
import type {
  City,
  Country,
  Leader,
  People,
  Reference,
  ReferenceAgreement,
  ReferenceBody,
  ReferencePlace,
} from './reference.ts';

export type Sense =
  | {
      readonly type: 'country';
      readonly form: 'noun' | 'adjective' | 'demonym';
      readonly country: Country;
      readonly ambiguous: boolean;
    }
  /** A capital or seat, which is the government or the place. */
  | { readonly type: 'capital'; readonly country: Country; readonly seat: boolean; readonly ambiguous: boolean }
  | { readonly type: 'body'; readonly body: ReferenceBody; readonly ambiguous: boolean }
  | {
      readonly type: 'people';
      readonly form: 'adjective' | 'demonym';
      readonly people: People;
      readonly ambiguous: boolean;
    }
  | { readonly type: 'leader'; readonly leader: Leader; readonly full: boolean }
  | { readonly type: 'place'; readonly place: ReferencePlace; readonly ambiguous: boolean }
  | { readonly type: 'city'; readonly city: City }
  | { readonly type: 'agreement'; readonly agreement: ReferenceAgreement };

/** A name found in a text: offsets in it, and what it may mean. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
}

/** How a word of a name must be written: as it stands, with a capital, or either way. */
interface NameWord {
  readonly text: string;
  readonly key: string;
  readonly isAcronym: boolean;
  readonly isCapital: boolean;
}

interface Entry {
  readonly words: readonly NameWord[];
  readonly senses: Sense[];
}

/** A step in the dictionary: the words that may come next, and the names that end here. */
interface Step {
  /** Null where no name goes on, as at the end of most: a map of its own for each would fill the cache. */
  next: Map<string, Step> | null;
  entries: Entry[] | null;
  /** What the names that end here mean together, once asked for. */
  senses: readonly Sense[] | null;
}

const newStep = (): Step => ({ next: null, entries: null, senses: null });

const startsUpper = (text: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(text);
const isAcronym = (text: string): boolean =>
  text.length >= 2 && text.length <= 6 && text === text.toUpperCase() && /^\p{Lu}/u.test(text);

// Papers differ on whether to write these with a capital: "the Labour party".
const LOOSE = new Set(['Party', 'Movement', 'Front', 'Alliance', 'Army', 'Coalition', 'Brigades']);

/** A word with the key of a name's word fits it: capitals where the name has them, an acronym only as written. */
function fits(name: NameWord, word: Word): boolean {
  if (name.isAcronym) return word.text === name.text;
  return !name.isCapital || startsUpper(word.text);
}

/** True for a word that opens with a plain small letter, a digit or a mark. */
const isSmall = ({ text }: Word): boolean => {
  const first = text.charCodeAt(0);
  return first < 128 && !(first >= 65 && first <= 90);
};

function allFit({ words: names }: Entry, words: readonly Word[], at: number): boolean {
  for (let i = 0; i < names.length; i++) if (!fits(names[i] as NameWord, words[at + i] as Word)) return false;
  return true;
}

const NONE: readonly Sense[] = [];

/** The senses of the names that end at a step and are written so; mostly all or none of them are. */
function sensesAt(step: Step, entries: readonly Entry[], words: readonly Word[], at: number): readonly Sense[] {
  const fitting = entries.filter((entry) => allFit(entry, words, at));
  const [first, second] = fitting;
  if (second === undefined) return first?.senses ?? NONE;
  if (fitting.length < entries.length) return fitting.flatMap(({ senses }) => senses);
  step.senses ??= entries.flatMap(({ senses }) => senses);
  return step.senses;
}

function enter(root: Step, entry: Entry): void {
  let step = root;
  for (const { key } of entry.words) {
    step.next ??= new Map();
    const next: Step = step.next.get(key) ?? newStep();
    step.next.set(key, next);
    step = next;
  }
  if (step.entries === null) step.entries = [entry];
  else step.entries.push(entry);
}

export class Gazetteer {
  readonly #root = newStep();
  /** Those that may open with a small letter, which most words of a text do and few names. */
  readonly #small = newStep();
  readonly #byName = new Map<string, Entry>();

  /** A dictionary of treaties alone: their names hold names of states, which the other one must still find. */
  static ofAgreements(agreements: readonly ReferenceAgreement[]): Gazetteer {
    const gazetteer = new Gazetteer(null);
    for (const agreement of agreements) {
      for (const name of [agreement.name, ...agreement.aliases]) gazetteer.#add(name, { type: 'agreement', agreement });
    }
    return gazetteer;
  }

  constructor(reference: Reference | null) {
    if (reference === null) return;
    for (const country of reference.countries.values()) this.#addCountry(country);
    for (const seat of reference.seats) {
      for (const owner of [seat.of, seat.historicalOf]) {
        const country = reference.countries.get(owner ?? '');
        if (country === undefined) continue;
        for (const name of [seat.name, ...seat.aliases]) {
          this.#add(name, { type: 'capital', country, seat: true, ambiguous: seat.ambiguous.includes(name) });
        }
      }
    }
    for (const body of reference.bodies) {
      for (const name of [body.name, ...body.abbreviations, ...body.aliases]) {
        this.#add(name, {
          type: 'body',
          body,
          ambiguous: body.ambiguous.some((other) => foldAccents(other) === foldAccents(name)),
        });
      }
    }
    for (const people of reference.peoples) {
      const add = (form: 'adjective' | 'demonym', list: readonly string[]): void => {
        for (const name of list)
          this.#add(name, { type: 'people', form, people, ambiguous: people.ambiguous.includes(name) });
      };
      add('adjective', people.adjectives);
      add('demonym', people.demonyms);
    }
    for (const leader of reference.leaders) {
      for (const name of [leader.name, ...leader.aliases])
        this.#add(name, { type: 'leader', leader, full: name !== leader.surname });
      if (leader.surname !== leader.name) this.#add(leader.surname, { type: 'leader', leader, full: false });
    }
    for (const place of reference.places) {
      for (const name of [place.name, ...place.aliases]) {
        this.#add(name, { type: 'place', place, ambiguous: place.ambiguous.includes(name) });
      }
    }
    for (const city of reference.cities) this.#add(city[0], { type: 'city', city });
  }

  #addCountry(country: Country): void {
    const ambiguous = (name: string): boolean => country.ambiguous.includes(name);
    const add = (form: 'noun' | 'adjective' | 'demonym', list: readonly string[]): void => {
      for (const name of list) this.#add(name, { type: 'country', form, country, ambiguous: ambiguous(name) });
    };
    add('noun', [country.name, ...(country.official ? [country.official] : []), ...country.aliases]);
    add('adjective', country.adjectives);
    add('demonym', country.demonyms);
    // "Russo-Polish": a prefix stands only before a hyphen.
    for (const prefix of country.prefixes)
      this.#add(`${prefix}-`, { type: 'country', form: 'adjective', country, ambiguous: false });
    const capitals = [country.capital, ...country.capitalAliases, ...country.otherCapitals];
    for (const name of capitals) {
      if (name) this.#add(name, { type: 'capital', country, seat: false, ambiguous: ambiguous(name) });
    }
  }

  #add(name: string, sense: Sense): void {
    const words = splitWords(name.replace(/^the /i, ''));
    if (words.length === 0) return;
    const id = words.map((word) => word.text).join(' ');
    let entry = this.#byName.get(id);
    if (entry === undefined) {
      entry = {
        words: words.map(({ text, key }) => ({
          text,
          key,
          isAcronym: isAcronym(text),
          isCapital: startsUpper(text) && !LOOSE.has(text),
        })),
        senses: [],
      };
      this.#byName.set(id, entry);
      enter(this.#root, entry);
      const [first] = entry.words;
      if (first?.isAcronym === false && !first.isCapital) enter(this.#small, entry);
    }
    if (!entry.senses.some((other) => sameSense(other, sense))) entry.senses.push(sense);
  }

  /** The names in a text that was split into words, leftmost longest, without overlaps. */
  find(words: readonly Word[]): NameMatch[] {
    const found: NameMatch[] = [];
    let at = 0;
    while (at < words.length) {
      let senses = NONE;
      let last = at;
      let step: Step | undefined = isSmall(words[at] as Word) ? this.#small : this.#root;
      for (let i = at; i < words.length; i++) {
        step = step.next?.get((words[i] as Word).key);
        if (step === undefined) break;
        if (step.entries === null) continue;
        const fitting = sensesAt(step, step.entries, words, at);
        if (fitting.length === 0) continue;
        senses = fitting;
        last = i;
      }
      // A prefix such as "Russo-" ends before its hyphen.
      const hyphen = last > at && (words[last] as Word).key === '-';
      if (senses.length > 0) {
        const end = (words[hyphen ? last - 1 : last] as Word).end;
        found.push({ start: (words[at] as Word).start, end, senses });
      }
      at = hyphen ? last : last + 1;
    }
    return found;
  }
}

const sameSense = (a: Sense, b: Sense): boolean =>
  a.type === b.type &&
  ((a.type === 'country' && b.type === 'country' && a.country === b.country && a.form === b.form) ||
    (a.type === 'capital' && b.type === 'capital' && a.country === b.country) ||
    (a.type === 'people' && b.type === 'people' && a.people === b.people && a.form === b.form) ||
    (a.type === 'body' && b.type === 'body' && a.body === b.body) ||
    (a.type === 'leader' && b.type === 'leader' && a.leader === b.leader) ||
    (a.type === 'place' && b.type === 'place' && a.place === b.place) ||
    (a.type === 'agreement' && b.type === 'agreement' && a.agreement === b.agreement));
