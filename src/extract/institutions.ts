// Stage: institutions of a state: "the Japanese foreign ministry", "Russia's border guards", "the Chinese Navy".
import { isPossessive } from './lexicon.ts';
import { loadReference } from './reference.ts';
import { registerActor, slugOf } from './registry.ts';
import type { ActorKind } from './types.ts';
import type { NameMention, Sentence, Token, Work } from './work.ts';

interface Institution {
  readonly name: string;
  readonly kind: ActorKind;
}

// These nouns mean the state itself, or something too passing to be an actor of its own.
const THE_STATE = new Set([
  'Government',
  'Cabinet',
  'State',
  'Delegation',
  'Embassy',
  'Consulate',
  'Ruling Party',
  'Junta',
  'Administration',
  'Troops',
  'Ministry',
  'Puppet Government',
  'Government in Exile',
  'Permanent Mission',
]);

let institutions: Map<string, Institution> | undefined;
/** How their nouns begin. */
const openings = new Set<string>();
const OPENING_LENGTH = 3;

function loadInstitutions(): Map<string, Institution> {
  if (institutions === undefined) {
    institutions = new Map();
    for (const body of loadReference().offices.bodies) {
      if (THE_STATE.has(body.name)) continue;
      for (const noun of [body.noun, ...body.aliases]) {
        institutions.set(noun.toLowerCase(), { name: body.name, kind: body.kind });
        openings.add(noun.toLowerCase().slice(0, OPENING_LENGTH));
      }
    }
  }
  return institutions;
}

/** True for a noun that names an institution which every state has: "Supreme Court", "Ministry of Defence". */
export function isInstitution(name: string): boolean {
  const noun = name.toLowerCase().replace(/^(['’]s?) /, '');
  return loadInstitutions().has(noun) || THE_STATE.has(name);
}

/** Finds institutions beside the state that they belong to, and makes one mention of both. */
export function findInstitutions(work: Work): void {
  const known = loadInstitutions();
  for (const sentence of work.sentences) {
    for (const mention of [...sentence.mentions]) {
      const state = mention.actors.length === 1 ? mention.actors[0] : undefined;
      if (state?.kind !== 'COUNTRY' || mention.metonym) continue;
      const first = afterPossessive(sentence, mention.last + 1);
      const found = longestAt(sentence, first, known);
      if (found === null) continue;
      const adjective = loadReference().countries.get(state.id)?.adjectives[0] ?? state.name;
      const name = `${adjective} ${found.institution.name}`;
      const actor = registerActor(work, {
        id: slugOf(name),
        name,
        kind: found.institution.kind,
        aliases: [],
        country: state.id,
        role: null,
      });
      delete actor.passing;
      replaceMention(sentence, mention, { ...mention, last: found.last, form: 'noun', actors: [actor], place: null });
    }
  }
}

const afterPossessive = (sentence: Sentence, at: number): number => (isPossessive(sentence.tokens[at]) ? at + 1 : at);

function longestAt(
  sentence: Sentence,
  first: number,
  known: ReadonlyMap<string, Institution>,
): { institution: Institution; last: number } | null {
  const opening = sentence.tokens[first]?.lower ?? '';
  if (opening.length >= OPENING_LENGTH && !openings.has(opening.slice(0, OPENING_LENGTH))) return null;
  for (let last = Math.min(first + 5, sentence.tokens.length - 1); last >= first; last--) {
    const start = (sentence.tokens[first] as Token).start - sentence.start;
    const text = sentence.text.slice(start, (sentence.tokens[last] as Token).end - sentence.start).toLowerCase();
    const institution = known.get(text) ?? known.get(text.replace(/s$/, ''));
    if (institution === undefined) continue;
    // "foreign ministry official", "coast guard vessels": the noun goes on, and what follows is the head.
    const next = sentence.tokens[last + 1];
    if (next?.pos === 'NOUN' && next.start === (sentence.tokens[last] as Token).end + 1) return null;
    return { institution, last };
  }
  return null;
}

function replaceMention(sentence: Sentence, old: NameMention, mention: NameMention): void {
  sentence.mentions = sentence.mentions.filter(
    (other) => other === old || other.last < mention.first || other.first > mention.last,
  );
  sentence.mentions[sentence.mentions.indexOf(old)] = mention;
}
