// The scalars: dates and addresses as plain strings, checked where a client gives them.
import { GraphQLError, Kind, print, type ValueNode } from 'graphql';
import { builder } from './builder.ts';

interface TextScalar {
  readonly description: string;
  /** The standard that it follows. */
  readonly specifiedByURL: string;
  /** Completes "must be …" in the error. */
  readonly wanted: string;
  readonly isValid: (text: string) => boolean;
}

function addTextScalar(name: 'Date' | 'URL', { description, specifiedByURL, wanted, isValid }: TextScalar): void {
  const refusal = (shown: string, node?: ValueNode) =>
    new GraphQLError(`${name} must be ${wanted}, not ${shown}.`, {
      ...(node === undefined ? {} : { nodes: node }),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  builder.scalarType(name, {
    description,
    specifiedByURL,
    serialize: (value) => value,
    parseValue: (value) => {
      if (typeof value === 'string' && isValid(value)) return value;
      throw refusal(JSON.stringify(value));
    },
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING && isValid(node.value)) return node.value;
      throw refusal(print(node), node);
    },
  });
}

addTextScalar('Date', {
  description: 'A day of the calendar in ISO 8601: `YYYY-MM-DD`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  wanted: 'a calendar date written YYYY-MM-DD',
  isValid: (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  },
});

addTextScalar('URL', {
  description: 'An absolute http or https address.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  wanted: 'an absolute http or https address',
  isValid: (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
});
