// Reads arguments that several fields share, and says which one is wrong.
import { EntenteError } from '../errors.ts';

type Absent = null | undefined;

/** The values that a client gave: a filter without its null and missing parts. */
export function given<Filter extends object>(values: { readonly [Key in keyof Filter]: Filter[Key] | Absent }): Filter {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value != null)) as Filter;
}

/** A period of days, both included, either end open. */
export interface Period {
  readonly since?: string | Absent;
  readonly until?: string | Absent;
}

/** @throws EntenteError BAD_USER_INPUT when it ends before it begins. */
export function readPeriod({ since, until }: Period): { readonly since?: string; readonly until?: string } {
  if (since != null && until != null && since > until) {
    throw new EntenteError('BAD_USER_INPUT', `Argument "since" (${since}) is after "until" (${until}).`);
  }
  return given<{ since?: string; until?: string }>({ since, until });
}

/**
 * Which of two arguments a client chose to name something by.
 * @throws EntenteError BAD_USER_INPUT when it gave none or both.
 */
export function chooseOne<First extends string, Second extends string>(
  args: { readonly [Name in First | Second]?: string | Absent },
  first: First,
  second: Second,
): { readonly by: First | Second; readonly value: string } {
  const firstValue = args[first];
  const secondValue = args[second];
  if (firstValue != null && secondValue == null) return { by: first, value: firstValue };
  if (secondValue != null && firstValue == null) return { by: second, value: secondValue };
  throw new EntenteError('BAD_USER_INPUT', `Arguments "${first}" and "${second}": give exactly one of them.`);
}

/**
 * A whole number within bounds.
 * @throws EntenteError BAD_USER_INPUT naming the argument.
 */
export function readNumber(
  value: number | Absent,
  argument: string,
  preset: number,
  least: number,
  most: number,
): number {
  const number = value ?? preset;
  if (number < least || number > most) {
    throw new EntenteError('BAD_USER_INPUT', `Argument "${argument}" must be from ${least} to ${most}, not ${number}.`);
  }
  return number;
}

/** @throws EntenteError BAD_USER_INPUT when there are more ids than one field takes. */
export function checkNumberOfIds(ids: readonly string[], argument: string, most: number): void {
  if (ids.length <= most) return;
  throw new EntenteError('BAD_USER_INPUT', `Argument "${argument}" takes at most ${most} ids, not ${ids.length}.`);
}
