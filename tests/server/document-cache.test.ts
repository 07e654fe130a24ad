// Parsed requests are kept while they are in use, and hostile ones cannot fill the memory with theirs.
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createDocumentCache } from '../../src/server/document-cache.ts';

const document = parse('{ __typename }');

it('A request that comes again is the same document, as long as it keeps coming.', () => {
  const { documentCache } = createDocumentCache();
  documentCache.set('kept', document);
  documentCache.set('forgotten', document);
  for (let index = 0; index < 255; index++) {
    documentCache.set(`other ${index}`, document);
    expect(documentCache.get('kept')).toBe(document);
  }
  expect(documentCache.get('forgotten')).toBeUndefined();
});

it('A long request is parsed each time.', () => {
  const { documentCache } = createDocumentCache();
  const long = '#'.repeat(10_001);
  documentCache.set(long, document);
  expect(documentCache.get(long)).toBeUndefined();
});
