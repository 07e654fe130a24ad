// Text that no editor let pass: it is read to its end, no quote is lost, and four times as much takes about four times as long.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Extraction } from '../../src/extract/types.ts';
import { makeDocument } from '../../src/read/document.ts';

const read = (text: string): Extraction =>
  extract(makeDocument({ text, publishedAt: '2011-05-06' }, { language: 'en' }, 'a'));

function expectWhole({ article, sentences, events }: Extraction): void {
  for (const { evidence } of events) expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  for (const [index, { start, end }] of sentences.entries()) {
    expect(start).toBeLessThan(end);
    expect(start).toBeGreaterThanOrEqual(sentences[index - 1]?.end ?? 0);
  }
}

/** Time of this process alone, since others may run beside it. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  expectWhole(read(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const CLAUSE = 'and the minister of Spain told France on Monday that Portugal had rejected the treaty with Italy ';
const TEXTS: readonly (readonly [name: string, unit: string])[] = [
  ['no full stop', CLAUSE],
  ['no blank', 'abcdefghij'],
  ['all capitals', 'FRANCE AND SPAIN SIGNED A TREATY IN LISBON ON MONDAY, SAID THE KING OF SPAIN. '],
  ['OCR noise', 'Fr4nce s!gned a tre@ty w1th Sp ain , , ; ; and (( the ] k|ng of Sp.ain th.anked Port-\nugal .~~ |_ '],
  ['emoji and right-to-left marks', 'France 🇫🇷 met \u202eSpain\u202c 😀😀 in \u200fParis\u200f on Monday 👩‍👩‍👧‍👦 '],
  ['NUL bytes', 'France\0met\0Spain\0\0in Paris \0 '],
  ['halves of characters', 'France \ud800 met \udfff Spain. '],
  ['one line a sentence', 'France met Spain\n'],
  ['an address without end', 'a/b-c.d/'],
  ['hyphens', 'Russo-Sino-Franco-'],
  ['brackets', '('],
  ['quotation marks', '"“'],
  ['accents without end', 'e\u0301\u0301\u0301'],
  ['a pair in every sentence', 'Spain hoped for rain. Both countries agreed to it, and the two sides met again. '],
  ['disputed land in every sentence', 'Argentina says that it holds the Falkland Islands, which France calls good. '],
  ['treaties', 'They signed the Treaty of Versailles in Paris. France signed the Oslo Accords with Spain. '],
  ['dates', '1905 1906 May June 5 2004 last year '],
];

describe('Hostile text takes linear time', () => {
  read(CLAUSE.repeat(100));
  it.each(TEXTS)('%s', (_, unit) => {
    const make = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
    timeOf(make(10_000));
    // The square of four is sixteen; small times are lifted over the noise of the clock.
    expect((timeOf(make(48_000)) + 20) / (timeOf(make(12_000)) + 20)).toBeLessThan(10);
  });
});

describe('Hostile text is read', () => {
  it('in 1 MB without a full stop, to its last word', () => {
    const extraction = read(`${CLAUSE.repeat(10_500)}and that Kenya won`);
    expectWhole(extraction);
    expect(extraction.article.text.length).toBeGreaterThan(1_000_000);
    expect(extraction.sentences.at(-1)?.end).toBe(extraction.article.text.length);
    expect(extraction.actors.map(({ id }) => id)).toContain('KEN');
  });

  it('in a sentence of 200 words', () => {
    const filler = 'which nobody in the small port by the grey sea had thought likely '.repeat(15);
    expectWhole(read(`France met Spain in Lisbon, ${filler}, and Kenya accused Peru of greed.`));
  });

  it('with names that every object has', () => {
    expectWhole(
      read('The constructor of France met the __proto__ of Spain; toString valueOf, constructor-held islands.'),
    );
  });

  it.each(['.', '…', '-', '\0\0\0', '\u200f\u202e', '😀', '"""', '(((', 'a', '. . .', '١٢٣'])('around %j', (text) => {
    expectWhole(read(`${text} France met Spain in Lisbon. ${text}`));
  });
});
