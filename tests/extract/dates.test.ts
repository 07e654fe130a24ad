// When an event took place: stated dates alone, relative ones against the day of publication.
import { describe, expect, it } from 'vitest';
import { dateIn, work } from './read-events.ts';

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

describe('Longer and rougher times', () => {
  it.each([
    [`${VISIT} in the mid-1990s.`, '1994-01-01/1996-12-31 DECADE'],
    [`${VISIT} in early 1994.`, '1994-01-01/1994-04-30 YEAR'],
    [`${VISIT} at the end of May 1994.`, '1994-05-20/1994-05-31 MONTH'],
    [`${VISIT} in the second quarter of 1994.`, '1994-04-01/1994-06-30 QUARTER'],
    [`${VISIT} from Aug. 18 to 20, 1994.`, '1994-08-18/1994-08-20 DAY'],
    [`${VISIT} after the 9/11 attacks.`, null],
    [`${VISIT} during the Korean War.`, '1950-01-01/1953-12-31 ERA'],
  ])('%s', (text, date) => expect(dateIn(text)).toBe(date));
});

describe('More relative dates, of an article of Thursday 9 June 2016', () => {
  it.each([
    [`${VISIT} on Monday night.`, '2016-06-06/2016-06-06 DAY'],
    [`${VISIT} last Thursday.`, '2016-06-02/2016-06-02 DAY'],
    [`${VISIT} at the weekend.`, '2016-06-04/2016-06-05 DAY'],
    [`${VISIT} overnight.`, '2016-06-08/2016-06-09 DAY'],
    [`${VISIT} earlier this month.`, '2016-06-01/2016-06-09 MONTH'],
    [`${VISIT} late last month.`, '2016-05-20/2016-05-31 MONTH'],
    ['Three years ago the Danish prime minister visited Norway.', '2013-01-01/2013-12-31 YEAR'],
    ['Four days ago the Danish prime minister visited Norway.', '2016-06-05/2016-06-05 DAY'],
    [`${VISIT} last July.`, '2015-07-01/2015-07-31 MONTH'],
    [`${VISIT} in November last year.`, '2015-11-01/2015-11-30 MONTH'],
    [`${VISIT} on New Year's Eve.`, '2015-12-31/2015-12-31 DAY'],
    ['The Danish prime minister is expected to visit Norway next month.', '2016-07-01/2016-07-31 MONTH'],
  ])('%s', (text, date) => expect(dateIn(text, '2016-06-09')).toBe(date));
});

describe('Dates told against the date before', () => {
  const SPEECH = 'The king spoke in Oslo on 3 May 1994. ';
  it.each([
    [`${SPEECH}Two days later, the Danish prime minister visited Norway.`, '1994-05-05/1994-05-05 DAY'],
    [`${SPEECH}The Danish prime minister visited Norway the next day.`, '1994-05-04/1994-05-04 DAY'],
    [`${SPEECH}The Danish prime minister visited Norway that June.`, '1994-06-01/1994-06-30 MONTH'],
    [`${SPEECH}The Danish prime minister visited Norway the following year.`, '1995-01-01/1995-12-31 YEAR'],
    [`${SPEECH}The Danish prime minister visited Norway in August of that year.`, '1994-08-01/1994-08-31 MONTH'],
  ])('%s', (text, date) => expect(dateIn(text)).toBe(date));
});

describe('The date belongs to one event', () => {
  it('of a noun: the year before a treaty is that of its signing', () =>
    expect(dateIn('Chile and Peru signed a 1929 treaty on the border.')).toBe('1929-01-01/1929-12-31 YEAR'));
  it('of all joined verbs, where it opens the sentence', () => {
    const { frames } = work('On 3 May 1994 Denmark accused Norway of spying and expelled its ambassador.');
    expect(frames.map((frame) => frame.date?.start)).toEqual(frames.map(() => '1994-05-03'));
  });
  it('not of what somebody said on a day', () =>
    expect(dateIn('Norway said on Monday that Denmark had recognised Iceland.', '2016-06-09')).toBeNull());
  it('of the act of saying where that is the event', () =>
    expect(dateIn('Norway accused Denmark on Monday of spying.', '2016-06-09')).toBe('2016-06-06/2016-06-06 DAY'));
  it('of an agreement taken up by a noun', () =>
    expect(
      dateIn('Denmark and Norway have agreed on a border. The deal was signed on Monday in Oslo.', '2016-06-09'),
    ).toBe('2016-06-06/2016-06-06 DAY'));
  it('of a clause after "when"', () =>
    expect(dateIn('The border has been shut since 1994, when Norway accused Denmark of spying.', '2016-06-09')).toBe(
      '1994-01-01/1994-12-31 YEAR',
    ));
});

describe("The article's day", () => {
  const story = 'The Danish prime minister visited Norway today and spoke to the press about the plan.';
  it('is that of the dateline where the paper is a day younger', () =>
    expect(dateIn(`A visit to the north\n\nOSLO, Aug. 18 (AP) - ${story}`, '1961-08-19')).toBe(
      '1961-08-18/1961-08-18 DAY',
    ));
});

describe('No date is made up', () => {
  it('without any date in the text', () => expect(dateIn(`${VISIT}.`, '2016-06-09')).toBeNull());
  it('from a weekday where the day of publication is unknown', () => expect(dateIn(`${VISIT} on Monday.`)).toBeNull());
  it('from a number that counts', () =>
    expect(dateIn('Denmark sent 2,000 troops and attacked Norway.', '2016-06-09')).toBeNull());
  it('from the year of another event', () => expect(dateIn(`${VISIT}, as the queen had done in 1957.`)).toBeNull());
  it('from the year that a thing is named after', () =>
    expect(dateIn('Denmark discussed the 1920 plebiscite with Germany.')).toBeNull());
});
