// Conditions on the events behind what is listed: where, about what, told by whom, how surely and in which words.
import type { ArgBuilder } from '@pothos/core';
import { EntenteError } from '../errors.ts';
import { wantedWords } from '../graph/name-key.ts';
import type { RelationFilter } from '../graph/types.ts';
import { given } from './arguments.ts';
import type { SchemaTypes } from './builder.ts';
import { readId } from './global-id.ts';

const LONGEST_TEXT = 200;

type Conditions = Pick<RelationFilter, 'placeId' | 'agreementId' | 'publisher' | 'minConfidence' | 'text'>;

interface ConditionValues {
  readonly place?: string | null | undefined;
  readonly agreement?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly text?: string | null | undefined;
}

export const CONDITION_DESCRIPTIONS = {
  place: 'That occurred at this place.',
  agreement: 'About this agreement.',
  publisher: 'Told by this publisher, by its exact name.',
  minConfidence: 'Read from a sentence with at least this confidence: 0 to 1.',
  text: 'With these words, or words that begin so, in a sentence that tells of it; in any case and order.',
};

/** As arguments of a list of relations: which events count. */
export function conditionArguments(arg: ArgBuilder<SchemaTypes>) {
  return {
    place: arg.id({ description: 'Only events that occurred at this place count.' }),
    agreement: arg.id({ description: 'Only events about this agreement count.' }),
    publisher: arg.string({ description: 'Only what this publisher tells counts, by its exact name.' }),
    minConfidence: arg.float({ description: 'Only what was read with at least this confidence counts: 0 to 1.' }),
    text: arg.string({
      description:
        'Only sentences with these words, or words that begin so, count; in any case and order. At most 200 characters.',
    }),
  };
}

/**
 * @param path what stands before the argument's name in a message: `filter.` in a filter.
 * @throws EntenteError BAD_USER_INPUT naming the condition that is wrong.
 */
export function readConditions(values: ConditionValues, path = ''): Conditions {
  const { place, agreement, publisher, minConfidence, text } = values;
  if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
    throw new EntenteError(
      'BAD_USER_INPUT',
      `Argument "${path}minConfidence" must be from 0 to 1, not ${minConfidence}.`,
    );
  }
  return given<Conditions>({
    placeId: place == null ? null : readId(place, `${path}place`, 'Place'),
    agreementId: agreement == null ? null : readId(agreement, `${path}agreement`, 'Agreement'),
    publisher,
    minConfidence,
    text: readText(text, `${path}text`),
  });
}

/** @throws EntenteError BAD_USER_INPUT when there is no word in it, or it is too long. */
export function readText(text: string | null | undefined, argument: string): string | null {
  if (text == null) return null;
  if (text.length > LONGEST_TEXT) {
    throw new EntenteError('BAD_USER_INPUT', `Argument "${argument}" takes at most ${LONGEST_TEXT} characters.`);
  }
  if (wantedWords(text).words.length === 0) {
    throw new EntenteError('BAD_USER_INPUT', `Argument "${argument}" must have a letter or a digit in it.`);
  }
  return text;
}
