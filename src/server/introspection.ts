// With the schema kept from clients, errors must not tell of it by their suggestions.
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Goes with yoga's plugin that refuses introspection. */
export function useNoSuggestions(): Plugin {
  return {
    onValidate() {
      return ({ result, setResult }) => {
        if (!Array.isArray(result)) return;
        setResult(result.map((error) => (error instanceof GraphQLError ? withoutSuggestion(error) : error)));
      };
    },
  };
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean [\s\S]*$/, '');
  if (message === error.message) return error;
  return new GraphQLError(message, { nodes: error.nodes ?? null, extensions: error.extensions });
}
