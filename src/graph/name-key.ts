// One spelling for names that differ in case, accents and punctuation alone: names are found and sorted by it.

/** Longer keys would not fit into an index entry. */
const LONGEST = 400;
/** The same for the index on words. */
const LONGEST_WORDS = 8_000;

/** `Côte d’Ivoire` → `cote divoire`, `U.S.` → `us`, `Abu-Dhabi` → `abu dhabi`. Empty where nothing is left. */
export function nameKey(name: string): string {
  return spell(name).slice(0, LONGEST).trimEnd();
}

function spell(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text as they are searched, each with a space before it. */
export function wordsOf(text: string): string {
  return ` ${spell(text).slice(0, LONGEST_WORDS)}`;
}

/** Words asked for, each as it begins, and the longest of them, which an index finds best; empty where there is none. */
export interface WantedWords {
  readonly words: readonly string[];
  readonly longest: string;
}

export function wantedWords(text: string | undefined): WantedWords {
  const key = nameKey(text ?? '');
  const words = key === '' ? [] : [...new Set(key.split(' '))].map((word) => ` ${word}`);
  return { words, longest: words.reduce((a, b) => (b.length > a.length ? b : a), '') };
}

/** The distinct keys of an entity's names, in order. */
export function nameKeys(name: string, aliases: readonly string[]): string[] {
  const keys = new Set([name, ...aliases].map(nameKey));
  keys.delete('');
  return [...keys].sort();
}
