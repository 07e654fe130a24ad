// Who claims and who controls a territory: every rule keeps its word, and what is denied, planned or past is no fact.
import { describe, expect, it } from 'vitest';
import { TERRITORY } from '../../src/extract/rules/territory.ts';
import { claimsIn, work } from './read-events.ts';

const firedBy = (text: string, id: string) => work(text).claims.filter((claim) => claim.rule === id);

describe('Every rule of territory fires on its example and stays silent on its counter-example', () => {
  for (const { id, example, counter } of TERRITORY) {
    it(id, () => {
      expect(claimsIn(example.text)).toEqual([...example.facts].sort());
      expect(firedBy(example.text, id).length).toBeGreaterThan(0);
      expect(firedBy(counter, id)).toEqual([]);
    });
  }
});

it('Ids of the rules of territory are unique', () => {
  expect(new Set(TERRITORY.map((rule) => rule.id)).size).toBe(TERRITORY.length);
  for (const { id } of TERRITORY) expect(id).toMatch(/^territory\./);
});

describe('Claims and control are read', () => {
  it.each([
    ['Spain claims Gibraltar.', ['CLAIMS ESP gibraltar']],
    [
      'Argentina claims the Falkland Islands, which Britain controls.',
      ['CLAIMS ARG falkland-islands', 'CONTROLS GBR falkland-islands'],
    ],
    ['The British-run Falkland Islands lie in the South Atlantic.', ['CONTROLS GBR falkland-islands']],
    ['Argentina will never drop its claim to the Falkland Islands.', ['CLAIMS ARG falkland-islands']],
    [
      'Argentina and Britain have been in dispute over the Falkland Islands.',
      ['CLAIMS ARG falkland-islands', 'CLAIMS GBR falkland-islands'],
    ],
    ['China considers Taiwan part of its territory.', ['CLAIMS CHN taiwan']],
    ['Beijing views Taiwan, which has its own army, as a breakaway province.', []],
    ['Beijing views Taiwan as a breakaway province.', ['CLAIMS CHN taiwan']],
    ['Most of Western Sahara is held by Morocco.', ['CONTROLS MAR western-sahara']],
    ['Belize, which Guatemala claims, has an army of its own.', ['CLAIMS GTM belize']],
    ['Guyana runs Essequibo, but Venezuela has long claimed it.', ['CLAIMS VEN essequibo', 'CONTROLS GUY essequibo']],
    ['Itu Aba is administered by Taiwan and claimed by Vietnam.', ['CLAIMS VNM itu-aba', 'CONTROLS TWN itu-aba']],
    ['The Soviet Union returned Porkkala to Finland.', ['CONTROLS FIN porkkala']],
    ['Ukraine insists that Crimea is Ukrainian.', ['CLAIMS UKR crimea']],
    ['Two thirds of Abkhazia remain under Russian control.', ['CONTROLS RUS abkhazia']],
  ])('%s', (text, claims) => expect(claimsIn(text)).toEqual(claims));
});

describe('What is denied, planned, feared or past is no claim and no control', () => {
  it.each([
    'Chile does not claim the Falkland Islands.',
    'Britain might claim Rockall.',
    'Egypt said Israel planned to annex the West Bank.',
    'Spain would take over Gibraltar if the talks succeeded.',
    'Italy ruled Libya until 1943.',
    'The Kuril Islands were under Japanese rule.',
    'Russia rejected any claim to the Kuril Islands.',
    'Talks on Kashmir were held in Cairo.',
    'China took Taiwan to court.',
    'Ministers met over Cyprus in Geneva.',
  ])('%s', (text) => expect(claimsIn(text)).toEqual([]));
});

it('What was taken and left again is not held', () => {
  expect(
    claimsIn('Libyan troops captured the Aouzou Strip in 1973. Libya withdrew from the Aouzou Strip in 1994.'),
  ).toEqual([]);
});
