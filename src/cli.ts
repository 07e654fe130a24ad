#!/usr/bin/env node
// The command line: every command with its options and help. A command's code is loaded only when it runs, so that help
// and extraction start without GraphQL or a database driver.
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { EntenteError, messageOf } from './errors.ts';
import type { Stated } from './read/types.ts';

/** Exit code of what nobody foresaw; the others are those of EntenteError. */
const EXIT_INTERNAL = 70;
const EXIT_WRONG_USE = 2;

const interruption = new AbortController();
const { signal } = interruption;
let outputClosed = false;

function createProgram(): Command {
  const program = new Command('entente')
    .description('Turns news articles into a knowledge graph of who did what with whom, and serves it over GraphQL.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command.')
    .exitOverride()
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'entente: ')) })
    .addHelpText(
      'after',
      `
Examples:
  $ entente serve                        serve the graph, with sample articles if it is empty
  $ entente load news/ report.html       add articles to the graph
  $ entente extract report.html | jq .   see what an article yields, without a graph

Without NEO4J_URI the graph is kept in the folder .entente. docs/operations.md lists every setting.`,
    );
  const add = (name: string, summary: string, rest: string, examples: string[]) =>
    program
      .command(name)
      .summary(summary)
      .description(`${summary} ${rest}`)
      .addHelpText('after', ['\nExamples:', ...examples.map((example) => `  $ ${example}`)].join('\n'));

  add('serve', 'Serve the graph over GraphQL.', 'An empty graph gets the sample articles first. Ctrl-C stops it.', [
    'entente serve',
    'entente serve --port 8080',
    'NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… entente serve',
  ])
    .option('--host <address>', 'address to listen on (default: HOST, else 127.0.0.1)')
    .option('--port <number>', 'port to listen on, 0 for any free one (default: PORT, else 4000)', parsePort)
    .action(async (options: { host?: string; port?: number }) => {
      const { runServe } = await import('./commands/serve.ts');
      process.exitCode = await runServe(options, signal);
    });

  addArticleOptions(
    add('load', 'Add what articles say to the graph.', 'Loading the same again changes nothing.', [
      'entente load news/',
      'entente load report.txt --published 2016-12-15 --publisher "The Daily Example"',
    ]).argument('<path...>', 'files and folders (.txt .md .html .json .jsonl .xml)'),
  ).action(async (paths: string[], options: ArticleOptions) => {
    const { runLoad } = await import('./commands/load.ts');
    process.exitCode = await runLoad(paths, readStated(options), signal);
  });

  addArticleOptions(
    add('extract', 'Print what articles say as JSON.', 'One object a line for each article; no graph is needed.', [
      'entente extract news/ > facts.jsonl',
      'entente extract - --published 2016-12-15 < report.txt',
    ]).argument('<path...>', 'files and folders as for load, or - for the text of one article on standard input'),
  ).action(async (paths: string[], options: ArticleOptions) => {
    const { runExtract } = await import('./commands/extract.ts');
    process.exitCode = await runExtract(paths, readStated(options), signal);
  });

  addArticleOptions(
    add('explain', 'Tell what the rules made of each sentence.', 'Also which rules were held back, and why.', [
      'entente explain report.html',
    ]).argument('<path...>', 'files and folders as for load, or - for the text of one article on standard input'),
  ).action(async (paths: string[], options: ArticleOptions) => {
    const { runExplain } = await import('./commands/explain.ts');
    process.exitCode = await runExplain(paths, readStated(options), signal);
  });

  add('retract', 'Take articles out of the graph.', 'What no other article says goes with them.', [
    'entente retract https://news.example/story',
    'entente retract url:0123456789abcdef0123456789abcdef',
  ])
    .argument('<article...>', 'addresses of articles, or their ids as "load", "extract" or GraphQL tell them')
    .action(async (articles: string[]) => {
      const { runRetract } = await import('./commands/retract.ts');
      process.exitCode = await runRetract(articles, signal);
    });

  add('migrate', 'Create constraints and indexes.', 'Those that exist already stay as they are.', [
    'entente migrate',
    'entente migrate --rebuild',
  ])
    .option('--rebuild', 'also make the relations between actors anew from their events', false)
    .action(async (options: { rebuild: boolean }) => {
      const { runMigrate } = await import('./commands/migrate.ts');
      process.exitCode = await runMigrate(options, signal);
    });

  add('neo4j', 'Run a local Neo4j without Docker.', 'It takes Java 17 or later, and Maven the first time.', [
    'entente neo4j',
    'entente neo4j --port 7688 --home ~/graphs/trial',
  ])
    .option('--port <number>', 'port to listen on, 0 for any free one (default: 7687)', parsePort)
    .option('--home <folder>', 'folder of its data (default: neo4j/home in the cache folder)')
    .option('--password <text>', 'its password (default: one that is made for the home and kept there)')
    .action(async (options: { port?: number; home?: string; password?: string }) => {
      const { runNeo4j } = await import('./commands/neo4j.ts');
      process.exitCode = await runNeo4j(options, signal);
    });

  const key = add('key', 'Make, list and revoke API keys.', 'Clients send one as "Authorization: Bearer …".', [
    'entente key create --name dashboard --scope read',
    'entente key create --name loader --scope read --scope write --expires 2030-12-31',
    'entente key list',
    'entente key revoke loader',
  ]);
  key
    .command('create')
    .description('Make a key and print it, this once.')
    .requiredOption('--name <name>', 'what to call it, in the list and in logs')
    .requiredOption('--scope <scope>', 'what it allows: read, write or admin; may be given several times', collect)
    .option('--expires <date>', 'the last day on which it holds, YYYY-MM-DD (default: none)')
    .action(async (options: { name: string; scope: string[]; expires?: string }) => {
      const { runKeyCreate } = await import('./commands/key.ts');
      process.exitCode = await runKeyCreate(options, signal);
    });
  key
    .command('list')
    .description('List the keys by name, without the keys themselves.')
    .action(async () => {
      const { runKeyList } = await import('./commands/key.ts');
      process.exitCode = await runKeyList(signal);
    });
  key
    .command('revoke')
    .description('End a key; a running service takes notice within a second.')
    .argument('<name>', 'the name that it was given')
    .action(async (name: string) => {
      const { runKeyRevoke } = await import('./commands/key.ts');
      process.exitCode = await runKeyRevoke(name);
    });

  add('schema', 'Print the GraphQL schema.', 'It is in the schema definition language.', [
    'entente schema > schema.graphql',
  ]).action(async () => {
    const { runSchema } = await import('./commands/schema.ts');
    process.exitCode = await runSchema(signal);
  });

  return program;
}

