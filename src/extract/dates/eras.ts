// Wars and eras that stand for their years: "the early months of World War I", "during the cold war".
import { iso, span } from './calendar.ts';
import { datePattern, matchesOf } from './pattern.ts';
import type { Reading } from './spot.ts';

/** Names (matched in any case, "the" before them aside), first and last year. Facts of common knowledge. */
const ERAS: readonly (readonly [string, number, number])[] = [
  ['(?:world war (?:ii|two|2)|second world war|ww ?(?:ii|2)|great patriotic war)', 1939, 1945],
  ['(?:world war (?:i|one|1)|first world war|ww ?(?:i|1)|great war)', 1914, 1918],
  ['(?:cold war)', 1947, 1991],
  ['(?:interwar (?:years|period))', 1918, 1939],
  ['(?:korean war)', 1950, 1953],
  ['(?:vietnam war)', 1955, 1975],
  ['(?:first indochina war)', 1946, 1954],
  ['(?:suez crisis)', 1956, 1956],
  ['(?:cuban missile crisis)', 1962, 1962],
  ['(?:six[- ]day war|june war)', 1967, 1967],
  ['(?:yom kippur war|october war|ramadan war)', 1973, 1973],
  ['(?:iran[-–]iraq war)', 1980, 1988],
  ['(?:(?:first |persian )?gulf war)', 1990, 1991],
  ['(?:falklands(?: war| conflict)|malvinas war)', 1982, 1982],
  ['(?:football war|soccer war)', 1969, 1969],
  ['(?:chaco war)', 1932, 1935],
  ['(?:war of the pacific)', 1879, 1884],
  ['(?:war of the triple alliance|paraguayan war)', 1864, 1870],
  ['(?:mexican[-–]american war)', 1846, 1848],
  ['(?:spanish[-–]american war)', 1898, 1898],
  ['(?:spanish civil war)', 1936, 1939],
  ['(?:american civil war)', 1861, 1865],
  ['(?:russian civil war)', 1917, 1922],
  ['(?:chinese civil war)', 1927, 1949],
  ['(?:greek civil war)', 1946, 1949],
  ['(?:lebanese civil war)', 1975, 1990],
  ['(?:biafran? war|nigerian civil war)', 1967, 1970],
  ['(?:algerian war(?: of independence)?)', 1954, 1962],
  ['(?:ogaden war)', 1977, 1978],
  ['(?:kagera war)', 1978, 1979],
  ['(?:toyota war)', 1986, 1987],
  ['(?:sand war)', 1963, 1963],
  ['(?:first congo war)', 1996, 1997],
  ['(?:second congo war)', 1998, 2003],
  ['(?:rwandan genocide)', 1994, 1994],
  ['(?:winter war)', 1939, 1940],
  ['(?:continuation war)', 1941, 1944],
  ['(?:prague spring)', 1968, 1968],
  ['(?:soviet[-–]afghan war)', 1979, 1989],
  ['(?:sino[-–]indian war)', 1962, 1962],
  ['(?:sino[-–]vietnamese war)', 1979, 1979],
  ['(?:first sino[-–]japanese war)', 1894, 1895],
  ['(?:second sino[-–]japanese war)', 1937, 1945],
  ['(?:russo[-–]japanese war)', 1904, 1905],
  ['(?:russo[-–]georgian war)', 2008, 2008],
  ['(?:kargil (?:war|conflict))', 1999, 1999],
  ['(?:bangladesh liberation war|bangladesh war)', 1971, 1971],
  ['(?:kosovo war)', 1998, 1999],
  ['(?:bosnian war)', 1992, 1995],
  ['(?:crimean war)', 1853, 1856],
  ['(?:boxer (?:rebellion|uprising))', 1899, 1901],
  ['(?:first opium war)', 1839, 1842],
  ['(?:second opium war)', 1856, 1860],
  ['(?:boer war|south african war)', 1899, 1902],
  ['(?:first balkan war)', 1912, 1913],
  ['(?:second balkan war)', 1913, 1913],
  ['(?:balkan wars)', 1912, 1913],
  ['(?:franco[-–]prussian war)', 1870, 1871],
  ['(?:napoleonic wars)', 1803, 1815],
  ['(?:cultural revolution)', 1966, 1976],
  ['(?:arab spring)', 2010, 2012],
];

const PATTERN = datePattern(
  ' war|war of|interwar|ww|crisis|conflict|genocide|spring|rebellion|uprising|revolution',
  `\\b(?:the )?(?:${ERAS.map(([name]) => `(${name})`).join('|')})(?![\\w-])`,
);
const NARROWED =
  /\b(?:(?<late>end|close|final (?:days|weeks|months)|last (?:days|weeks|months)|dying days|aftermath)|(?<early>outbreak|start|beginning|eve|early (?:days|weeks|months)|first (?:days|weeks|months))) of $/i;
// What a war led to, is kept in mind by or is named after does not tell when something was.
const NO_TIME =
  /\b(?:results?|outcome|causes?|commemorat\w*|anniversary|veterans?|memor(?:y|ies)|legacy|history|victims?|victory|defeat|winners?|losers?|relics?|lessons?|remnants?|a new|another|new|second|lost|won|fought|started|ended|end|avoid|prevent)(?: of| in| from)? $/i;
const TIME = /\b(?:in|during|throughout|after|at|before|since|from|until|by|of) $/i;

export function findEras({ text, lower, add }: Reading): void {
  for (const match of matchesOf(PATTERN, text, lower)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const era = ERAS[index];
    if (era === undefined) continue;
    const [, first, last] = era;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const narrowed = NARROWED.exec(before);
    const length = match[0].length;
    if (narrowed === null && (NO_TIME.test(before) || !TIME.test(before))) {
      add({ at: match.index, length, date: null });
      continue;
    }
    const year = narrowed === null ? null : narrowed.groups?.late !== undefined ? last : first;
    const date = span(iso(year ?? first, 1, 1), iso(year ?? last, 12, 31), year === null ? 'ERA' : 'YEAR');
    const after = narrowed === null && /\b(?:after|before|until|by) $/i.test(before);
    add(after ? { at: match.index, length, date: null } : { at: match.index, length, date });
  }
}
