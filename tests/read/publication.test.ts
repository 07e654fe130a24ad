// The day of publication, as the lines around an article tell it.
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/read/clean.ts';

const BODY = 'The two ministers met in the capital and agreed to open the bridge over the river before the winter.';
const dayOf = (head: string): string | null => cleanArticle(`${head}\n\n${BODY}`).publishedAt;
const datelineOf = (head: string): string | null => cleanArticle(`${head}\n\n${BODY}`).dateline?.date ?? null;

describe('A day of publication is read', () => {
  it.each([
    [
      'below a headline that reads like a sentence',
      'How one bridge brought two foes to the table\n\nMarch 3, 1988\nQUITO',
      '1988-03-03',
    ],
    [
      'below a standfirst',
      'Bridge opens\n\nIt took the neighbours eleven years and a good deal of patience.\n\n3 March 1988',
      '1988-03-03',
    ],
    [
      'from the line of an archive',
      'Bridge opens\n\nFrom the archive, 3 March 1988: A long quarrel ends where it began',
      '1988-03-03',
    ],
    [
      'from a line with the author and the subject',
      'Bridge opens\n\nPosted by Ann at 22.41 on Tuesday, 3 May 2016 | Filed under: Rivers, borders',
      '2016-05-03',
    ],
  ])('%s', (_, head, day) => expect(dayOf(head)).toBe(day));
});

it('The day of an update is not the day of publication, but relative dates are read against it', () => {
  const head = 'Bridge opens\n\nLast Updated: Tuesday, January 19, 2016, 5:20 p.m.';
  expect(dayOf(head)).toBeNull();
  expect(datelineOf(head)).toBe('2016-01-19');
});

it('A dateline may have its day in brackets', () => {
  expect(cleanArticle(`Bridge opens\n\nQUITO (March 3, 1988) - ${BODY}`).dateline).toMatchObject({
    place: 'Quito',
    date: '1988-03-03',
  });
});

it('A day in the middle of the article is not that of its publication', () => {
  expect(
    cleanArticle(`Bridge opens\n\n${BODY}\n\nThe first stone had been laid on 3 March 1988.\n\n${BODY}`).publishedAt,
  ).toBeNull();
});
