// Who speaks for whom: persons and bodies that represent a country or organisation, and the other way round.
import type { ArgBuilder } from '@pothos/core';
import { type ListLoader, mapRows } from '../../batching.ts';
import type { RepresentationFilter, RepresentationRow } from '../../graph/types.ts';
import { given } from '../arguments.ts';
import type { SchemaTypes } from '../builder.ts';
import { addConnection } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { Actor } from '../refs.ts';
import { requireActor } from './find-actor.ts';

/** A representation seen from one of its ends. */
interface SeenRepresentation extends Pick<RepresentationRow, 'role' | 'from' | 'to'> {
  readonly otherId: string;
}

const RepresentationEdge = addEdge<SeenRepresentation>('Representation', 'That one actor represents another.', (t) => ({
  node: t.field({
    type: Actor,
    description: 'The actor at the other end: who represents, or who is represented.',
    resolve: (edge, _args, { loaders }, info) => requireActor(loaders, edge.row.otherId, info),
  }),
  role: t.string({
    nullable: true,
    description:
      'The office in which it does so, such as `foreign minister`, as an article states it; with `asOf`, the office held then where known.',
    resolve: (edge) => edge.row.role,
  }),
  from: t.string({
    nullable: true,
    description: 'The year in which it took that office, where known.',
    resolve: (edge) => edge.row.from,
  }),
  to: t.string({
    nullable: true,
    description: 'The year in which it left that office; null where not known, and while it holds it.',
    resolve: (edge) => edge.row.to,
  }),
}));

export const RepresentationConnection = addConnection('Representation', 'representations', RepresentationEdge);

type Representations = ListLoader<RepresentationFilter, RepresentationRow>;
type SeenRepresentations = ListLoader<RepresentationFilter, SeenRepresentation>;

/** Who represents: the list seen from the represented side. */
export function representing(list: Representations): SeenRepresentations {
  return mapRows(list, ({ representativeId, role, from, to }) => ({ otherId: representativeId, role, from, to }));
}

/** Who is represented: the list seen from the representative's side. */
export function represented(list: Representations): SeenRepresentations {
  return mapRows(list, ({ representedId, role, from, to }) => ({ otherId: representedId, role, from, to }));
}

export function asOfArgument(arg: ArgBuilder<SchemaTypes>) {
  return {
    asOf: arg({
      type: 'Date',
      description:
        'Only who did so on this day, to the year. Where no term of office is known, a representation counts on every day.',
    }),
  };
}

export function asOfIn({ asOf }: { readonly asOf?: string | null | undefined }): RepresentationFilter {
  return given<RepresentationFilter>({ asOf });
}
