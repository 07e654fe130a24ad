// Datelines as agencies write them, and beginnings of articles that only look like one.
import { describe, expect, it } from 'vitest';
import { takeDateline } from '../../src/read/dateline.ts';

const STORY = 'The two delegations came to terms on Friday.';

const datelines: readonly (readonly [string, string | null, string | null, string | null])[] = [
  ['LIMA, Peru (AP) — ', 'Lima', null, 'AP'],
  ['LIMA, March 3 (Reuters) – ', 'Lima', null, 'Reuters'],
  ['Lima - ', 'Lima', null, null],
  ['NEW DELHI: ', 'New Delhi', null, null],
  ['New Delhi, Jan 14 (PTI): ', 'New Delhi', null, 'PTI'],
  ['BEIJING, Jan. 14 (Xinhua) -- ', 'Beijing', null, 'Xinhua'],
  ['MOSCOW, January 14. /TASS/. ', 'Moscow', null, 'TASS'],
  ['MOSCOW. Jan 14 (Interfax) - ', 'Moscow', null, 'Interfax'],
  ['Lima, Jan 14, 2019 (AFP) - ', 'Lima', '2019-01-14', 'AFP'],
  ['Seoul, 14 Jan 2019 (AFP) -', 'Seoul', '2019-01-14', 'AFP'],
  ['Berlin (dpa) - ', 'Berlin', null, 'dpa'],
  ['WASHINGTON—', 'Washington', null, null],
  ['PORT-AU-PRINCE, Haiti (AP) -- ', 'Port-au-Prince', null, 'AP'],
  ['AMMAN/BEIRUT (Reuters) - ', 'Amman', null, 'Reuters'],
  ['Tokyo [Japan], January 14 (ANI): ', 'Tokyo', null, 'ANI'],
  ['(Reuters) - ', null, null, 'Reuters'],
  ['(CNN)', null, null, 'CNN'],
  ['Lima (CNN)', 'Lima', null, 'CNN'],
  ['Jan. 14 (UPI) -- ', null, null, 'UPI'],
  ['14 January 2019 – ', null, '2019-01-14', null],
  ['TOKYO, Jan 14, Kyodo - ', 'Tokyo', null, 'Kyodo'],
  ['Tehran, IRNA – ', 'Tehran', null, 'IRNA'],
];

describe('takeDateline', () => {
  for (const [words, place, date, agency] of datelines) {
    it(`reads "${words.trim()}"`, () => {
      const story = words.endsWith('-') ? ` ${STORY}` : STORY;
      expect(takeDateline(words + story)).toEqual({ dateline: { place, date, agency }, rest: STORY });
    });
  }

  for (const beginning of [
    'The minister - a lawyer - left early.',
    'Ana Ruiz – the envoy of Peru – left early.',
    'Analysis - The talks may fail.',
    'Peru and Chile - whose fleets are old enemies - came to terms.',
    'He said: The talks are over.',
    'Soto: we shall sign',
    'Russo- Japanese ties are poor.',
    'In Lima (the capital) — and elsewhere — people rejoiced.',
    'Lima has seen worse.',
    '',
  ]) {
    it(`leaves "${beginning}" alone`, () => {
      expect(takeDateline(beginning)).toBeNull();
    });
  }
});
