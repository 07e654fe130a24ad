// Bounds on the shape of a request, checked before the rules of GraphQL, some of which take long on a request made to that end.
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Lexer,
  parse,
  Source,
  TokenKind,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../settings.ts';
import { maxBreadthRule } from './breadth.ts';

export function useLimits(limits: Limits): Plugin {
  return {
    onParams({ params }) {
      checkVariables(params.variables);
    },
    onParse({ setParseFn }) {
      setParseFn((source: string) => parseWithin(source, limits));
    },
    onValidate({ params, setResult }) {
      const errors = checkLimits(params.schema, params.documentAST, limits);
      if (errors.length > 0) setResult(errors);
    },
  };
}

/** @returns one error for each bound that the document is beyond. */
export function checkLimits(schema: GraphQLSchema, document: DocumentNode, limits: Limits): readonly GraphQLError[] {
  return rulesOf(limits).flatMap((rule) => {
    try {
      return validate(schema, document, [rule]);
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  });
}

function rulesOf({ depth, breadth, aliases, directives }: Limits): readonly ValidationRule[] {
  const told = (limit: string, most: number, advice: string) => ({
    n: most,
    onReject: [
      (_context: unknown, error: GraphQLError) => {
        throw refuse(limit, most, Number(/found (\d+)/.exec(error.message)?.[1]), advice);
      },
    ],
  });
  return [
    maxDepthRule({ ...told('depth', depth, 'nest its fields less'), flattenFragments: true }),
    maxAliasesRule(told('aliases', aliases, 'ask in several requests, or for many things by one list')),
    maxDirectivesRule(told('directives', directives, 'leave out what it does not need')),
    maxBreadthRule(breadth, (found) => refuse('breadth', breadth, found, 'ask for fewer fields of one object')),
  ].map(asRule);
}

/** The rules of the library are typed more loosely than those of GraphQL. */
function asRule(rule: unknown): ValidationRule {
  return rule as ValidationRule;
}

function refuse(limit: string, most: number, found: number, advice: string): GraphQLError {
  return new GraphQLError(
    `The ${limit} of the request: ${inWords(found)}, and ${inWords(most)} is the most. To stay below, ${advice}.`,
    { extensions: { code: 'LIMIT_EXCEEDED', limit, most, found } },
  );
}

/** Signs that open and close something, by how much deeper what follows them is. */
const STEPS: Partial<Record<string, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

/** @throws GraphQLError where the text is too long, nests too deep, or is no request. */
export function parseWithin(source: string, { tokens, depth }: Limits): DocumentNode {
  // Braces, brackets and inline fragments nest too, and the parser calls itself at each: its stack must not run out.
  checkText(source, tokens, 2 * depth + 50);
  return parse(source);
}

function checkText(source: string, tokens: number, nesting: number): void {
  const lexer = new Lexer(new Source(source));
  let level = 0;
  for (let count = 0; ; count++) {
    try {
      if (lexer.advance().kind === TokenKind.EOF) return;
    } catch {
      // The parser will say what is wrong here, or before.
      return;
    }
    level += STEPS[lexer.token.kind] ?? 0;
    if (level > nesting) throw refuse('nesting', nesting, level, 'put fewer brackets inside each other');
    if (count >= tokens) {
      const what = `The request has more than ${tokens.toLocaleString('en')} tokens (names, values and signs)`;
      const extensions = { code: 'LIMIT_EXCEEDED', limit: 'tokens', most: tokens };
      throw new GraphQLError(`${what}, which is the most.`, { extensions });
    }
  }
}

/** Values in values of a request's variables: whatever reads or prints one calls itself for each. */
const DEEPEST_VARIABLE = 50;
/** Values in one list: a statement is run with them all. */
const LONGEST_LIST = 1_000;

/** Level by level, for the same reason. */
function checkVariables(variables: unknown): void {
  let level = [variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_VARIABLE) {
      throw refuse('nesting of variables', DEEPEST_VARIABLE, depth, 'put fewer values inside each other');
    }
    level = level.flatMap((value) => {
      if (Array.isArray(value) && value.length > LONGEST_LIST) {
        throw refuse('length of a list in the variables', LONGEST_LIST, value.length, 'ask in several requests');
      }
      return typeof value === 'object' && value !== null ? Object.values(value) : [];
    });
  }
}

/** Beyond a trillion the digits tell nothing. */
export function inWords(figure: number): string {
  return figure > 1e12 ? 'more than a trillion' : figure.toLocaleString('en');
}
