// Tells running text from the loose lines around it (crossheads, headlines, labels), which hold no sentence.

const FINAL_MARK = /[.!?…。！？؟।۔]["'”’»)\]」』*]*$/u;
const CLAUSE_MARK = /[:;,—–-]["'”’»)\]]*$/u;
const UNSPACED_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const FINITE_VERB =
  /\b(?:said|says|told|added|was|were|is|are|has|have|had|will|would|could|can|may|must|did|does|do|began|met|agreed|signed|announced|rejected|visited)\b/;
const DETERMINER = /\b(?:the|an?|that|this|these|those|his|her|their|its|our|no|any|all|some|which|who)\b/;

export function countWords(line: string): number {
  return line.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/**
 * Whether a line holds a sentence. One without a final mark does if it is long, or if it is of middle length and has
 * both a finite verb and the small words that headlines leave out.
 */
export function isProse(line: string): boolean {
  if (line.length > 160 || FINAL_MARK.test(line)) return true;
  if (UNSPACED_SCRIPT.test(line)) return line.length > 40;
  const words = countWords(line);
  if (CLAUSE_MARK.test(line)) return words >= 6;
  return words >= 18 || (words >= 8 && FINITE_VERB.test(line) && DETERMINER.test(line));
}

/** Whether a line ends like a sentence. */
export function hasFinalMark(line: string): boolean {
  return FINAL_MARK.test(line);
}
