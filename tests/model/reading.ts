// A small article read through the route to a server of the test's, with what the user was told.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LlmConfig } from '../../src/config.ts';
import { analyse } from '../../src/extract/extract.ts';
import { gather } from '../../src/extract/gather.ts';
import type { ExtractedEvent, Extraction } from '../../src/extract/types.ts';
import type { Answer } from '../../src/model/answer.ts';
import { extractWithModel } from '../../src/model/extract-with-model.ts';
import { openModelRoute } from '../../src/model/model-route.ts';
import type { ModelUse } from '../../src/model/model-use.ts';
import { makeDocument } from '../../src/read/document.ts';

export const MODEL = 'test-model';

/** The rules find an event in sentence 0 only; the others are in words that no rule knows. */
export const TEXT = [
  'Norway and Finland held talks in Geneva on 3 May 2011.',
  'On 9 June 2010 Swedish purses opened once more for Denmark.',
  'Hats went off in the Nordic Herring Friends to Iceland.',
  'Latvia was not at the table.',
].join(' ');

/** Sweden's purses, as a model would report them. */
export const PURSES: Answer['events'][number] = {
  sentence: 1,
  quote: 'Swedish purses opened once more for Denmark',
  relation: 'AIDED',
  status: 'OCCURRED',
  actors: ['SWE'],
  recipients: ['DNK'],
  place: null,
};

export interface Reading {
  readonly extraction: Extraction;
  /** What the rules alone make of the article. */
  readonly byRules: Extraction;
  readonly warnings: readonly string[];
  readonly use: ModelUse;
}

export interface ReadingOptions extends Partial<Omit<LlmConfig, 'baseUrl'>> {
  readonly text?: string;
  readonly cacheFolder?: string;
  readonly signal?: AbortSignal;
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-model-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a route with short waits, and a cache of its own unless one is given. */
export function openReader(baseUrl: string, options: ReadingOptions = {}) {
  const {
    text: usualText = TEXT,
    cacheFolder = makeFolder(),
    signal = new AbortController().signal,
    ...given
  } = options;
  const config = { model: MODEL, apiKey: undefined, timeoutMs: 5_000, concurrency: 4, prices: undefined, ...given };
  const warnings: string[] = [];
  const pace = { retries: 2, backOffMs: 10, longestWaitMs: 1_500 };
  const route = openModelRoute({ ...config, baseUrl }, { cacheFolder, warn: (line) => warnings.push(line), pace });
  return async (text = usualText, source = 'herring.txt'): Promise<Reading> => {
    const work = analyse(makeDocument({ text, title: 'Northern talks' }, {}, source));
    const byRules = structuredClone(gather(work));
    const extraction = await extractWithModel(work, route, { signal, source });
    return { extraction, byRules, warnings, use: route.use };
  };
}

export const readWith = (baseUrl: string, options?: ReadingOptions): Promise<Reading> => openReader(baseUrl, options)();

/** Events as `SWE AIDED DNK OCCURRED`, with who found them. */
export const tell = (events: readonly ExtractedEvent[]): string[] =>
  events.map((event) =>
    [event.actors.join('+'), event.relation, event.recipients.join('+'), event.status, `(${event.extractor})`]
      .filter((word) => word !== '')
      .join(' '),
  );
