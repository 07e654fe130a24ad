// Finds the programs that a local Neo4j takes: a Java that can run it, and Maven as long as it has to be fetched.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSystem } from '../config.ts';
import { EntenteError } from '../errors.ts';

const run = promisify(execFile);

/** What Neo4j 5.26 asks for. */
const OLDEST_JAVA = 17;

const HOW_TO_GET_THEM =
  'On Debian or Ubuntu: apt install openjdk-17-jre-headless maven; on macOS: brew install openjdk@17 maven; elsewhere: https://adoptium.net and https://maven.apache.org.';

/** Programs that were found, as they are to be called. */
export interface Tools {
  readonly java: string;
  readonly maven: string;
}

/**
 * Looks for Java in JAVA_HOME and on the PATH, and for Maven on the PATH unless it is not `needed`.
 * @throws EntenteError TOOL_MISSING naming everything that lacks, and how to get it.
 */
export async function findTools({ needsMaven = true }: { readonly needsMaven?: boolean } = {}): Promise<Tools> {
  const missing: string[] = [];
  const java = await findJava(missing);
  if (needsMaven && !(await answers('mvn', ['--version']))) missing.push('Maven');
  if (java === undefined || missing.length > 0) {
    throw new EntenteError('TOOL_MISSING', `A local Neo4j needs ${missing.join(' and ')}. ${HOW_TO_GET_THEM}`);
  }
  return { java, maven: 'mvn' };
}

async function findJava(missing: string[]): Promise<string | undefined> {
  const { javaHome } = readSystem();
  let old: string | undefined;
  for (const java of [...(javaHome === undefined ? [] : [join(javaHome, 'bin', 'java')]), 'java']) {
    const version = parseJavaVersion((await answers(java, ['-version'])) ?? '');
    if (version === undefined) continue;
    if (version >= OLDEST_JAVA) return java;
    old ??= `, not the Java ${version} that ${java} is`;
  }
  missing.push(`Java ${OLDEST_JAVA} or later${old ?? ''}`);
  return undefined;
}

/** The feature release in what `java -version` says: 17 of `"17.0.15"`, 8 of `"1.8.0_292"`. */
export function parseJavaVersion(text: string): number | undefined {
  const [, first, second] = /\bversion "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return undefined;
  return first === '1' && second !== undefined ? Number(second) : Number(first);
}

/** What the program prints on both channels; undefined when it is not there or does not work. */
async function answers(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(program, args);
    return `${stderr}${stdout}`;
  } catch {
    return undefined;
  }
}
