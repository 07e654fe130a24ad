// What several stages ask about a whole article: worked out once, and kept with the article so that it goes when that goes.
import type { Work } from './work.ts';

/**
 * Reads something of an article when it is first asked for. Kept on the article itself: a weak map keeps its values, and
 * through them the whole article, alive through the quick rounds of garbage collection.
 */
export function oncePerArticle<Value>(read: (work: Work) => Value): (work: Work) => Value {
  return (work) => {
    let value = work.known.get(read) as Value | undefined;
    if (value === undefined) {
      value = read(work);
      work.known.set(read, value);
    }
    return value;
  };
}
