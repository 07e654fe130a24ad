// Sentence splitting: each case is a text with its sentences parted by a bar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, splitSentences } from '../../src/read/sentences.ts';

const cases: readonly (readonly [string, string])[] = [
  ['the three final marks', 'The talks opened.|Who came?|All of them!|Nobody left.'],
  ['titles before names', 'Adm. Rojas met Mr. Soto and Lt.-Gen. Paz.|Gov. Cruz was absent.'],
  ['dotted letters', 'The U.S. envoy spoke to the U.N. Security Council.|He is from Washington, D.C. and tired.'],
  ['dotted letters before a plain beginning', 'They turned to the U.S.|The answer was no.'],
  ['times and months', 'It began at 9 a.m. Lima time on Jan. 14 and ended at 5 p.m.|He left.'],
  ['numbers', 'Trade fell by 3.5 percent to $21.3bn under Art. 9 and No. 5 of the pact.|Nobody spoke.'],
  ['initials', 'J. F. Soto and Ana M. Ruiz signed.|Then they ate.'],
  ['companies', 'Pesca Inc. and Mar Co. Ltd. were fined.|Both paid.'],
  ['saints and cities', 'They met in St. Petersburg.|It rained.'],
  ['a comma before the closing quote', '"We are done," he said.|She nodded.'],
  ['a full stop before the closing quote', 'He said: "We are done."|She nodded.'],
  ['a question within a sentence of speech', '"Is it over?" Soto asked.|"Stop!" the envoy Ana Ruiz cried.'],
  ['speech of several sentences', '“We came.|We saw,” he said.'],
  ['an ellipsis in the midst', 'It was late ... Soto slept.|It was "constant (he says)...which is bad," he said.'],
  ['an ellipsis at the end', 'And then...|The end came.'],
  ['brackets', 'He wrote (in a letter. It was long.) that it was over.|(Nobody answered.)|She left.'],
  ['a note in square brackets', 'They signed.[1]|It holds.'],
  ['items of a list', '1. The fleets stay.|They leave in May.'],
  ['names of sites', 'He told Gazeta.Ru that it was over.|She left.'],
  ['no final mark', 'The last sentence has no mark'],
  ['other scripts', '会談は終わった。|彼は帰った。'],
];

const quotesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  for (const [title, marked] of cases) {
    it(`knows ${title}`, () => {
      const sentences = marked.split('|');
      expect(quotesOf(sentences.join(title === 'other scripts' ? '' : ' '))).toEqual(sentences);
    });
  }

  it('finds the end where the space after it was lost', () => {
    expect(quotesOf('They ended the talks.The minister left.')).toEqual([
      'They ended the talks.',
      'The minister left.',
    ]);
  });

  it('never crosses a blank line', () => {
    expect(quotesOf('A line without a mark\n\nand the next one.')).toEqual([
      'A line without a mark',
      'and the next one.',
    ]);
  });

  it('cuts a run without a full stop at a space', () => {
    const text = 'word '.repeat(1000).trim();
    const spans = splitSentences(text);
    expect(spans.length).toBe(3);
    for (const { start, end } of spans) {
      expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
      expect(text.slice(start, end)).toMatch(/^word.*word$/);
    }
  });

  it('gives spans in order that are trimmed, never overlap and leave out nothing but spaces', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'U.S. ',
      'a',
      'The ',
      '. ',
      '."',
      '?” ',
      '(',
      ')',
      '...',
      '\n\n',
      ' ',
      '😀',
      '3.5',
      '[1]',
      '—',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).not.toContain('\n\n');
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });

  it('takes linear time on a million characters of anything', () => {
    for (const part of ['word ', 'x', '.', '(a. ', '"', 'Mr. ', '?" A ', '.[1]', '\n', '😀']) {
      const start = performance.now();
      splitSentences(part.repeat(1_000_000 / part.length));
      expect(performance.now() - start, part).toBeLessThan(15_000);
    }
  });
});
