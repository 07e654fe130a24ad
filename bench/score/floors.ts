// The floors under the score: the figures as last recorded in floors.json, and which of today's fall below them.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Figure, type Section, shareOf } from './figures.ts';
import { FLOORS } from './places.ts';

/** By section and figure, `"right/total"`. */
type Floors = Readonly<Record<string, Readonly<Record<string, string>>>>;

const parse = (floor: string): Figure => {
  const [right, total] = floor.split('/').map(Number);
  return { right: right ?? 0, total: total ?? 0 };
};

export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors;

/**
 * What fell, one line a figure that names the floor and the value. A figure that is recorded and no longer told fell
 * too; a section that was not scored, because its articles are not here, did not.
 */
export function findFallen(sections: readonly Section[], floors: Floors = readFloors()): string[] {
  return sections.flatMap(({ name, figures }) =>
    Object.entries(floors[name] ?? {}).flatMap(([figure, floor]) => {
      const now = figures.get(figure);
      if (now !== undefined && shareOf(now) >= shareOf(parse(floor))) return [];
      return [`${name}, ${figure}: the floor is ${floor}, the value ${tell(now)}`];
    }),
  );
}

/** Figures of a section that have no floor yet. */
export function findUnrecorded(sections: readonly Section[], floors: Floors = readFloors()): string[] {
  return sections.flatMap(({ name, figures }) =>
    [...figures.keys()].filter((figure) => floors[name]?.[figure] === undefined).map((figure) => `${name}, ${figure}`),
  );
}

/** Rewrites the floors of the sections that were scored, and keeps those of the others. */
export function recordFloors(sections: readonly Section[], floors: Floors): void {
  const scored = sections.map(({ name, figures }) => [
    name,
    Object.fromEntries([...figures].map(([figure, value]) => [figure, tell(value)])),
  ]);
  writeFileSync(FLOORS, `${JSON.stringify({ ...floors, ...Object.fromEntries(scored) }, null, 2)}\n`);
}

const tell = (figure: Figure | undefined): string =>
  figure === undefined ? 'no longer told' : `${figure.right}/${figure.total}`;
