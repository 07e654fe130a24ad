// No answer, however strange, breaks the reading of an article or takes a fact of the rules from it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/extract/extract.ts';
import { gather } from '../../src/extract/gather.ts';
import { ACTOR_KINDS, EVENT_STATUSES, MUTUAL_RELATIONS, RELATION_TYPES } from '../../src/extract/types.ts';
import type { Answer } from '../../src/model/answer.ts';
import { extractWithModel } from '../../src/model/extract-with-model.ts';
import { startUse } from '../../src/model/model-use.ts';
import { makeDocument } from '../../src/read/document.ts';
import { TEXT } from './reading.ts';

const LONG_TEXT = [
  TEXT,
  'President Jane Roe of Iceland flew to Copenhagen on Monday (a half-day trip) and met Danish-speaking officials.',
  'The Security Council of the United Nations, she said, had been "too slow"; the Nordic Herring Friends agreed.',
].join(' ');

const work = analyse(makeDocument({ text: LONG_TEXT, publishedAt: '2011-05-04' }, {}, 'herring.txt'));
const someWords = (text: string): fc.Arbitrary<string> => {
  const words = text.split(' ');
  return fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 9 }))
    .map(([at, count]) => words.slice(at, at + count).join(' '));
};
const quote = someWords(LONG_TEXT);
const proof = fc
  .constantFrom(...work.sentences)
  .chain(({ index, text }) => someWords(text).map((words) => ({ sentence: index, quote: words })));
const strange = fc.oneof(
  fc.string(),
  fc.constantFrom('', ' ', '.*', '(', '[', '\\', '-', 'half-day', '(a half-day trip)'),
);
const named = fc.oneof(
  quote,
  strange,
  fc.constantFrom('SWE', 'DNK', 'ISL', 'NOR', 'UNO', 'jane-roe', 'she', 'officials'),
);
const side = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom('SWE', 'DNK', 'ISL', 'NOR') }, named), {
  maxLength: 4,
});
const event = fc.record({
  relation: fc.constantFrom(...RELATION_TYPES, 'BEFRIENDED'),
  status: fc.constantFrom(...EVENT_STATUSES, 'RUMOURED'),
  actors: side,
  recipients: side,
  place: fc.option(fc.constantFrom('geneva', 'Copenhagen', 'Atlantis')),
});
const falseProof = fc.record({
  sentence: fc.oneof(fc.integer({ min: -1, max: 8 }), fc.double()),
  quote: fc.oneof(quote, strange),
});
const answers: fc.Arbitrary<Answer> = fc.record({
  newActors: fc.array(fc.record({ name: named, kind: fc.constantFrom(...ACTOR_KINDS, 'GUILD') })),
  events: fc.array(
    fc
      .tuple(event, fc.oneof({ weight: 3, arbitrary: proof }, falseProof))
      .map(([told, where]) => ({ ...told, ...where })),
    { maxLength: 12 },
  ),
  verdicts: fc.array(
    fc.record({
      event: fc.constantFrom('E1', 'E2', 'E3', 'E99', ''),
      holds: fc.boolean(),
      status: fc.constantFrom(...EVENT_STATUSES, 'RUMOURED'),
    }),
  ),
});

describe('Whatever the model answers', () => {
  it('every fact is proven, of the closed vocabulary and of its shape, and what the rules found stays', async () => {
    const byRules = gather(work);
    const before = structuredClone(byRules);
    const { signal } = new AbortController();
    let added = 0;
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const use = startUse('m');
        const ask = () => Promise.resolve(answer);
        const extraction = await extractWithModel(work, { model: 'm', use, warn: () => undefined, ask }, { signal });
        added += use.added;
        const actors = new Set(extraction.actors.map(({ id }) => id));
        const places = new Set(extraction.places.map(({ id }) => id));
        for (const event of extraction.events) {
          const { start, end, sentence, quote: words } = event.evidence;
          expect(extraction.article.text.slice(start, end)).toBe(words);
          expect(extraction.sentences[sentence]).toEqual({ start, end });
          expect(RELATION_TYPES).toContain(event.relation);
          expect(EVENT_STATUSES).toContain(event.status);
          for (const id of [...event.actors, ...event.recipients]) expect(actors).toContain(id);
          if (event.place !== null) expect(places).toContain(event.place);
          expect(event.recipients.length === 0).toBe(MUTUAL_RELATIONS.has(event.relation));
          expect(event.actors.length).toBeGreaterThanOrEqual(MUTUAL_RELATIONS.has(event.relation) ? 2 : 1);
          expect(event.confidence).toBeGreaterThan(0);
          expect(event.confidence).toBeLessThanOrEqual(1);
        }
        for (const { mentions } of extraction.actors)
          for (const { start, end } of mentions) expect(extraction.article.text.slice(start, end).trim()).not.toBe('');
        for (const event of byRules.events) {
          const { relation, actors: doers, evidence } = event;
          expect(extraction.events).toContainEqual(expect.objectContaining({ relation, actors: doers, evidence }));
        }
        expect(gather(work)).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(added).toBeGreaterThan(50);
  });
});
