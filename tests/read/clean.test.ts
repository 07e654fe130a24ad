// The cleaning rules, each tested on the two examples that its table gives, and the head and foot of whole articles.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanArticle, LINE_RULES } from '../../src/read/clean.ts';
import { CONTEXT_RULES } from '../../src/read/clutter/context.ts';
import { EDGE_RULES } from '../../src/read/clutter/edges.ts';

const FIRST =
  'The foreign ministers of Peru and Chile opened talks on fishing in Lima on Tuesday after a year of silence.';
const LAST_BUT_ONE =
  'In the meantime the fleets of the two countries stay on their own sides of the line, as they have for a year.';
const LAST =
  'Both delegations, which include officers of the coast guards, will come together again in the second week of May.';

describe('a line of clutter is taken away wherever it stands', () => {
  for (const rule of LINE_RULES) {
    it(`${rule.id}: "${rule.removes}"`, () => {
      const after = cleanArticle([FIRST, LAST_BUT_ONE, LAST, rule.removes].join('\n\n'));
      expect(after.text).toBe([FIRST, LAST_BUT_ONE, LAST].join('\n\n'));
      expect(after.removed).toContainEqual({ rule: rule.id, line: rule.removes });
      // An ending closes the article; all other lines go wherever they stand.
      if (rule.ends !== undefined) return;
      expect(cleanArticle([FIRST, rule.removes, LAST].join('\n\n')).text).toBe(`${FIRST}\n\n${LAST}`);
    });

    it(`${rule.id} keeps: "${rule.keeps}"`, () => {
      expect(cleanArticle([FIRST, rule.keeps, LAST].join('\n\n')).text).toBe(`${FIRST}\n\n${rule.keeps}\n\n${LAST}`);
    });
  }
});

describe('clutter that only its neighbours betray is taken away after the article', () => {
  for (const rule of CONTEXT_RULES) {
    it(rule.id, () => {
      const article = [FIRST, rule.given ?? LAST_BUT_ONE, LAST, FIRST.replace('Tuesday', 'Monday')].join('\n\n');
      expect(cleanArticle(`${article}\n\n${rule.removes}`).text).toBe(article);
    });

    it(`${rule.id} keeps what belongs to the article`, () => {
      const { text } = cleanArticle(`${FIRST}\n\n${LAST}\n\n${rule.keeps}`);
      const sentences = rule.keeps.split('\n').filter((line) => /[.?:]$|^-/.test(line));
      for (const line of sentences) expect(text).toContain(line.replace(/^- /, ''));
    });
  }
});

describe('what hangs on a paragraph is taken off it', () => {
  for (const rule of EDGE_RULES) {
    it(`${rule.id}: "${rule.removes}"`, () => {
      expect(cleanArticle(`${FIRST}\n\n${rule.removes}`).text).toBe(`${FIRST}\n\n${rule.leaves}`);
      expect(cleanArticle(`${FIRST}\n\n${rule.keeps}`).text).toBe(`${FIRST}\n\n${rule.keeps}`);
    });
  }
});

