// Finds the article among a page's JSON-LD.

export interface LinkedArticle {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:^|\/)(?:\w*NewsArticle|Article|\w+Article|BlogPosting|LiveBlogPosting|Report)$/;
const MOST_THINGS = 1000;

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringAt(thing: Thing, key: string): string | null {
  const value = thing[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nameOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  return isThing(first) ? (stringAt(first, 'name') ?? stringAt(first, '@id')) : null;
}

function isArticle(thing: Thing): boolean {
  return [thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The first article in a page's JSON-LD blocks, or null. Blocks that are no JSON are passed over. */
export function findLinkedArticle(blocks: readonly string[]): LinkedArticle | null {
  const queue: unknown[] = blocks.map(parse);
  for (let i = 0; i < queue.length && i < MOST_THINGS; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_THINGS));
    if (!isThing(value)) continue;
    if (isArticle(value)) {
      return {
        headline: stringAt(value, 'headline') ?? stringAt(value, 'name'),
        datePublished: stringAt(value, 'datePublished'),
        publisher: isThing([value.publisher].flat()[0]) ? nameOf(value.publisher) : null,
        url: stringAt(value, 'url') ?? nameOf(value.mainEntityOfPage),
        language: nameOf(value.inLanguage),
        body: stringAt(value, 'articleBody'),
      };
    }
    queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
  }
  return null;
}
