// How an event is judged against a gold standard record: by the states that its actors count for, and never by one alone.
import { describe, expect, it } from 'vitest';
import { isPair, isTypeAsCoded } from '../../bench/score/judge.ts';
import type { GsrRecord } from '../../bench/score/records.ts';
import { work } from '../extract/read-events.ts';

const record = (sources: string[], targets: string[]): GsrRecord => ({
  id: 'a',
  text: '',
  type: 'CONSULT',
  sources,
  targets,
});
const fits = (text: string, sources: string[], targets: string[]): boolean => {
  const read = work(text);
  expect(read.frames.length, `finds an event in “${text}”`).toBeGreaterThan(0);
  return read.frames.some((frame) => isPair(read, frame, record(sources, targets)));
};

describe('The pair of an event is that of a record', () => {
  it('when a source and a target count for the states coded, in their direction', () => {
    expect(fits('Kenya accused Uganda of smuggling.', ['KEN'], ['UGA'])).toBe(true);
    expect(fits('Kenya accused Uganda of smuggling.', ['UGA'], ['KEN'])).toBe(false);
  });

  it('in either order when the relation runs both ways', () => {
    expect(fits('Kenya and Uganda held talks in Arusha.', ['UGA'], ['KEN'])).toBe(true);
  });

  it('when a group counts for its home, and a body for IGO', () => {
    expect(fits('Ugandan rebels attacked Kenya.', ['UGA'], ['KEN'])).toBe(true);
    expect(fits('Kenya accused the United Nations of bias.', ['KEN'], ['IGO'])).toBe(true);
  });

  it('when a state that is no more counts for its one successor', () => {
    expect(fits('The Soviet Union accused Kenya of bias.', ['RUS'], ['KEN'])).toBe(true);
  });

  it('never when one actor would have to stand on both sides', () => {
    expect(fits('Kenya and Uganda held talks in Arusha.', ['KEN'], ['KEN'])).toBe(false);
    expect(fits('Kenya and Uganda held talks in Arusha.', ['KEN', 'KEN'], [])).toBe(false);
    expect(fits('Kenya and Uganda held talks in Arusha.', ['KEN', 'UGA'], [])).toBe(true);
  });
});

describe('The type of an event is that of a record', () => {
  const typed = (text: string, type: GsrRecord['type']): boolean =>
    work(text).frames.some((frame) => isTypeAsCoded(frame, type));

  it('when a planned visit is coded as agreeing to it, but not when it took place', () => {
    expect(typed('The president of Kenya will visit Uganda in May.', 'AGREE')).toBe(true);
    expect(typed('The president of Kenya visited Uganda in May.', 'AGREE')).toBe(false);
  });
});
