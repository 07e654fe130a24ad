// Scores cannot slip: every figure of `npm run score` stays at or above the one last recorded in bench/score/floors.json.
import { describe, expect, it } from 'vitest';
import { scoreAll } from '../../bench/score/all.ts';
import type { Section } from '../../bench/score/figures.ts';
import { findFallen, findUnrecorded } from '../../bench/score/floors.ts';
import { hasShared } from '../../bench/score/places.ts';

const section = (figures: Record<string, { right: number; total: number }>): Section => ({
  name: 'set',
  title: 'A set',
  figures: new Map(Object.entries(figures)),
  lines: [],
  misses: [],
});

describe('A floor', () => {
  const floors = { set: { dates: '3/4' }, elsewhere: { dates: '9/9' } };

  it('holds what is as good or better, as a share', () => {
    expect(findFallen([section({ dates: { right: 3, total: 4 } })], floors)).toEqual([]);
    expect(findFallen([section({ dates: { right: 9, total: 10 } })], floors)).toEqual([]);
  });

  it('names the figure that fell, the floor and the value', () => {
    expect(findFallen([section({ dates: { right: 2, total: 4 } })], floors)).toEqual([
      'set, dates: the floor is 3/4, the value 2/4',
    ]);
  });

  it('is not passed by telling a figure no longer', () => {
    expect(findFallen([section({})], floors)).toEqual(['set, dates: the floor is 3/4, the value no longer told']);
  });

  it('is asked of each new figure', () => {
    expect(findUnrecorded([section({ places: { right: 1, total: 1 } })], floors)).toEqual(['set, places']);
  });
});

describe('The score', () => {
  it('has not fallen below its floors (npm run score -- --record sets them anew)', async () => {
    if (!hasShared())
      console.warn(
        `${process.env.CI ? 'CI RUNS WITHOUT ../shared' : 'No ../shared beside this checkout'}: the floors of the gold standard records and of the five articles are NOT checked, only those of the articles in the repository.`,
      );
    const sections = await scoreAll();
    expect(findFallen(sections)).toEqual([]);
    expect(findUnrecorded(sections), 'has no floor yet').toEqual([]);
  });
});
