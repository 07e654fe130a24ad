// What the model answers: the form that it is asked for, and the reading of what it really sent.
import { z } from 'zod';
import { type ActorKind, EVENT_STATUSES, RELATION_TYPES } from '../extract/types.ts';

/**
 * Kinds of actor that the model may add by name. Not states, whose ids only the reference gives, nor what bears the same
 * name in many states, such as a ministry, an army or a group of protesters.
 */
export const ADDABLE_KINDS = [
  'PERSON',
  'INTERGOVERNMENTAL',
  'COMPANY',
  'ARMED_GROUP',
  'POLITICAL_PARTY',
  'ORGANIZATION',
] as const satisfies readonly ActorKind[];

// The endpoint is told the closed lists; here a word outside them costs the one entry that holds it, not the answer.
const oneOf = (words: readonly string[]) => z.string().meta({ enum: [...words] });

/** All fields are required and none is bounded, as the strict schemas of most endpoints want it. */
export const answerSchema = z.object({
  newActors: z.array(z.object({ name: z.string(), kind: oneOf(ADDABLE_KINDS) })),
  events: z.array(
    z.object({
      sentence: z.number(),
      quote: z.string(),
      relation: oneOf(RELATION_TYPES),
      status: oneOf(EVENT_STATUSES),
      actors: z.array(z.string()),
      recipients: z.array(z.string()),
      place: z.string().nullable(),
    }),
  ),
  verdicts: z.array(z.object({ event: z.string(), holds: z.boolean(), status: oneOf(EVENT_STATUSES) })),
});
export type Answer = z.infer<typeof answerSchema>;
export type AnsweredEvent = Answer['events'][number];

export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly fault: string };

/** Reads the text of an answer; the fault is worded for the model, which gets it back once. */
export function readAnswer(text: string): ReadAnswer {
  let value: unknown;
  try {
    value = JSON.parse(stripFences(text));
  } catch {
    return { ok: false, fault: text.trim() === '' ? 'it is empty' : 'it is not JSON, or JSON that breaks off' };
  }
  const parsed = answerSchema.safeParse(value);
  if (parsed.success) return { ok: true, answer: parsed.data };
  const faults = parsed.error.issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.join('.') || 'answer'}: ${message}`);
  return { ok: false, fault: faults.join('; ') };
}

/** The JSON in a text that wraps it in reasoning, a code fence or talk. */
function stripFences(text: string): string {
  const bare = text.replace(/^\s*<think>[\s\S]*?<\/think>/, '').trim();
  if (bare.startsWith('{')) return bare;
  const fence = bare.indexOf('```');
  const from = bare.indexOf('{', Math.max(fence, 0));
  const to = bare.lastIndexOf('}');
  return from < 0 || to < from ? bare : bare.slice(from, to + 1);
}
