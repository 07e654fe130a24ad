// One spelling for names that differ in case, accents and punctuation alone: names are found and sorted by it.

/** Longer keys would not fit into an index entry. */
const LONGEST = 400;

/** `Côte d’Ivoire` → `cote divoire`, `U.S.` → `us`, `Abu-Dhabi` → `abu dhabi`. Empty where nothing is left. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trimEnd();
}

/** The distinct keys of an entity's names, in order. */
export function nameKeys(name: string, aliases: readonly string[]): string[] {
  const keys = new Set([name, ...aliases].map(nameKey));
  keys.delete('');
  return [...keys].sort();
}
