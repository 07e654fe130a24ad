// What `entente explain` tells of an article.
import { expect, it } from 'vitest';
import { explain } from '../../src/extract/explain.ts';
import { work } from './read-events.ts';

const text = explain(
  work('Peru rejected an offer by Chile in Lima on 3 May 1994. Somebody accused Chile.', { publishedAt: '1994-05-04' }),
);

it('shows each sentence with the names in it', () => {
  expect(text).toContain('[0] Peru rejected an offer by Chile in Lima on 3 May 1994.');
  expect(text).toContain('names    Peru = PER; Chile = CHL; Lima = @lima');
});

it('shows the rules that fired, with parties, status, date and place', () => {
  expect(text).toMatch(/fired {4}reject\.verb \(0\.\d+\): REJECTED PER → CHL, OCCURRED, 1994-05-03 \(DAY\), at lima/);
});

it('shows a rule that was held back, and why', () => {
  expect(text).toContain('blocked  accuse.verb: nobody is named as the doer of "accused"');
});
