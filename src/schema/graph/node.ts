// Finding anything by its global id, as Relay clients do.
import type { Context } from '../../context.ts';
import { EntenteError } from '../../errors.ts';
import { builder } from '../builder.ts';
import { decodeGlobalId, type GlobalId } from '../global-id.ts';
import type { NodeSource } from '../refs.ts';

const MOST_NODES = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Whatever has this global id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'A global id.' }) },
    resolve: (_root, { id }, { loaders }) => loadNode(decodeGlobalId(id, 'id'), loaders),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'Whatever has these global ids, in their order, null where there is none.',
    args: { ids: t.arg.idList({ required: true, description: 'Global ids, at most 100.' }) },
    resolve: (_root, { ids }, { loaders }) => {
      if (ids.length > MOST_NODES) {
        throw new EntenteError('BAD_USER_INPUT', `Argument "ids" takes at most ${MOST_NODES} ids, not ${ids.length}.`);
      }
      return Promise.all(ids.map((id) => decodeGlobalId(id, 'ids')).map((id) => loadNode(id, loaders)));
    },
  }),
}));

/** The row behind a global id with its type's name, or null. */
export async function loadNode({ type, id }: GlobalId, loaders: Context['loaders']): Promise<NodeSource | null> {
  switch (type) {
    case 'Actor':
      return tag(type, await loaders.actor.load(id));
    case 'Place':
      return tag(type, await loaders.place.load(id));
    case 'Agreement':
      return tag(type, await loaders.agreement.load(id));
    case 'Article':
      return tag(type, await loaders.article.load(id));
    case 'Event':
      return tag(type, await loaders.event.load(id));
  }
}

function tag<Type extends string, Row extends object>(type: Type, row: Row | null) {
  return row === null ? null : { __typename: type, ...row };
}
