// Events that a person judged right or wrong, kept as data beside the development articles.
// A sentence is named by a hash, so that a judgement of a text kept elsewhere quotes nothing of it, and outlives changes
// to other sentences. An event whose parties, relation or status change is another event, to be judged anew.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { EVENT_STATUSES, RELATION_TYPES } from '../../src/extract/types.ts';
import type { Frame } from '../../src/extract/work.ts';

const FILE = fileURLToPath(new URL('../../tests/corpus/development/judgements.json', import.meta.url));

const judgement = z.object({
  /** `development/FILE`, `shared/FILE` or `gsr/RECORD`. */
  article: z.string().regex(/^(development|shared|gsr)\//),
  /** Relation, actors, recipients, status, and the hash of the sentence. */
  event: z.tuple([
    z.enum(RELATION_TYPES),
    z.array(z.string()),
    z.array(z.string()),
    z.enum(EVENT_STATUSES),
    z.string().regex(/^[0-9a-f]{10}$/),
  ]),
  right: z.boolean(),
});
export type Judgement = z.infer<typeof judgement>;

export function eventKeyOf(frame: Frame): Judgement['event'] {
  const ids = (actors: Frame['sources']): string[] => actors.map((actor) => actor.id).sort();
  const sentence = createHash('sha256').update(frame.sentence.text.replace(/\s+/g, ' ')).digest('hex').slice(0, 10);
  return [frame.rule.relation, ids(frame.sources), ids(frame.targets), frame.status, sentence];
}

const keyOf = ({ article, event }: Pick<Judgement, 'article' | 'event'>): string => JSON.stringify([article, event]);

/** What has been judged, looked up by article and event. */
export class Judgements {
  private readonly byKey: Map<string, Judgement>;
  private readonly used = new Set<string>();

  constructor(judged: readonly Judgement[]) {
    this.byKey = new Map(judged.map((entry) => [keyOf(entry), entry]));
  }

  static read(): Judgements {
    return new Judgements(existsSync(FILE) ? z.array(judgement).parse(JSON.parse(readFileSync(FILE, 'utf8'))) : []);
  }

  isRight(article: string, event: Judgement['event']): boolean | undefined {
    const key = keyOf({ article, event });
    this.used.add(key);
    return this.byKey.get(key)?.right;
  }

  /** Judgements of events that were not asked for: the rules find them no longer. */
  get unused(): number {
    return [...this.byKey.keys()].filter((key) => !this.used.has(key)).length;
  }

  /** Takes in lines of JSON as printed for judging; those whose `right` is still null wait. @returns how many it took. */
  add(lines: string): number {
    let taken = 0;
    for (const line of lines.split('\n').filter((text) => text.trim() !== '')) {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null && 'right' in value && value.right === null) continue;
      const entry = judgement.parse(value);
      this.byKey.set(keyOf(entry), entry);
      taken += 1;
    }
    return taken;
  }

  /** One judgement a line, sorted, so that a change reads well. */
  write(): void {
    const lines = [...this.byKey.values()]
      .map(({ article, event, right }) => JSON.stringify({ article, event, right }))
      .sort();
    writeFileSync(FILE, lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
  }
}
