// Dates as metadata and lines write them.
import { describe, expect, it } from 'vitest';
import { findWrittenDate, parseStatedDate } from '../../src/read/dates.ts';

describe('parseStatedDate', () => {
  for (const [written, iso] of [
    ['2019-01-14', '2019-01-14'],
    ['2019-01-14T23:30:00+09:00', '2019-01-14'],
    ['2019-01-14T10:00:00.000Z', '2019-01-14'],
    ['2019-01-14 10:00', '2019-01-14'],
    ['Mon, 14 Jan 2019 10:00:00 GMT', '2019-01-14'],
    ['Mon, 14 Jan 2019 10:00:00 +0300', '2019-01-14'],
    ['January 14, 2019', '2019-01-14'],
    ['14th January 2019', '2019-01-14'],
    ['14.01.2019', '2019-01-14'],
    ['14/01/2019', '2019-01-14'],
    ['2020-02-29', '2020-02-29'],
    ['1956-10-19', '1956-10-19'],
  ] as const) {
    it(`reads ${written} as ${iso}`, () => {
      expect(parseStatedDate(written)).toBe(iso);
    });
  }

  for (const written of [
    'soon',
    '',
    '2019',
    '2019-01',
    '2019-02-30',
    '2019-13-01',
    '30 Feb 2019',
    '03/04/2019',
    '2019-01-14 or later',
    '1547424000',
    '99999-01-01',
  ]) {
    it(`refuses "${written}"`, () => {
      expect(parseStatedDate(written)).toBeNull();
    });
  }
});

it('finds a full date within a line and where it stands', () => {
  const line = 'Lima, Tue, Mar 3, 2020 | 10:15';
  const found = findWrittenDate(line);
  expect(found?.iso).toBe('2020-03-03');
  expect(line.slice(found?.start, found?.end)).toBe('Mar 3, 2020');
  expect(findWrittenDate('on March 3')).toBeNull();
});
