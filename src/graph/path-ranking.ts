// Puts together the best of all shortest paths from what a walk from both ends has found, without listing them all.

/** The actors of one level, and from whom of the level before each was reached. */
export type Parents = Map<string, { readonly id: string; readonly events: number }[]>;

/** A way from one end outward. */
interface Way {
  readonly ids: readonly string[];
  /** Events of the hop that has fewest. */
  readonly weakest: number;
  /** Tells which of two equally strong ways comes first. */
  readonly key: string;
}

/**
 * Ids from one end to the other: those first whose weakest hop has the most events, then by ids.
 * @param meetings actors of the outermost level of both sides.
 */
export function bestPaths(
  start: readonly Parents[],
  end: readonly Parents[],
  meetings: readonly string[],
  limit: number,
): string[][] {
  const [fromStart, fromEnd] = [bestWays(start, limit), bestWays(end, limit)];
  const whole = meetings.flatMap((id) =>
    fromStart(id).flatMap((there) =>
      fromEnd(id).map((back) =>
        wayOf([...there.ids, ...back.ids.slice(0, -1).reverse()], Math.min(there.weakest, back.weakest)),
      ),
    ),
  );
  return best(whole, limit).map(({ ids }) => [...ids]);
}

/** The best ways to an actor of the outermost level, each found once. */
function bestWays(levels: readonly Parents[], limit: number): (id: string) => readonly Way[] {
  const known = levels.map(() => new Map<string, readonly Way[]>());
  const waysTo = (id: string, depth: number): readonly Way[] => {
    if (depth === 0) return [wayOf([id], Number.POSITIVE_INFINITY)];
    const before = known[depth]?.get(id);
    if (before !== undefined) return before;
    const parents = levels[depth]?.get(id) ?? [];
    // The best ways to an actor go on from the best ways to those before it: no more of these are needed.
    const ways = parents.flatMap(({ id: parent, events }) =>
      waysTo(parent, depth - 1).map(({ ids, weakest }) => wayOf([...ids, id], Math.min(weakest, events))),
    );
    const kept = best(ways, limit);
    known[depth]?.set(id, kept);
    return kept;
  };
  return (id) => waysTo(id, levels.length - 1);
}

function wayOf(ids: readonly string[], weakest: number): Way {
  return { ids, weakest, key: ids.join() };
}

function best(ways: readonly Way[], limit: number): Way[] {
  return [...ways].sort((a, b) => b.weakest - a.weakest || (a.key < b.key ? -1 : 1)).slice(0, limit);
}
