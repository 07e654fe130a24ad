// The article's day, against which "today" and "last Monday" are read.
import type { Document } from '../../read/types.ts';
import { addDays } from './calendar.ts';

/** So many days before it is printed, a report is filed at the earliest. */
const LONGEST_DELAY = 4;

/** The day of the dateline where it lies right before that of publication, for "today" was written then. */
export function articleDay({ publishedAt, dateline }: Document): string | null {
  const filed = dateline?.date ?? null;
  if (publishedAt === null || filed === null) return publishedAt ?? filed;
  return filed <= publishedAt && filed >= addDays(publishedAt, -LONGEST_DELAY) ? filed : publishedAt;
}
