// The errors of the whole flow: each names its offender, has a stable code for clients and an exit code for the shell.

/** Stable codes: GraphQL clients read them in `extensions.code`, scripts see them in the first word of a message. */
export type ErrorCode =
  | 'BAD_USER_INPUT' // an argument, option, id, cursor or date that is none
  | 'SEARCH_CUT_OFF' // a question that would take more work than one may
  | 'CONFIG_INVALID' // an environment variable that is none
  | 'FILE_UNREADABLE' // a file that is missing, binary, empty, too large or malformed
  | 'PORT_IN_USE'
  | 'STORE_UNAVAILABLE' // not reachable, or lost on the way
  | 'STORE_UNAUTHORIZED' // wrong user or password
  | 'STORE_UNSUPPORTED' // server too old, schema missing
  | 'STORE_LOCKED' // another process holds the embedded folder
  | 'STORE_TIMEOUT'
  | 'ABORTED' // the caller hung up or pressed Ctrl-C
  | 'TOOL_MISSING' // Java, Maven
  | 'UNAUTHENTICATED' // nobody known asks for what needs a scope
  | 'FORBIDDEN' // somebody known asks for what their scopes leave out
  | 'AUTH_UNAVAILABLE' // the keys that signed tokens are checked by cannot be had
  | 'DEADLINE_EXCEEDED' // a request that took longer than one may
  | 'OVERLOADED' // the service has as much to do as it can hold: try again later
  | 'CHANGES_EXPIRED' // a subscriber comes back for changes that are no longer kept
  | 'SLOW_CONSUMER'; // a subscriber does not read what it is sent

/** Exit codes of the command line: 1 some work failed, 2 wrong use, 69 a service is unavailable, 77 no right, 130 interrupted. */
const EXIT_CODES: Record<ErrorCode, number> = {
  BAD_USER_INPUT: 2,
  SEARCH_CUT_OFF: 1,
  CONFIG_INVALID: 2,
  FILE_UNREADABLE: 1,
  PORT_IN_USE: 69,
  STORE_UNAVAILABLE: 69,
  STORE_UNAUTHORIZED: 69,
  STORE_UNSUPPORTED: 69,
  STORE_LOCKED: 69,
  STORE_TIMEOUT: 69,
  ABORTED: 130,
  TOOL_MISSING: 69,
  OVERLOADED: 69,
  CHANGES_EXPIRED: 69,
  SLOW_CONSUMER: 69,
  UNAUTHENTICATED: 77,
  FORBIDDEN: 77,
  AUTH_UNAVAILABLE: 69,
  DEADLINE_EXCEEDED: 69,
};

/** An expected failure. Its message is one sentence for the user that names the offender; it never shows a stack. */
export class EntenteError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EntenteError';
    this.code = code;
  }

  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}

/** The message of anything thrown, on one line. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').trim();
}
