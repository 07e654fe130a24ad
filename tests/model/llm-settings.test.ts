// The settings of the model: none, or an address and a model; the bill at their prices.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { EntenteError } from '../../src/errors.ts';
import { costOf, describeUse, startUse } from '../../src/model/model-use.ts';

const BASE = { ENTENTE_LLM_BASE_URL: 'http://localhost:11434/v1/', ENTENTE_LLM_MODEL: 'small-model' };

describe('The settings of the language model', () => {
  it('are none unless an address is given', () => {
    expect(readConfig({}).llm).toBeUndefined();
    expect(
      readConfig({ ENTENTE_LLM_BASE_URL: '', ENTENTE_LLM_MODEL: '', ENTENTE_LLM_API_KEY: '' }).llm,
    ).toBeUndefined();
  });

  it('need only an address and a model', () => {
    expect(readConfig(BASE).llm).toEqual({
      baseUrl: 'http://localhost:11434/v1',
      model: 'small-model',
      apiKey: undefined,
      timeoutMs: 120_000,
      concurrency: 4,
      prices: undefined,
    });
  });

  it.each([
    [{ ENTENTE_LLM_MODEL: 'small-model' }, 'ENTENTE_LLM_MODEL is set but ENTENTE_LLM_BASE_URL is not.'],
    [{ ENTENTE_LLM_API_KEY: 'sk-1' }, 'ENTENTE_LLM_API_KEY is set but ENTENTE_LLM_BASE_URL is not.'],
    [{ ENTENTE_LLM_BASE_URL: 'http://localhost/v1' }, 'ENTENTE_LLM_BASE_URL is set but ENTENTE_LLM_MODEL is not.'],
    [
      { ...BASE, ENTENTE_LLM_INPUT_PRICE: '2' },
      'ENTENTE_LLM_INPUT_PRICE and ENTENTE_LLM_OUTPUT_PRICE are told together or not at all.',
    ],
    [{ ...BASE, ENTENTE_LLM_BASE_URL: 'localhost' }, /ENTENTE_LLM_BASE_URL: must look like/],
    [{ ...BASE, ENTENTE_LLM_BASE_URL: 'ftp://localhost/v1' }, /ENTENTE_LLM_BASE_URL: must look like/],
    [{ ...BASE, ENTENTE_LLM_CONCURRENCY: '0' }, /ENTENTE_LLM_CONCURRENCY/],
    [{ ...BASE, ENTENTE_LLM_TIMEOUT_MS: 'soon' }, /ENTENTE_LLM_TIMEOUT_MS/],
  ])('are refused by name: %o', (env, message) => {
    expect(() => readConfig(env)).toThrow(EntenteError);
    expect(() => readConfig(env)).toThrow(message);
  });

  it('are refused without telling a secret in them', () => {
    const secrets = { ENTENTE_LLM_BASE_URL: 'https://me:hunter2@host/v1', ENTENTE_LLM_API_KEY: 'two words' };
    expect(() => readConfig({ ...BASE, ...secrets })).toThrow(/BASE_URL: must not hold.*API_KEY: must be printable/);
    expect(() => readConfig({ ...BASE, ...secrets })).not.toThrow(/hunter2|two words/);
  });
});

describe('The bill', () => {
  const use = { ...startUse('small-model'), answers: 3, repaired: 1, inputTokens: 400_000, outputTokens: 50_000 };

  it('is worked out from the prices of a million tokens', () => {
    expect(costOf(use, { input: 2, output: 8 })).toBeCloseTo(1.2);
    expect(costOf(use, undefined)).toBeNull();
  });

  it('is told in one line, with the cost only where prices are set', () => {
    expect(describeUse(use, { input: 2, output: 8 })).toBe(
      'Model small-model: 3 answers (1 repaired), 0 from the cache, 0 failed; 400000 tokens in, 50000 out, ' +
        'cost 1.2000; events: 0 added, 0 confirmed, 0 doubted, 0 without proof.',
    );
    expect(describeUse(use, undefined)).not.toContain('cost');
  });
});
