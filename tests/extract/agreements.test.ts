// Which agreements an article names or describes, with their parties and what became of them.
import { describe, expect, it } from 'vitest';
import type { Stated } from '../../src/read/types.ts';
import { work } from './read-events.ts';

/** `Name STATUS parties date` of each agreement. */
const agreementsIn = (text: string, stated: Stated = {}): string[] =>
  work(text, stated).agreements.map(({ name, status, parties, signedDate }) =>
    [name, status, parties.join('+'), signedDate ?? ''].join(' ').trim(),
  );

describe('A described agreement is the one of the reference that its parties, kind and time fit', () => {
  it.each([
    ['Egypt still lives by the 1959 agreement with Sudan.', 'Nile Waters Agreement of 1959 SIGNED EGY+SDN 1959-11-08'],
    ['India and Pakistan share the rivers under a treaty of 1960.', 'Indus Waters Treaty SIGNED IND+PAK 1960-09-19'],
  ])('%s', (text, agreement) => expect(agreementsIn(text)).toEqual([agreement]));

  it('news of these days need not tell the year', () => {
    expect(
      agreementsIn('Guyana and Venezuela signed a declaration on Thursday.', { publishedAt: '2023-12-15' }),
    ).toEqual(['Argyle Declaration SIGNED GUY+VEN 2023-12-14']);
  });
});

it('Of agreements with one name, the one whose parties the article names is meant', () => {
  expect(agreementsIn('Spain and Britain signed the Brussels Agreement in 1984.')).toEqual([
    'Brussels Agreement of 1984 SIGNED ESP+GBR 1984-11-27',
  ]);
});

describe('An agreement that the reference lacks is named by its parties, kind and year', () => {
  it.each([
    ['Peru and Ghana signed a fisheries agreement in March 2003.', 'Ghana–Peru agreement (2003) SIGNED GHA+PER 2003'],
    ['Peru and Ghana have never signed a fisheries agreement.', ''],
  ])('%s', (text, agreement) => expect(agreementsIn(text)).toEqual(agreement === '' ? [] : [agreement]));

  it('a host is no party', () => {
    expect(agreementsIn('A truce agreed between Chad and Niger with Togo as host is holding.').join()).not.toContain(
      'TGO',
    );
  });
});

describe('The status is that which the words around the name tell', () => {
  it.each([
    ['Russia suspended the New START treaty in 2023.', 'SUSPENDED'],
    ['The Minsk Protocol collapsed within months.', 'FAILED'],
    ['The United States withdrew from the Open Skies Treaty.', 'TERMINATED'],
    ['The Treaty of Lisbon must still be ratified by Ireland.', 'SIGNED'],
    ['Ireland ratified the Treaty of Lisbon.', 'RATIFIED'],
  ])('%s', (text, status) => expect(work(text).agreements.map((agreement) => agreement.status)).toEqual([status]));
});

it('A body that is named after a treaty is no agreement', () => {
  expect(agreementsIn('Troops of the Warsaw Pact states entered Prague.')).toEqual([]);
});
