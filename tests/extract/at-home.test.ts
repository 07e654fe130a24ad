// What happens within one state: who is on the other side of a curfew, a strike, a concession, and where nobody is.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { makeDocument } from '../../src/read/document.ts';

const told = (text: string): string[] =>
  analyse(
    makeDocument({ text, title: null, publisher: null, publishedAt: null, url: null, language: 'en' }, {}, 'test'),
  ).frames.map(
    ({ rule, sources, targets }) =>
      `${rule.relation} ${sources.map(({ id }) => id).join()} > ${targets.map(({ id }) => id).join()}`,
  );

describe('A government that acts at home', () => {
  it('acts on its own people', () => {
    expect(told('Bolivia imposed a curfew in La Paz on Sunday.')).toEqual(['COERCED BOL > bolivian-people']);
    expect(told('Police in Harare shut down a newspaper.')).toEqual(['COERCED zimbabwean-police > zimbabwean-people']);
    expect(told('Albania ended the state of emergency.')).toEqual(['CONCEDED_TO ALB > albanian-people']);
  });

  it('acts on the people of the land that it holds', () => {
    expect(told('Israel imposed a curfew in the West Bank.')).toEqual(['COERCED ISR > PSE']);
  });

  it('does not act on its own people abroad', () => {
    expect(told('American forces imposed a curfew in Falluja.')).toEqual([]);
    expect(told('Britain lifted the state of emergency in Aden, Yemen.')).toEqual(['CONCEDED_TO GBR > YEM']);
  });
});

describe('People who protest', () => {
  it('protest against the state in which they are at home, unless the sentence names another', () => {
    expect(told('Nigerian doctors went on strike on Monday.')).toEqual(['PROTESTED nigerian-doctors > NGA']);
    expect(told('Supporters of ousted president Manuel Zelaya blocked highways across Honduras.')).toEqual([
      'PROTESTED supporters-of-manuel-zelaya > HND',
    ]);
    expect(told('Chinese fishermen threw stones at a South Korean ship.')).toEqual([
      'PROTESTED chinese-fishermen > KOR',
    ]);
  });

  it('have no known quarrel with their own state abroad or under occupation', () => {
    expect(told('Cuban exiles in Miami began a hunger strike.')).toEqual([]);
    expect(told('Palestinian prisoners began a hunger strike.')).toEqual([]);
    expect(told('South African miners went on strike in Zambia.')).toEqual([]);
  });
});

describe('Names around what happens at home', () => {
  it('are not those whom gunmen or journalists are for or against', () => {
    expect(told('Pro-Russian gunmen seized a police station in Donetsk, Ukraine.')).toEqual([]);
  });

  it('may be spelled in other ways', () => {
    expect(told('President Francois Mitterand visited Gabon.')).toEqual(['VISITED francois-mitterrand > GAB']);
  });

  it('stand behind counts and before brackets', () => {
    expect(told('Uganda deported more than 250 Kenyan refugees.')).toContain('COERCED UGA > kenyan-refugees');
    expect(told('About 200 Malian farmers blocked the main road.')).toEqual(['PROTESTED malian-farmers > MLI']);
  });
});
