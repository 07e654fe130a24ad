// Scores extraction on whole articles against the facts that a careful reader takes from them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/extract/extract.ts';
import { readPaths } from '../../src/read/read.ts';
import { type ArticleFacts, hasHappened, isRelation, isSameStatus, plain } from './facts.ts';
import type { Figure, Section } from './figures.ts';
import { compareForm, type Found } from './found.ts';
import type { ARTICLE_SETS } from './places.ts';

/** The figures of a set, in the order in which they are told. What must not be found counts when it is not. */
const FIGURES = [
  'required relations',
  'required relations, whatever the status',
  'forbidden relations not found',
  'dates',
  'places of events',
  'claims',
  'controls',
  'actors',
  'places',
  'agreements',
  'words that are no actor not taken for one',
  'quotes verbatim',
] as const;
type FigureName = (typeof FIGURES)[number];

class Tally {
  readonly counts = new Map<FigureName, { right: number; total: number }>(
    FIGURES.map((name) => [name, { right: 0, total: 0 }]),
  );
  readonly misses: string[] = [];

  /** Counts one fact; what is missed is told in the words of `miss`. */
  count(name: FigureName, isRight: boolean, miss: string): void {
    const figure = this.counts.get(name);
    if (figure === undefined) return;
    figure.total += 1;
    figure.right += Number(isRight);
    if (!isRight) this.misses.push(`${name}: ${miss}`);
  }
}

export async function scoreArticles(set: (typeof ARTICLE_SETS)[number]): Promise<Section> {
  const facts = (JSON.parse(readFileSync(set.facts, 'utf8')) as { articles: Record<string, ArticleFacts> }).articles;
  const files = readdirSync(set.articles);
  const tally = new Tally();
  const happened = { listed: 0, total: 0 };
  for (const [key, wanted] of Object.entries(facts)) {
    const file = files.find((name) => name.startsWith(key));
    if (file === undefined)
      throw new Error(`${set.facts} tells of ${key}, but no file in ${set.articles} is named so.`);
    for await (const result of readPaths([join(set.articles, file)])) {
      if (!result.ok) throw result.error;
      const found = compareForm(extract(result.document));
      compare(key, wanted, found, tally);
      for (const relation of found.relations.filter(hasHappened)) {
        happened.total += 1;
        const isListed = wanted.required.some((other) => isRelation(relation, other));
        happened.listed += Number(isListed);
        if (!isListed)
          tally.misses.push(
            `unlisted: ${key} ${relation.edge} ${relation.a[1]} → ${relation.b[1]} | ${relation.quote}`,
          );
      }
    }
  }
  return {
    name: set.name,
    title: `${set.title} (${Object.keys(facts).length})`,
    figures: new Map<string, Figure>([...tally.counts].filter(([, { total }]) => total > 0)),
    lines: [
      `relations that happened and are listed: ${happened.listed}/${happened.total}, a lower bound of precision that has no floor, since facts list only part of what is true`,
    ],
    misses: set.heldOut ? [] : tally.misses,
  };
}

function compare(key: string, wanted: ArticleFacts, found: Found, tally: Tally): void {
  for (const want of wanted.required) {
    const name = `${key} ${want.edge} ${want.a} → ${want.b}`;
    const any = found.relations.filter((relation) => isRelation(relation, want));
    const right = any.filter((relation) => isSameStatus(want.status, relation.status));
    const others = [...new Set(any.map((relation) => relation.status))].join(', ');
    tally.count('required relations, whatever the status', any.length > 0, name);
    tally.count('required relations', right.length > 0, `${name} ${want.status}${others && `, found as ${others}`}`);
    const { date, place } = want;
    if (date !== undefined && date !== '')
      tally.count(
        'dates',
        right.some((r) => r.dates.some((day) => day.startsWith(date))),
        `${name} ${date}`,
      );
    if (place !== undefined && place !== '')
      tally.count(
        'places of events',
        right.some((r) => r.place.includes(plain(place))),
        `${name} in ${place}`,
      );
  }
  for (const want of wanted.forbidden ?? []) {
    const bad = found.relations.find((relation) => hasHappened(relation) && isRelation(relation, want, false));
    tally.count(
      'forbidden relations not found',
      bad === undefined,
      `${key} ${want.edge} ${want.a} → ${want.b} | ${bad?.quote}`,
    );
  }
  for (const relation of ['claims', 'controls'] as const)
    for (const { actor, place } of wanted[relation] ?? [])
      tally.count(
        relation,
        found.claims.some(
          (claim) =>
            claim.relation === relation.toUpperCase() &&
            claim.actor.includes(plain(actor)) &&
            claim.place.includes(plain(place)),
        ),
        `${key} ${actor}, ${place}`,
      );
  for (const kind of ['actors', 'places', 'agreements'] as const)
    for (const name of wanted[kind] ?? []) tally.count(kind, found[kind].has(plain(name)), `${key} ${name}`);
  for (const word of wanted.forbiddenActors ?? []) {
    const isTaken = [...found.actors].some((name) => name === plain(word) || name.startsWith(`${plain(word)} `));
    tally.count('words that are no actor not taken for one', !isTaken, `${key} ${word}`);
  }
  for (let quote = 0; quote < found.quotes; quote++)
    tally.count('quotes verbatim', quote < found.verbatim, `${key} has a quote that is not its text`);
}
