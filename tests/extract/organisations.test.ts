// Organisations that no list knows: told by the shape of their names, whole, and by their abbreviations later on.
import { describe, expect, it } from 'vitest';
import { actorsIn } from './read-actors.ts';

describe('An unknown organisation', () => {
  it.each([
    ["Burundi's Patriotic Renewal Front rejected the truce.", 'patriotic-renewal-front POLITICAL_PARTY of BDI'],
    ['The Harar Liberation Front attacked an Ethiopian convoy.', 'harar-liberation-front ARMED_GROUP of ETH'],
    [
      'The National Union for the Total Renewal of Chad left the talks.',
      'national-union-for-the-total-renewal-of-chad POLITICAL_PARTY of TCD',
    ],
    ['The Kenyan Union of Nurses called a strike.', 'kenyan-union-of-nurses ORGANIZATION of KEN'],
    [
      'The Zambian Anti-Smuggling Commission arrested a trader.',
      'zambian-anti-smuggling-commission GOVERNMENT_BODY for ZMB',
    ],
    [
      'The Tanzanian Chamber of Commerce and Industry wrote to the president.',
      'tanzanian-chamber-of-commerce-and-industry ORGANIZATION of TZA',
    ],
    ["The Fijian Sugar Workers' Party won a seat.", 'fijian-sugar-workers-party POLITICAL_PARTY of FJI'],
    ['The Renewal and Progress party of Togo lost.', 'renewal-and-progress-party POLITICAL_PARTY of TGO'],
    ['Santos Coffee Company sold beans.', 'santos-coffee-company COMPANY'],
  ])('%s', (text, wanted) => {
    expect(actorsIn(text)).toContain(wanted);
  });

  it('is known later by the abbreviation in brackets', () => {
    expect(
      actorsIn('The Togolese Movement for Peace (TMP) left the talks. TMP fighters attacked the Togolese army.'),
    ).toEqual(['togolese-movement-for-peace POLITICAL_PARTY of TGO', 'togolese-army ARMED_FORCE for TGO']);
  });

  it('takes the state into its name where many states have a party of that name', () => {
    expect(actorsIn("Chile's Socialist Party left the coalition.")).toContain(
      'chilean-socialist-party POLITICAL_PARTY of CHL',
    );
  });

  it("is not another state's party of the same name", () => {
    expect(actorsIn("Ghana's Workers' Party rejected the plan.")).toContain(
      'ghanaian-workers-party POLITICAL_PARTY of GHA',
    );
  });

  it('is not glued to its neighbour', () => {
    expect(actorsIn("Peru's Green Dawn Party and Red Dusk Party agreed to an alliance.")).toEqual([
      'PER',
      'green-dawn-party POLITICAL_PARTY of PER',
      'red-dusk-party POLITICAL_PARTY of PER',
    ]);
  });

  it.each([
    'The West Bank was calm.',
    'The Western Front was quiet.',
    'He lives near Bank Street.',
    'Rebel Front Rejects Talks With New Party',
  ])('is not found in: %s', (text) => {
    expect(actorsIn(text).filter((line) => /PARTY|ORGANIZATION|COMPANY|GROUP|PERSON/.test(line))).toEqual([]);
  });
});

describe('Common words', () => {
  it.each([
    'Guinea pigs are cheap.',
    'The china shop sold a China cabinet.',
    'Turkey dinners are served.',
    'Polish the silver first.',
    'Michael Jordan scored.',
  ])('are no state: %s', (text) => {
    expect(actorsIn(text).filter((line) => /^[A-Z]{3}$/.test(line))).toEqual([]);
  });
});

describe('Halves of a divided country', () => {
  it.each([
    ['The North attacked the South, as South Korea said.', ['PRK', 'KOR']],
    ['North and South Korea met.', ['PRK', 'KOR']],
    ['The two Yemens met.', ['YAR', 'YMD']],
  ])('%s', (text, wanted) => {
    expect(actorsIn(text)).toEqual(wanted);
  });

  it('are the quarters of the compass elsewhere', () => {
    expect(actorsIn('The North is poor, and the South of Italy is poorer.')).toEqual(['ITA']);
  });
});

describe('Envoys', () => {
  it.each([
    ['The Kenyan ambassador to Japan, Jane Roe, spoke.', 'jane-roe PERSON for KEN'],
    ['Kenyan special envoy for Sudan Jane Roe spoke.', 'jane-roe PERSON for KEN'],
    ["Nairobi's envoy Jane Roe spoke.", 'jane-roe PERSON for KEN'],
    ['Jane Roe, ambassador to Japan, spoke.', 'jane-roe PERSON'],
  ])('stand for the state that sent them: %s', (text, wanted) => {
    expect(actorsIn(text)).toContain(wanted);
  });
});
