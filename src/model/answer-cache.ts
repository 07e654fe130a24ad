// Answers kept between runs, one file each, so that an article is paid for once.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Answer, answerSchema } from './answer.ts';
import { PROMPT_VERSION } from './request.ts';

export interface AnswerCache {
  /** What was answered to this request, unless the file is missing, broken or of another form. */
  read(textHash: string, request: string): Promise<Answer | undefined>;
  write(textHash: string, request: string, answer: Answer): Promise<void>;
}

/** Opens the cache in a folder, which is made with the first answer. */
export function openAnswerCache(folder: string, model: string): AnswerCache {
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  // The request is part of the key because it holds what the rules found: an answer speaks of their events by number.
  const fileOf = (textHash: string, request: string): string => {
    const key = sha256(JSON.stringify([textHash, PROMPT_VERSION, model, sha256(request)]));
    return join(folder, key.slice(0, 2), `${key}.json`);
  };
  return {
    async read(textHash, request) {
      try {
        const text = await readFile(fileOf(textHash, request), 'utf8');
        return answerSchema.safeParse(JSON.parse(text)).data;
      } catch {
        return undefined;
      }
    },
    async write(textHash, request, answer) {
      const file = fileOf(textHash, request);
      const unfinished = `${file}.${randomUUID()}.tmp`;
      await mkdir(dirname(file), { recursive: true });
      try {
        await writeFile(unfinished, JSON.stringify(answer));
        // A file is there whole or not at all, whatever else runs or stops meanwhile.
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
  };
}
