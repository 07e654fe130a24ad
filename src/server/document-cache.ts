// Requests that come again and again are parsed and validated once, within a memory that hostile ones cannot blow up.
import type { DocumentNode } from 'graphql';

/** Parsed, a request takes up to fifty times its text: 256 of these are about 100 MB at worst, and real ones a few. */
const DOCUMENTS = 256;
const LONGEST = 10_000;

/** For yoga's parser: keeps the documents that were asked last. */
export function createDocumentCache() {
  const documents = new Map<string, DocumentNode>();
  return {
    documentCache: {
      get(text: string): DocumentNode | undefined {
        const document = documents.get(text);
        if (document !== undefined) {
          documents.delete(text);
          documents.set(text, document);
        }
        return document;
      },
      set(text: string, document: DocumentNode): void {
        if (text.length > LONGEST) return;
        documents.set(text, document);
        const [oldest] = documents.size > DOCUMENTS ? documents.keys() : [];
        if (oldest !== undefined) documents.delete(oldest);
      },
    },
    // Nobody sends the same mistake often.
    errorCache: { get: () => undefined, set: () => undefined },
  };
}
