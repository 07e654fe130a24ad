// When an event took place: stated dates alone, relative ones against the day of publication.
import { describe, expect, it } from 'vitest';
import { dateIn } from './read-events.ts';

const VISIT = 'The Danish prime minister visited Norway';

describe('Dates that a text states by itself', () => {
  it.each([
    [`${VISIT} on 3 May 1994.`, '1994-05-03/1994-05-03 DAY'],
    [`${VISIT} in May 1994.`, '1994-05-01/1994-05-31 MONTH'],
    [`${VISIT} in 1994.`, '1994-01-01/1994-12-31 YEAR'],
    [`${VISIT} in the spring of 1994.`, '1994-03-01/1994-05-31 SEASON'],
    [`${VISIT} in the 1990s.`, '1990-01-01/1999-12-31 DECADE'],
    [`${VISIT} at the end of World War II.`, '1945-01-01/1945-12-31 YEAR'],
    ['Danish troops fought Prussia from 1848 to 1851.', '1848-01-01/1851-12-31 YEAR'],
  ])('%s', (text, date) => expect(dateIn(text)).toBe(date));
});

describe('Relative dates, of an article of Thursday 9 June 2016', () => {
  it.each([
    [`${VISIT} on Monday.`, '2016-06-06/2016-06-06 DAY'],
    [`${VISIT} on Thursday.`, '2016-06-09/2016-06-09 DAY'],
    ['The Danish prime minister will visit Norway on Monday.', '2016-06-13/2016-06-13 DAY'],
    [`${VISIT} yesterday.`, '2016-06-08/2016-06-08 DAY'],
    [`${VISIT} in March.`, '2016-03-01/2016-03-31 MONTH'],
    [`${VISIT} in December.`, '2015-12-01/2015-12-31 MONTH'],
    ['The Danish prime minister will visit Norway in March.', '2017-03-01/2017-03-31 MONTH'],
    [`${VISIT} last year.`, '2015-01-01/2015-12-31 YEAR'],
  ])('%s', (text, date) => expect(dateIn(text, '2016-06-09')).toBe(date));
});

describe('No date is made up', () => {
  it('without any date in the text', () => expect(dateIn(`${VISIT}.`, '2016-06-09')).toBeNull());
  it('from a weekday where the day of publication is unknown', () => expect(dateIn(`${VISIT} on Monday.`)).toBeNull());
  it('from the year of another event', () => expect(dateIn(`${VISIT}, as the queen had done in 1957.`)).toBeNull());
  it('from the year that a thing is named after', () =>
    expect(dateIn('Denmark discussed the 1920 plebiscite with Germany.')).toBeNull());
});
