// Tells the language of a text where that is plain; only English is extracted from, so doubt is said openly as `und`.

/** The commonest small words of languages that are written in Latin letters. */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in a is that for on was with as it by at from has have said be are were not an he its will his which'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de des du et en un une que qui dans pour sur est au par avec ce il pas ne se plus sont son ont'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an hat wird bei nach'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las de del y en que un una por con para se es al lo como su más no fue ha sus entre'.split(' '),
  ),
  it: new Set(
    'il la le di del della e che in un una per con si è al da non sono dei nel alla come ha anche gli'.split(' '),
  ),
  pt: new Set(
    'o a os as de do da dos das e em que um uma por com para se não no na ao foi mais como é pelo'.split(' '),
  ),
  nl: new Set(
    'de het een van en in is dat op te zijn met voor niet aan er om ook als bij door naar heeft die werd'.split(' '),
  ),
  tr: new Set('ve bir bu da de için ile olarak olan daha çok gibi en kadar sonra ancak göre ise dedi'.split(' ')),
  id: new Set(
    'yang dan di dari untuk dengan pada dalam ini itu akan tidak ke adalah telah oleh juga sebagai'.split(' '),
  ),
  pl: new Set('w i z na do że się nie to jest o od po jak dla przez ale za oraz był ich'.split(' ')),
};

/** Scripts that are used for one language of the news only. Cyrillic, Arabic and Devanagari are not. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['ka', /\p{sc=Georgian}/gu],
  ['hy', /\p{sc=Armenian}/gu],
];

const SAMPLE_LENGTH = 1500;
const FEWEST_WORDS = 6;
/** English names look Dutch or German at times, so other languages need more words. */
const FEWEST_FOREIGN_WORDS = 15;
/** Running text of any of these languages reaches about twice this share of its small words. */
const LEAST_SHARE = 0.12;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** BCP 47 tag of a text's language, `und` where it is not plain. Reads the first 1,500 characters. */
export function tellLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  // Most letters of every language in Latin script are plain ones, which are quickly counted.
  if (count(sample, /[a-z]/gi) < sample.length * 0.4) {
    const letters = count(sample, /\p{L}/gu);
    if (letters === 0) return 'und';
    return SCRIPTS.find(([, letter]) => count(sample, letter) > letters * 0.2)?.[0] ?? 'und';
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return 'und';
  const shares = Object.entries(SMALL_WORDS)
    .map(([tag, known]) => ({
      tag,
      share: words.reduce((sum, word) => (known.has(word) ? sum + 1 : sum), 0) / words.length,
    }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = shares;
  if (best === undefined || best.share < LEAST_SHARE || best.share < (second?.share ?? 0) * 1.2) return 'und';
  return best.tag === 'en' || words.length >= FEWEST_FOREIGN_WORDS ? best.tag : 'und';
}

/**
 * Whether an article can be read by rules for English: it is English, or of no plain language but in Latin letters, as
 * short ones are. Any other is kept with its text and without facts.
 */
export function isEnglish(language: string, text: string): boolean {
  if (language !== 'und') return /^en(?:-|$)/.test(language);
  const sample = text.slice(0, SAMPLE_LENGTH);
  return count(sample, /\p{sc=Latin}/gu) * 2 >= count(sample, /\p{L}/gu);
}

/** What to call a language in a message: "French", "another language". */
export function nameLanguage(language: string): string {
  const name = language === 'und' ? undefined : new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return name ?? 'another language';
}

/** A stated language in its canonical spelling (`en_us` → `en-US`), or null if it is no language tag. */
export function canonicalLanguage(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
