// The door: who asks is found out before anything of a request is read, and everything that runs needs their scope.
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Principal, requireScope } from '../../principal.ts';
import type { Charge } from '../budget.ts';
import type { RateLimit, ServerContext } from '../rate-limit.ts';
import type { Authenticate } from './authenticate.ts';

export interface Admission {
  /** Who sent a request that has been let in. */
  readonly principalOf: (request: Request) => Principal;
  /** Takes the points of a request from its sender's allowance. */
  readonly charge: Charge;
  readonly plugin: Plugin<object, ServerContext>;
}

const NOBODY: Principal = { name: null, scopes: new Set() };

export function createAdmission(authenticate: Authenticate, rateLimit: RateLimit): Admission {
  const principals = new WeakMap<Request, Principal>();
  const senders = new WeakMap<Request, string>();
  const principalOf = (request: Request) => principals.get(request) ?? NOBODY;
  return {
    principalOf,
    charge: (request, points) => rateLimit.charge(request, senders.get(request), points),
    plugin: {
      async onRequestParse({ request, serverContext }) {
        const address = rateLimit.addressOf(request, serverContext);
        senders.set(request, address);
        let principal: Principal;
        try {
          principal = await authenticate(request);
        } catch (error) {
          // Guessing keys is as limited as asking.
          await rateLimit.take(request, address);
          throw error;
        }
        principals.set(request, principal);
        if (principal.name !== null) senders.set(request, `name ${principal.name}`);
        await rateLimit.take(request, senders.get(request));
        if (principal.scopes.size === 0) requireScope(principal, 'read');
      },
      onExecute({ args, context }) {
        const operation = getOperationAST(args.document, args.operationName)?.operation;
        const scope = operation === OperationTypeNode.MUTATION ? 'write' : 'read';
        requireScope(principalOf(context.request), scope);
      },
      onSubscribe({ context }) {
        requireScope(principalOf(context.request), 'read');
      },
    },
  };
}
