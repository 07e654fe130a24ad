// What reading yields and extraction takes: one cleaned article, whose `text` all later offsets refer to.

/** An article as read: cleaned text and what the source states about itself. Unknown is null, never guessed. */
export interface Document {
  /** `url:` or `text:` and the first 32 hex digits of the SHA-256 of the canonical URL, else of the text. */
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO date (YYYY-MM-DD) of publication as stated by the source or by the caller. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** BCP 47 tag of the text's language as stated or plainly told from it: `en`, else e.g. `fr`, `und`. */
  readonly language: string;
  /** The cleaned text: title line not included, paragraphs parted by a blank line, NFC, LF only. */
  readonly text: string;
  /** SHA-256 of `text`, hex. */
  readonly textHash: string;
  /** The place and agency words that stood before the first sentence, taken off the text, such as `Vladivostok`. */
  readonly dateline: Dateline | null;
}

export interface Dateline {
  readonly place: string | null;
  /** ISO date, where the dateline states one with its year. */
  readonly date: string | null;
  readonly agency: string | null;
}

/** What the caller knows of an article that its text may not state; what the text states wins. */
export interface Stated {
  readonly title?: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
  readonly url?: string;
  readonly language?: string;
}

/** A span of the article's text: `text.slice(start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
