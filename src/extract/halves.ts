// Stage: halves of a divided country: "the North", "North and South Korea", "the two Koreas", "North-South talks".
import { registerCountryById } from './registry.ts';
import type { ActorEntity, NameMention, Sentence, Work } from './work.ts';

interface Divided {
  readonly plural: string;
  /** The state of each quarter of the compass. */
  readonly halves: Readonly<Record<string, string>>;
}

const DIVIDED: readonly Divided[] = [
  { plural: 'koreas', halves: { north: 'PRK', south: 'KOR' } },
  { plural: 'vietnams', halves: { north: 'VDR', south: 'RVN' } },
  { plural: 'yemens', halves: { north: 'YAR', south: 'YMD' } },
  { plural: 'germanys', halves: { east: 'DDR', west: 'BRD' } },
  { plural: 'germanies', halves: { east: 'DDR', west: 'BRD' } },
];
const OPPOSITE: Readonly<Record<string, string>> = { north: 'south', south: 'north', east: 'west', west: 'east' };

// Most words need no further look.
const WORDS = new Set([...Object.keys(OPPOSITE), ...DIVIDED.map(({ plural }) => plural)]);

/** Finds them in an article that names the country, or half of it. Runs right behind the names of the reference. */
export function findHalves(work: Work): void {
  const known = DIVIDED.filter(({ halves }) => Object.values(halves).some((id) => work.actors.has(id)));
  const [only, other] = known.filter(({ plural }) => plural !== 'germanies' && plural !== 'germanys');
  for (const sentence of work.sentences) {
    const found: NameMention[] = [];
    for (const token of sentence.tokens) {
      const { index } = token;
      if (!WORDS.has(token.lower)) continue;
      if (sentence.mentions.some(({ first, last }) => first <= index && index <= last)) continue;
      const actors = actorsAt(work, sentence, token.index, other === undefined ? only : undefined);
      if (actors.length === 0) continue;
      const form = sentence.tokens[token.index + 1]?.text === '-' ? 'adjective' : 'noun';
      found.push({ first: token.index, last: token.index, form, actors, place: null, metonym: false });
    }
    if (found.length > 0) sentence.mentions = [...sentence.mentions, ...found].sort((a, b) => a.first - b.first);
  }
}

function actorsAt(work: Work, sentence: Sentence, at: number, country: Divided | undefined): ActorEntity[] {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token === undefined) return [];
  const pair = DIVIDED.find(({ plural }) => plural === token.lower);
  if (pair !== undefined && /^(two|both)$/.test(tokens[at - 1]?.lower ?? ''))
    return Object.values(pair.halves).flatMap((id) => registerCountryById(work, id) ?? []);
  const opposite = OPPOSITE[token.lower];
  if (opposite === undefined || !/^\p{Lu}/u.test(token.text)) return [];
  const next = tokens[at + 1];
  if (next?.lower === 'and') {
    // "North and South Korea"
    const second = sentence.mentions.find((mention) => mention.first === at + 2)?.actors[0];
    const divided = DIVIDED.find(({ halves }) => halves[opposite] === second?.id);
    const first = divided?.halves[token.lower];
    return first === undefined ? [] : one(work, first);
  }
  const id = country?.halves[token.lower];
  if (id === undefined) return [];
  const isPair =
    (next?.text === '-' && tokens[at + 2]?.lower === opposite) ||
    (tokens[at - 1]?.text === '-' && tokens[at - 2]?.lower === opposite);
  const standsAlone =
    tokens[at - 1]?.lower === 'the' && !/^(NOUN|PROPN|ADJ)$/.test(next?.pos ?? '') && next?.text !== '-';
  return isPair || (standsAlone && next?.lower !== 'of') ? one(work, id) : [];
}

const one = (work: Work, id: string): ActorEntity[] => {
  const actor = registerCountryById(work, id);
  return actor === null ? [] : [actor];
};
