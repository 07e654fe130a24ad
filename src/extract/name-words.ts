// A text as the dictionary of names sees it: words without accents, dots and apostrophes, each with where it stands.

export interface Word {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

// A word keeps inner dots, apostrophes go with what follows unless they open a possessive.
const WORD = /[\p{L}\p{M}\p{N}]+(?:\.(?=\p{L})[\p{L}\p{N}]+)*\.?|[-–,&/]/gu;
const APOSTROPHES = /['’ʼ`´]/g;
// The same for plain ASCII, which most sentences are and which is read several times as quickly.
const ASCII_WORD = /[A-Za-z0-9]+(?:\.(?=[A-Za-z])[A-Za-z0-9]+)*\.?|[-,&/]/g;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** A word without its dots, and what it is looked up by. */
type Spelling = Pick<Word, 'text' | 'key'>;

/** Those met so far: most words of the news come again and again. */
const spellings = new Map<string, Spelling>();
const MOST_SPELLINGS = 50_000;
/** A longer word would keep the text alive that it is cut out of. */
const LONGEST_KEPT = 12;

function spell(raw: string): Spelling {
  const known = spellings.get(raw);
  if (known !== undefined) return known;
  const text = raw.replaceAll('.', '');
  const key = foldAccents(text).toLowerCase();
  const spelling = { text, key: key === '–' ? '-' : key };
  if (raw.length <= LONGEST_KEPT) {
    if (spellings.size >= MOST_SPELLINGS) spellings.clear();
    spellings.set(raw, spelling);
  }
  return spelling;
}

/** Splits into words; "U.S." and "US" have one key, and accents and apostrophes do not count. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  // Apostrophes become blanks of the same length, so that offsets hold.
  const plain = text.replace(APOSTROPHES, ' ');
  const pattern = BEYOND_ASCII.test(plain) ? WORD : ASCII_WORD;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(plain); found !== null; found = pattern.exec(plain)) {
    const [raw] = found;
    const { text: bare, key } = spell(raw);
    // A full stop belongs to an abbreviation; else it ends the sentence.
    const endsSentence = bare.length === raw.length - 1 && raw.endsWith('.');
    const end = found.index + raw.length - (endsSentence ? 1 : 0);
    words.push({ text: bare, key, start: found.index, end });
  }
  return words;
}

/** Without accents: a name is as ambiguous with them as without. */
export const foldAccents = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
