// What an article names: the actors, places and agreements in it, in the order in which it first names them.
import { type ListLoader, mapRows, type Unfiltered } from '../../batching.ts';
import type { EntityLabel } from '../../graph/entity-reads.ts';
import type { NamedRow } from '../../graph/named.ts';
import { requireActor } from '../actor/find-actor.ts';
import { builder, type FieldsOf } from '../builder.ts';
import { addConnection, connect, type Edge } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { BY_FIRST_MENTION, orderOf } from '../orders.ts';
import { Actor, Agreement, Article, Place } from '../refs.ts';
import { MentionSpan } from './mention-span.ts';

/** Something that an article names, and which article that is. */
interface Named extends NamedRow {
  readonly articleId: string;
}

function mentionFields(t: FieldsOf<Edge<Named>>, label: EntityLabel) {
  return {
    spans: t.field({
      type: [MentionSpan],
      description: 'Every place where it names it, in the order of the text; at most the first 100.',
      resolve: async ({ row }, _args, { loaders }) => [...(await loaders.mentionSpans(label, row.id, row.articleId))],
    }),
    count: t.int({ description: 'How often the article names it.', resolve: (edge) => edge.row.count }),
    first: t.int({
      description: 'Where in the article’s text it is first named, in UTF-16 code units.',
      resolve: (edge) => edge.row.first,
    }),
  };
}

const NamedActorEdge = addEdge<Named>('NamedActor', 'An actor that an article names.', (t) => ({
  node: t.field({
    type: Actor,
    description: 'The actor.',
    resolve: (edge, _args, { loaders }, info) => requireActor(loaders, edge.row.id, info),
  }),
  ...mentionFields(t, 'Actor'),
}));

const NamedPlaceEdge = addEdge<Named>('NamedPlace', 'A place that an article names.', (t) => ({
  node: t.field({
    type: Place,
    description: 'The place.',
    resolve: (edge, _args, { loaders }) => loaders.place.required(edge.row.id),
  }),
  ...mentionFields(t, 'Place'),
}));

const NamedAgreementEdge = addEdge<Named>('NamedAgreement', 'An agreement that an article names.', (t) => ({
  node: t.field({
    type: Agreement,
    description: 'The agreement.',
    resolve: (edge, _args, { loaders }) => loaders.agreement.required(edge.row.id),
  }),
  ...mentionFields(t, 'Agreement'),
}));

const NamedActorConnection = addConnection('NamedActor', 'named actors', NamedActorEdge);
const NamedPlaceConnection = addConnection('NamedPlace', 'named places', NamedPlaceEdge);
const NamedAgreementConnection = addConnection('NamedAgreement', 'named agreements', NamedAgreementEdge);

function namedBy(articleId: string, list: ListLoader<Unfiltered, NamedRow>): ListLoader<Unfiltered, Named> {
  return mapRows(list, (row) => ({ ...row, articleId }));
}

builder.objectFields(Article, (t) => ({
  actors: t.field({
    type: NamedActorConnection,
    description: 'The actors that it names, in the order in which it first names them.',
    args: t.arg.connectionArgs(),
    resolve: (article, args, { loaders }, info) =>
      connect(args, orderOf(info, BY_FIRST_MENTION), namedBy(article.id, loaders.articleActors(article.id)), {}),
  }),
  places: t.field({
    type: NamedPlaceConnection,
    description: 'The places that it names, in the order in which it first names them.',
    args: t.arg.connectionArgs(),
    resolve: (article, args, { loaders }, info) =>
      connect(args, orderOf(info, BY_FIRST_MENTION), namedBy(article.id, loaders.articlePlaces(article.id)), {}),
  }),
  agreements: t.field({
    type: NamedAgreementConnection,
    description: 'The agreements that it names, in the order in which it first names them.',
    args: t.arg.connectionArgs(),
    resolve: (article, args, { loaders }, info) =>
      connect(args, orderOf(info, BY_FIRST_MENTION), namedBy(article.id, loaders.articleAgreements(article.id)), {}),
  }),
}));