interface ArticleOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

function addArticleOptions(command: Command): Command {
  return command
    .option('--published <date>', 'date of publication, YYYY-MM-DD, where the article states none')
    .option('--publisher <name>', 'publisher, where the article states none')
    .option('--url <url>', 'address of the article, where it states none; only with one article');
}

function readStated({ published, ...stated }: ArticleOptions): Stated {
  return published === undefined ? stated : { ...stated, publishedAt: published };
}

/** An option that may be given several times. */
function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}

function readVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return version;
}

/** Ctrl-C asks the command to stop in order; a second one stops at once. */
function watchSignals(): void {
  const interrupt = () => {
    if (signal.aborted) process.exit(130);
    interruption.abort(new EntenteError('ABORTED', 'Interrupted.'));
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, interrupt);
}

/** `entente … | head` closes our output when it has seen enough: that ends the command and is no error. */
function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(error);
    outputClosed = true;
    interruption.abort(new EntenteError('ABORTED', 'The reader of the output is gone.'));
  });
  process.stderr.on('error', () => undefined);
}

/** Says what went wrong, without a stack, and tells the exit code. Commander has already said what it found. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_WRONG_USE;
  // What an interrupted read or query throws is not the news, unless it is that the store is gone.
  const isNews = error instanceof EntenteError && error.code !== 'ABORTED';
  const told = signal.aborted && !isNews ? signal.reason : error;
  process.stderr.write(`entente: ${messageOf(told)}\n`);
  return told instanceof EntenteError ? told.exitCode : EXIT_INTERNAL;
}

function fail(error: unknown): never {
  process.exit(report(error));
}

watchSignals();
watchOutput();
process.on('uncaughtException', fail);
try {
  await createProgram().parseAsync();
} catch (error) {
  if (!outputClosed) process.exitCode = report(error);
}
if (outputClosed) process.exitCode = 0;
