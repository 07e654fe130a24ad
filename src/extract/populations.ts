// Stage: people told apart from their state by their number, their youth or their descent: "thousands of Kenyans".
import { adjectiveOf } from './groups.ts';
import { homeIn, leadingState, statesOf } from './home.ts';
import { loadReference } from './reference.ts';
import { registerActor, slugOf } from './registry.ts';
import type { ActorEntity, NameMention, Sentence, Work } from './work.ts';

const CROWD = /^(thousands|hundreds|tens|dozens|scores|crowds|millions|masses|mobs)$/;
const SORT = /^(young|angry|ordinary|elderly|poor|jobless|unemployed|landless|displaced|homeless|disgruntled)$/;
const LAND_WORD =
  /^(the|north|south|east|west|northern|southern|eastern|western|central|south-eastern|southeastern|northeastern|northwestern|southwestern|a|an)$/;

/** Finds them; their mention takes the place of the state's. Runs before groups, which it lends its names. */
export function findPopulations(work: Work): void {
  let leading: string | null | undefined;
  for (const sentence of work.sentences) {
    let added: NameMention[] | null = null;
    for (const mention of sentence.mentions) {
      const actor = populationOf(work, sentence, mention, () => {
        leading ??= leadingState(work);
        return leading;
      });
      if (actor !== null) mention.actors = [actor];
    }
    for (const token of sentence.tokens) {
      if (token.lower !== 'people' || !isCounted(sentence, token.index)) continue;
      if (sentence.mentions.some((mention) => mention.first <= token.index && token.index <= mention.last)) continue;
      leading ??= leadingState(work);
      const home =
        landAfter(work, sentence, token.index + 1) ?? homeIn(work, sentence, leading) ?? placeOf(work, sentence);
      if (home === null) continue;
      const actor = register(work, `${adjectiveOf(home)} people`, home);
      actor.passing = true;
      added ??= [];
      added.push({
        first: token.index,
        last: token.index,
        form: 'noun',
        actors: [actor],
        place: null,
        metonym: false,
      });
    }
    if (added !== null) sentence.mentions = [...sentence.mentions, ...added].sort((a, b) => a.first - b.first);
  }
}

function register(work: Work, name: string, home: string | null): ActorEntity {
  const actor = registerActor(work, { id: slugOf(name), name, kind: 'GROUP', aliases: [], country: null, role: null });
  if (home !== null) actor.home ??= home;
  return actor;
}

/** "thousands of", over "young" and the like. */
function isCounted(sentence: Sentence, at: number): boolean {
  let i = at - 1;
  while (i > 0 && SORT.test(sentence.tokens[i]?.lower ?? '')) i -= 1;
  return sentence.tokens[i]?.lower === 'of' && CROWD.test(sentence.tokens[i - 1]?.lower ?? '');
}

function populationOf(
  work: Work,
  sentence: Sentence,
  mention: NameMention,
  leading: () => string | null,
): ActorEntity | null {
  const [actor] = mention.actors;
  if (actor?.kind !== 'COUNTRY' || mention.actors.length > 1 || mention.metonym || mention.place !== null) return null;
  const country = loadReference().countries.get(actor.id);
  const last = sentence.tokens[mention.last];
  if (country === undefined || last === undefined) return null;
  const text = sentence.text.slice(
    (sentence.tokens[mention.first]?.start ?? 0) - sentence.start,
    last.end - sentence.start,
  );
  const before = sentence.tokens[mention.first - 1]?.lower ?? '';
  if (before === 'ethnic') {
    const demonym = country.demonyms.find((name) => name.endsWith('s')) ?? `${text.replace(/s$/, '')}s`;
    const elsewhere =
      landAfter(work, sentence, mention.last + 1) ?? otherLand(work, sentence, mention) ?? notSelf(leading(), actor.id);
    return register(work, `ethnic ${demonym}`, elsewhere);
  }
  const isPlural = text.endsWith('s') && country.demonyms.includes(text);
  if (!isPlural || mention.form === 'adjective') return null;
  const next = sentence.tokens[mention.last + 1];
  // "the Albanians of southern Serbia"
  const land = next?.lower === 'of' ? landAfter(work, sentence, mention.last + 1) : null;
  if (land !== null && land !== actor.id)
    return register(work, `${text} of ${loadReference().countries.get(land)?.name ?? land}`, land);
  return isCounted(sentence, mention.first) || SORT.test(before) ? register(work, text, actor.id) : null;
}

const notSelf = (state: string | null, self: string): string | null => (state === self ? null : state);

/** "in south Serbia": the state right behind a preposition. */
function landAfter(work: Work, sentence: Sentence, at: number): string | null {
  if (!/^(in|of|from|across|throughout|living)$/.test(sentence.tokens[at]?.lower ?? '')) return null;
  let i = at + 1;
  while (i < at + 4 && LAND_WORD.test(sentence.tokens[i]?.lower ?? '')) i += 1;
  const mention = sentence.mentions.find((other) => other.first === i);
  // "of the Israeli-held hills" names the holder.
  return mention === undefined || mention.form === 'adjective' ? null : (statesOf(work, mention)[0] ?? null);
}

/** Where the sentence says that it happens, if it names one state for that: "marched through villages in Togo". */
function placeOf(work: Work, sentence: Sentence): string | null {
  const states = sentence.mentions
    .filter((mention) => mention.place !== null && sentence.tokens[mention.first - 1]?.lower === 'in')
    .flatMap((mention) => statesOf(work, mention));
  return new Set(states).size === 1 ? (states[0] ?? null) : null;
}

/** The one other state that the sentence names as where it happens, else the only other that it names. */
function otherLand(work: Work, sentence: Sentence, self: NameMention): string | null {
  const own = self.actors[0]?.id;
  const places = new Set<string>();
  const all = new Set<string>();
  for (const mention of sentence.mentions) {
    for (const state of statesOf(work, mention)) {
      if (state === own) continue;
      all.add(state);
      if (mention.place !== null) places.add(state);
    }
  }
  const named = places.size > 0 ? places : all;
  return named.size === 1 ? ([...named][0] ?? null) : null;
}
