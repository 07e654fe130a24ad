// Cuts a text into the lines that are judged one by one: a paragraph, a headline, a label.

/** A line while it is judged. `gone` names the rule that took it away. */
export interface Line {
  readonly text: string;
  /** Number of the group of lines, parted by blank lines, that it stands in. */
  readonly block: number;
  /** Whether nothing else stands in its block. */
  readonly alone: boolean;
  /** Whether it holds a sentence. */
  prose: boolean;
  gone: string | null;
}

/** Narrowest and widest column at which mail and old archives break their lines. */
const COLUMN = { least: 45, most: 100 };

/** Whether the lines of a block are one paragraph broken at a column. */
function isWrapped(block: readonly string[]): boolean {
  const full = block.slice(0, -1);
  if (full.length === 0) return false;
  const lengths = full.map((line) => line.length);
  if (
    Math.min(...lengths.slice(0, 2000)) < COLUMN.least ||
    Math.max(...lengths.slice(0, 2000), block.at(-1)?.length ?? 0) > COLUMN.most
  )
    return false;
  // A line that goes on in lower case is a sentence broken in two.
  const broken = full.filter((line, i) => !/[.!?:]["'”’)]*$/.test(line) && /^\p{Ll}/u.test(block[i + 1] ?? ''));
  return broken.length * 2 >= full.length;
}

/** The lines of a normalised text, each paragraph on one line. */
export function splitLines(text: string): { text: string; block: number; alone: boolean }[] {
  return text.split(/\n{2,}/).flatMap((part, block) => {
    const lines = part.split('\n').filter((line) => line !== '');
    const joined = isWrapped(lines) ? [lines.join(' ')] : lines;
    return joined.map((line) => ({ text: line, block, alone: joined.length === 1 }));
  });
}
