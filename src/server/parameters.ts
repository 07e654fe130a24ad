// Parameters in the address line: JSON that is none is the client's mistake, and is told to it as such.

import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Checks `variables` and `extensions` of GET requests before they are parsed. */
export function useParameterCheck(): Plugin {
  return {
    onRequestParse({ request, url }) {
      if (request.method !== 'GET') return;
      for (const name of ['variables', 'extensions']) {
        const text = url.searchParams.get(name);
        if (text && !isJson(text)) {
          throw new GraphQLError(`Parameter "${name}" is not JSON.`, {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
      }
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
