// Refuses requests that cost more than the service gives for one, says what makes them dear, and tells the cost on request.
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Cost, measureCost } from './cost.ts';
import { inWords } from './limits.ts';

/** A request with this header gets its cost in `extensions.cost`. */
const COST_HEADER = 'x-entente-cost';

/** Takes the points of a request that will run. @throws GraphQLError to refuse it. */
export type Charge = (request: Request, points: number) => Promise<void>;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: Parameters<typeof measureCost>[1];
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** @param limit the most points that one request may cost. */
export function useBudget(limit: number, charge: Charge): Plugin {
  const measure = ({ schema, document, operationName, variableValues }: Asked) =>
    measureCost(schema, document, operationName, variableValues ?? {});
  return {
    async onExecute({ args, context, setResultAndStopExecution }) {
      const cost = measure(args);
      if (cost.points > limit) return setResultAndStopExecution({ errors: [refuse(cost, limit)] });
      await charge(context.request, cost.points);
      if (!context.request.headers.has(COST_HEADER)) return;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost: { ...cost, limit } } });
        },
      };
    },
    async onSubscribe({ args, context, setResultAndStopExecution }) {
      const cost = measure(args);
      if (cost.points > limit) return setResultAndStopExecution({ errors: [refuse(cost, limit)] });
      await charge(context.request, cost.points);
    },
  };
}

function refuse({ points, dearest }: Cost, limit: number): GraphQLError {
  const most = dearest ? `, ${inWords(dearest.points)} of them for ${dearest.field}` : '';
  return new GraphQLError(
    `The request costs ${inWords(points)} points${most}, and ${inWords(limit)} is the most. A point is about one object that the answer could hold: ask for fewer with "first", nest fewer lists, or ask in several requests.`,
    { extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost', most: limit, found: points, dearest } },
  );
}
