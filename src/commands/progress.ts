// Shows how far a command has come, on standard error: a bar on a terminal, a line now and then elsewhere.
import { SingleBar } from 'cli-progress';

/** Without a terminal: one line after so many milliseconds. */
const LINE_INTERVAL_MS = 5_000;

export interface Progress {
  /** `files` done of the total, holding `articles` so far. */
  update(files: number, articles: number): void;
  /** A line that stays, above the bar. */
  say(line: string): void;
  stop(): void;
}

export function startProgress(
  label: string,
  totalFiles: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  return stream.isTTY ? startBar(label, totalFiles, stream) : startLines(label, totalFiles, stream);
}

function startBar(label: string, totalFiles: number, stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    format: `${label} {bar} {percentage} % | {value} of {total} files | {articles} articles | {eta_formatted} left`,
    stream,
    clearOnComplete: true,
    hideCursor: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    // Ctrl-C is the command's to handle: it stops this bar on its way out.
    gracefulExit: false,
  });
  bar.start(totalFiles, 0, { articles: 0 });
  return {
    update: (files, articles) => bar.update(files, { articles }),
    say(line) {
      stream.clearLine(0);
      stream.cursorTo(0);
      stream.write(`${line}\n`);
      bar.render();
    },
    stop: () => bar.stop(),
  };
}

function startLines(label: string, totalFiles: number, stream: NodeJS.WriteStream): Progress {
  let last = Date.now();
  return {
    update(files, articles) {
      if (Date.now() - last < LINE_INTERVAL_MS) return;
      last = Date.now();
      stream.write(`${label}: ${files} of ${totalFiles} files, ${articles} articles\n`);
    },
    say: (line) => void stream.write(`${line}\n`),
    stop: () => undefined,
  };
}
