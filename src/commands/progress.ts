// Shows how far a command has come, on standard error: a bar on a terminal, a line now and then elsewhere.
import { SingleBar } from 'cli-progress';

/** Between two lines where there is no terminal. */
const LINE_INTERVAL_MS = 5_000;

export interface Progress {
  /** The article of this source is done, the `articles`-th. */
  advance(source: string, articles: number): void;
  /** A line that stays, above the bar. */
  say(line: string): void;
  stop(): void;
}

/** `totalFiles` is what 100 % means: a file counts from its first article on. */
export function startProgress(label: string, totalFiles: number): Progress {
  const show = process.stderr.isTTY ? startBar(label, totalFiles) : startLines(label, totalFiles);
  let file = '';
  let files = 0;
  return {
    ...show,
    advance(source, articles) {
      // A source is a file, or a line (`:2`) or entry (`#2`) of one; those of one file follow each other.
      const next = source.replace(/[:#]\d+$/, '');
      if (next !== file) files++;
      file = next;
      show.update(files, articles);
    },
  };
}

interface Show extends Pick<Progress, 'say' | 'stop'> {
  update(files: number, articles: number): void;
}

function startBar(label: string, totalFiles: number): Show {
  const stream = process.stderr;
  const bar = new SingleBar({
    format: `${label} {bar} {percentage} % | {value} of {total} files | {articles} articles | {eta_formatted} left`,
    stream,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    // Ctrl-C is the command's to handle; it stops this bar on its way out.
    gracefulExit: false,
  });
  bar.start(totalFiles, 0, { articles: 0 });
  return {
    update(files, articles) {
      // A missing file is none of the total.
      bar.update(Math.min(files, totalFiles), { articles });
    },
    say(line) {
      stream.clearLine(0);
      stream.cursorTo(0);
      stream.write(`${line}\n`);
      bar.render();
    },
    stop: () => bar.stop(),
  };
}

function startLines(label: string, totalFiles: number): Show {
  let last = Date.now();
  return {
    update(files, articles) {
      if (Date.now() - last < LINE_INTERVAL_MS) return;
      last = Date.now();
      console.error(`${label}: ${files} of ${totalFiles} files, ${articles} articles`);
    },
    say: (line) => console.error(line),
    stop: () => undefined,
  };
}
