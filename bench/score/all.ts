// All test sets that are at hand, scored one after the other.
import { existsSync } from 'node:fs';
import { scoreArticles } from './articles.ts';
import type { Section } from './figures.ts';
import { scoreGsr } from './gsr.ts';
import { ARTICLE_SETS, hasShared } from './places.ts';

export async function scoreAll(): Promise<Section[]> {
  const sections: Section[] = hasShared() ? [scoreGsr()] : [];
  for (const set of ARTICLE_SETS) if (existsSync(set.facts)) sections.push(await scoreArticles(set));
  return sections;
}
