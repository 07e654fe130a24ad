// The schema builder that every type file adds to: the context's type, the scalars and the house rules of Relay.
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from '../context.ts';
import { encodeGlobalId } from './global-id.ts';

export interface TextScalar {
  Input: string;
  Output: string;
}

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: { ID: TextScalar; Date: TextScalar; URL: TextScalar };
}>({
  defaultFieldNullability: false,
  plugins: [RelayPlugin],
  relay: {
    // `node` and `nodes` are fields of our own: they check ids before they load.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    encodeGlobalID: (type, id) => encodeGlobalId(type, String(id)),
    idFieldOptions: { description: 'The global id: opaque, stable, accepted by `node` and by every `id` argument.' },
    nodeTypeOptions: { description: 'Anything that has a global id.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether more items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items precede this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first item, for `before`.' },
    endCursorFieldOptions: { description: 'The cursor of the last item, for `after`.' },
    firstArgOptions: { description: 'How many items from the start, or after `after`: 0 to 100, 20 unless told.' },
    afterArgOptions: { description: 'The cursor after which to go on. Goes with `first`.' },
    lastArgOptions: { description: 'How many items from the end, or before `before`: 0 to 100.' },
    beforeArgOptions: { description: 'The cursor before which to go back. Goes with `last`.' },
  },
});

/** What the builder knows of types, for the signatures of functions that add fields. */
export type SchemaTypes = typeof builder.$inferSchemaTypes;

/** The field builder of an object type that resolves from `Source`. */
export type FieldsOf<Source> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Source>;
