// The forms of the words that set a rule of territory off. The tagger takes "claims" and "holds" for nouns too often to ask it.
import type { TerritoryRule } from '../rules/territory.ts';

const IRREGULAR: Readonly<
  Record<string, { readonly past: string; readonly participle: string; readonly gerund?: string }>
> = {
  hold: { past: 'held', participle: 'held' },
  run: { past: 'ran', participle: 'run', gerund: 'running' },
  take: { past: 'took', participle: 'taken' },
  retake: { past: 'retook', participle: 'retaken' },
  overrun: { past: 'overran', participle: 'overrun', gerund: 'overrunning' },
  drive: { past: 'drove', participle: 'driven' },
  throw: { past: 'threw', participle: 'thrown' },
  give: { past: 'gave', participle: 'given' },
  sell: { past: 'sold', participle: 'sold' },
  see: { past: 'saw', participle: 'seen', gerund: 'seeing' },
  know: { past: 'knew', participle: 'known' },
  say: { past: 'said', participle: 'said' },
  control: { past: 'controlled', participle: 'controlled', gerund: 'controlling' },
  grab: { past: 'grabbed', participle: 'grabbed', gerund: 'grabbing' },
  lay: { past: 'laid', participle: 'laid' },
};

type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface Trigger {
  readonly lemma: string;
  /** "take_over": the particle that must follow. */
  readonly particle: string | null;
  /** All the forms that the spelling may be: "held" is past and participle. */
  readonly forms: ReadonlySet<Form>;
}

const CACHE = new WeakMap<TerritoryRule, Map<string, Trigger[]>>();

/** By spelling, the triggers of a rule. */
export function triggersOf(rule: TerritoryRule): ReadonlyMap<string, readonly Trigger[]> {
  let map = CACHE.get(rule);
  if (map !== undefined) return map;
  map = new Map();
  for (const word of rule.words.split(' ').filter(Boolean)) {
    const [lemma = word, particle = null] = word.split('_');
    const spelled = new Map<string, Set<Form>>();
    for (const [form, spelling] of spellings(lemma))
      spelled.set(spelling, (spelled.get(spelling) ?? new Set()).add(form));
    for (const [spelling, forms] of spelled) {
      const list = map.get(spelling) ?? [];
      list.push({ lemma, particle, forms });
      map.set(spelling, list);
    }
  }
  CACHE.set(rule, map);
  return map;
}

function spellings(lemma: string): [Form, string][] {
  const known = IRREGULAR[lemma];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const isY = /[^aeiou]y$/.test(lemma);
  const past = known?.past ?? (isY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`);
  const third = isY ? `${lemma.slice(0, -1)}ies` : /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [
    ['base', lemma],
    ['third', third],
    ['past', past],
    ['participle', known?.participle ?? past],
    ['gerund', known?.gerund ?? `${stem}ing`],
  ];
}
