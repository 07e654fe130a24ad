// Turns HTML into plain paragraphs: the words of its blocks, without headings, figures, asides and scripts.
import { walkMarkup } from './markup.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements whose words are not running text of an article. */
const SILENT = words(
  'script style noscript template iframe object embed svg math canvas audio video picture figure figcaption form button select option input textarea label nav aside footer h1 h2 h3 h4 h5 h6 head dialog menu sup',
);
const BLOCK = words(
  'address article blockquote body center dd details div dl dt fieldset header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Paragraphs parted by blank lines. Items of lists open with a dash, so that it shows what a sentence announces. */
export function blocksOfHtml(html: string, source: string): string {
  const parts: string[] = [];
  let silent = 0;
  walkMarkup(
    html,
    {
      open(name) {
        if (SILENT.has(name)) silent++;
        else if (silent > 0) return;
        else if (name === 'li') parts.push('\n\n- ');
        else if (BLOCK.has(name)) parts.push('\n\n');
        else if (name === 'br') parts.push('\n');
      },
      text(text) {
        if (silent === 0) parts.push(text.replace(/[\r\n]+/g, ' '));
      },
      close(name) {
        if (SILENT.has(name)) silent--;
        else if (silent === 0 && BLOCK.has(name)) parts.push('\n\n');
      },
    },
    { xml: false, source },
  );
  // Two line breaks in a row part paragraphs; the dash of an item whose words stand in a paragraph goes with them.
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(?<=^|\n)- ?\n+(?!- )/g, '- ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
