// Which state a capital or a people's name means at the article's time, and which of several bodies a seat means.
import { describe, expect, it } from 'vitest';
import { actorsIn } from './read-actors.ts';

describe('A capital', () => {
  it.each([
    ['Bonn protested.', '1975-06-01', 'BRD'],
    ['Bonn protested.', '1995-06-01', 'DEU'],
    ['Moscow protested.', '1975-06-01', 'SUN'],
    ['Moscow protested.', '2005-06-01', 'RUS'],
    ['Belgrade protested.', '1975-06-01', 'YUG'],
    ['Belgrade protested.', '2015-06-01', 'SRB'],
    ['Hanoi protested.', '1965-06-01', 'VDR'],
    ['Hanoi protested.', '1985-06-01', 'VNM'],
  ])('"%s" in %s is the government of its time', (text, publishedAt, wanted) => {
    expect(actorsIn(text, { publishedAt })).toEqual([wanted]);
  });

  it('Brussels is the Union where the Union is named and Belgium is not', () => {
    expect(actorsIn('The European Union fined Malta, and Brussels asked for more.')).toEqual([
      'european-union INTERGOVERNMENTAL',
      'MLT',
    ]);
    expect(actorsIn('Belgium left the European Union waiting, and Brussels asked for more.')).toContain('BEL');
  });
});

describe('A people', () => {
  it('is at home in that of its states which the article names', () => {
    expect(actorsIn('Kurdish leaders met in Iraq.')).toContain('kurds GROUP of IRQ');
    expect(actorsIn('Kurdish leaders met officials of Iran.')).toContain('kurds GROUP of IRN');
  });

  it('with a common name counts only where a state of its is named', () => {
    expect(actorsIn('Karen leaders met Burmese officials.')).toContain('karen GROUP of MMR');
    expect(actorsIn('Karen leaders are rare in offices.')).toEqual([]);
  });
});

describe('Names in bylines and headlines', () => {
  it.each(['GOVERNMENT AND REBEL FRONT SIGN PEACE DEAL', 'Ruling Party Opens Talks With Workers Union'])(
    'make no organisation: %s',
    (text) => {
      expect(actorsIn(`${text}\n\nIt was late.`)).toEqual([]);
    },
  );
});
