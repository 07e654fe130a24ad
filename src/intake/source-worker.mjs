// What a worker thread runs from source, where Node alone does not read TypeScript; the build has no need of it.
import { tsImport } from 'tsx/esm/api';

export const { extractJson, readArticleJson } = await tsImport('./extract-worker.ts', import.meta.url);
