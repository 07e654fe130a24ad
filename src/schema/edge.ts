// Edge types: an item of a list with its cursor; each list says how its node is found.
import type { FieldMap } from '@pothos/core';
import { builder, type FieldsOf } from './builder.ts';
import type { Edge } from './connection.ts';

/**
 * Adds the edge type `NameEdge`.
 * @param fields `node` and whatever else is known of the item in this list.
 */
export function addEdge<Row>(name: string, description: string, fields: (t: FieldsOf<Edge<Row>>) => FieldMap) {
  return builder.objectRef<Edge<Row>>(`${name}Edge`).implement({
    description,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Where this item stands in the list, for `after` and `before`.',
      }),
      ...fields(t),
    }),
  });
}