it('gives every rule a name of its own', () => {
  const ids = [...LINE_RULES, ...CONTEXT_RULES, ...EDGE_RULES].map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('leaves of a page full of clutter its article, title, site, date and dateline', () => {
  const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
  const cleaned = cleanArticle(fixture('cluttered.txt'));
  expect(cleaned.text).toBe(fixture('cluttered.clean.txt').trimEnd());
  expect(cleaned).toMatchObject({
    title: 'Peru and Chile edge towards a fishing accord',
    publisher: 'Harbour Diary',
    publishedAt: '2020-03-03',
    dateline: { place: 'Lima', date: null, agency: 'AP' },
  });
});

describe('the head of an article', () => {
  it('has the title in its first line if that stands alone', () => {
    const cleaned = cleanArticle(`Peru and Chile talk about fish again\n\n${FIRST}`);
    expect(cleaned).toMatchObject({ title: 'Peru and Chile talk about fish again', text: FIRST });
  });

  it('takes a question for a title, but not a first sentence', () => {
    expect(cleanArticle(`Will the fishing quota hold?\n\n${FIRST}`).title).toBe('Will the fishing quota hold?');
    expect(cleanArticle(`The talks are over.\n\n${FIRST}`)).toMatchObject({
      title: null,
      text: `The talks are over.\n\n${FIRST}`,
    });
  });

  it('passes over the section and finds the date of publication in the byline', () => {
    const cleaned = cleanArticle(
      `Politics\n\nQuota talks open\n\nBy Ana Ruiz | Tue, Mar 3, 2020 | 10:15 GMT\n\n${FIRST}`,
    );
    expect(cleaned).toMatchObject({ title: 'Quota talks open', publishedAt: '2020-03-03', text: FIRST });
  });

  it('has its title under the name of the paper, and without the names of sections behind it', () => {
    const cleaned = cleanArticle(
      `The Harbour Gazette\n\nQuota talks open in Lima | World | Gazette\nPosted : 2020-03-03 14:53\n\n${FIRST}`,
    );
    expect(cleaned).toMatchObject({ title: 'Quota talks open in Lima', publishedAt: '2020-03-03', text: FIRST });
  });

  it('has a title that opens like a link, if a byline stands below', () => {
    const cleaned = cleanArticle(
      `Explainer: How Peru and Chile fell out over fish\n\nBy Ana Ruiz\n\nPrint · Listen\n\n${FIRST}`,
    );
    expect(cleaned).toMatchObject({ title: 'Explainer: How Peru and Chile fell out over fish', text: FIRST });
  });

  it('takes no first sentence with a dateline for the title', () => {
    const cleaned = cleanArticle(
      `LIMA (AP) — The ministers of Peru and Chile said on Tuesday that they would meet\n\n${LAST}`,
    );
    expect(cleaned).toMatchObject({ title: null, dateline: { place: 'Lima', agency: 'AP' } });
  });

  it('names the agency of the byline without taking it for the publisher', () => {
    const cleaned = cleanArticle(`Quota talks open\n\nAFP , Tuesday 3 Mar 2020\n\n${FIRST}`);
    expect(cleaned).toMatchObject({
      publisher: null,
      publishedAt: '2020-03-03',
      dateline: { place: null, date: null, agency: 'AFP' },
    });
  });

  it('takes no date of an update for the date of publication', () => {
    expect(cleanArticle(`Quota talks open\n\nUpdated: 4 March 2020\n\n${FIRST}`)).toMatchObject({
      publishedAt: null,
      text: FIRST,
    });
    expect(
      cleanArticle(`Quota talks open\n\nUpdated 4 March 2020 | Published 3 March 2020\n\n${FIRST}`).publishedAt,
    ).toBe('2020-03-03');
  });

  it('finds the name of the site above its trail of links', () => {
    const cleaned = cleanArticle(`Harbour Diary\nHome > World > Quota talks open\n\nQuota talks open\n\n${FIRST}`);
    expect(cleaned).toMatchObject({ publisher: 'Harbour Diary', title: 'Quota talks open', text: FIRST });
  });

  it('is taken off once when the title is known and stands in the text too', () => {
    expect(cleanArticle(`Quota talks open!\n\n${FIRST}`, 'Quota talks open')).toMatchObject({
      title: 'Quota talks open',
      text: FIRST,
    });
  });
});

describe('the body of an article', () => {
  it('keeps a sentence that lacks its final full stop', () => {
    const sentence = 'The two governments said that they would share the northern bank';
    expect(cleanArticle(`${FIRST}\n\n${sentence}\n\n${LAST}`).text).toContain(sentence);
  });

  it('loses its crossheads', () => {
    expect(cleanArticle(`${FIRST}\n\nA thaw at sea\n\n${LAST}`).text).toBe(`${FIRST}\n\n${LAST}`);
  });

  it('is kept as it is if it holds no sentence at all', () => {
    expect(cleanArticle('Peru signs treaty with Chile')).toMatchObject({
      title: null,
      text: 'Peru signs treaty with Chile',
    });
  });

  it('goes on after a box of links in its midst', () => {
    const cleaned = cleanArticle(
      `${FIRST}\n\nRelated articles\nHow the quota came about\nTen facts about anchovies\n\n${LAST}\n\n${FIRST.replace('Tuesday', 'Friday')}`,
    );
    expect(cleaned.text.split('\n\n')).toHaveLength(3);
  });

  it('is over where the comments begin', () => {
    const cleaned = cleanArticle(
      `${FIRST}\n\n${LAST_BUT_ONE}\n\n${LAST_BUT_ONE.replace('a year', 'two')}\n\n${LAST}\n\nComments (2)\n\nPedro says:\n\nThis minister has never seen a fish in his life.`,
    );
    expect(cleaned.text.endsWith(LAST)).toBe(true);
  });

  it('has its lines joined that an archive broke at a column', () => {
    const wrapped =
      'The foreign ministers of Peru and Chile opened talks on\nfishing in the northern waters on Tuesday, after a year\nof silence.';
    expect(cleanArticle(`Quota talks open\n\n${wrapped}`).text).toBe(wrapped.replaceAll('\n', ' '));
  });

  it('has one kind of space and nothing invisible, and keeps its curly quotes', () => {
    const { text } = cleanArticle(
      '“Peru\u00a0is\u200b ready,”  the envoy\u202e said on\tMonday.\r\nCafe\u0301 owners agreed.',
    );
    expect(text).toBe('“Peru is ready,” the envoy said on Monday.\n\nCafé owners agreed.');
  });
});

describe('the foot of an article', () => {
  it('names the publisher where a copyright line does', () => {
    expect(cleanArticle(`${FIRST}\n\n${LAST}\n\n© 2020 The Harbour Gazette. All rights reserved.`)).toMatchObject({
      publisher: 'The Harbour Gazette',
      text: `${FIRST}\n\n${LAST}`,
    });
  });

  it('names publisher and date where it says in what paper the article was published', () => {
    const cleaned = cleanArticle(`${FIRST}\n\n${LAST}\n\nPublished in Harbour Gazette, March 3rd, 2020`);
    expect(cleaned).toMatchObject({ publisher: 'Harbour Gazette', publishedAt: '2020-03-03' });
  });

  it('keeps a last paragraph in the present tense that an agency signs', () => {
    expect(cleanArticle(`${FIRST}\n\nThe two ministers plan to meet again in May. (Yonhap)`).text).toBe(
      `${FIRST}\n\nThe two ministers plan to meet again in May.`,
    );
  });

  it('loses the short names of the agencies that sign it behind a dash', () => {
    const cleaned = cleanArticle(`${FIRST}\n\n${LAST} -- QPA, Reuter.`);
    expect(cleaned).toMatchObject({ text: `${FIRST}\n\n${LAST}`, dateline: { agency: 'QPA, Reuter' } });
  });

  it('loses the line on its author behind it', () => {
    expect(cleanArticle(`${FIRST}\n\n${LAST}\n\nAUTHOR: Guest writer Ana Ruiz teaches the law of the sea.`).text).toBe(
      `${FIRST}\n\n${LAST}`,
    );
  });

  it('loses what an archive and its subscription say around it', () => {
    const notice = 'Occasionally the digitization process leaves errors in a text; write to us if you see one.';
    const pitch = 'The Reel is a special service for members and readers of the Gazette.';
    const left = '40% of this story is left to read';
    expect(
      cleanArticle(`Peru and Chile talk again\n\n${notice}\n${pitch}\n\n${FIRST}\n\n${LAST}\n\n${left}.`).text,
    ).toBe(`${FIRST}\n\n${LAST}`);
  });

  it('names the agency in its last brackets', () => {
    expect(cleanArticle(`${FIRST}\n\n${LAST} (Reuters/NAN)`)).toMatchObject({
      text: `${FIRST}\n\n${LAST}`,
      dateline: { agency: 'Reuters/NAN' },
    });
  });
});

describe('hostile lines', () => {
  const parts = [
    'Ana ',
    'By A',
    'share ',
    'copy link ',
    '(',
    '[Photo/',
    'A/',
    '> x',
    '5 ',
    '% ',
    '#a ',
    '- ',
    'REUTERS/',
    'read more',
    'image',
    'published ',
    '“',
    '…',
    'of the ',
    "O'",
    'http://',
  ];

  it('cost no rule more than a few milliseconds', () => {
    for (const rule of LINE_RULES) {
      for (const part of parts) {
        const line = `${part.repeat(600).slice(0, rule.maxLength ?? 300)}`;
        for (const hostile of [line, `By ${line}`.slice(0, line.length), `${line.slice(0, -1)};`]) {
          const start = performance.now();
          rule.pattern.test(hostile);
          expect(performance.now() - start, `${rule.id} on ${part}`).toBeLessThan(1000);
        }
      }
    }
  });

  it('cost no more than linear time in an article of 200,000 of them', () => {
    const start = performance.now();
    cleanArticle('(Ana/ > By - '.repeat(200_000));
    cleanArticle('By A. B. (C)\n'.repeat(100_000));
    cleanArticle(`${' '.repeat(1_000_000)}x${'\n '.repeat(500_000)}.`);
    cleanArticle(`.${'"'.repeat(1_000_000)}x`);
    expect(performance.now() - start).toBeLessThan(25_000);
  });
});

it('A short sentence that ends in a year is no row of a market board', () => {
  expect(cleanArticle('Chad invaded the strip in 1977.').text).toBe('Chad invaded the strip in 1977.');
});
