// What an article names: the actors, places and agreements in it, in the order in which it first names them.
import type { NamedRow } from '../../graph/named.ts';
import { builder, type FieldsOf } from '../builder.ts';
import { addConnection, connect, type Edge } from '../connection.ts';
import { addEdge } from '../edge.ts';
import { BY_FIRST_MENTION, orderOf } from '../orders.ts';
import { Actor, Agreement, Article, Place } from '../refs.ts';

function mentionFields(t: FieldsOf<Edge<NamedRow>>) {
  return {
    count: t.int({ description: 'How often the article names it.', resolve: (edge) => edge.row.count }),
    first: t.int({
      description: 'Where in the article’s text it is first named, in UTF-16 code units.',
      resolve: (edge) => edge.row.first,
    }),
  };
}

const NamedActorEdge = addEdge<NamedRow>('NamedActor', 'An actor that an article names.', (t) => ({
  node: t.field({
    type: Actor,
    description: 'The actor.',
    resolve: (edge, _args, { loaders }) => loaders.actor.required(edge.row.id),
  }),
  ...mentionFields(t),
}));

const NamedPlaceEdge = addEdge<NamedRow>('NamedPlace', 'A place that an article names.', (t) => ({
  node: t.field({
    type: Place,
    description: 'The place.',
    resolve: (edge, _args, { loaders }) => loaders.place.required(edge.row.id),
  }),
  ...mentionFields(t),
}));

const NamedAgreementEdge = addEdge<NamedRow>('NamedAgreement', 'An agreement that an article names.', (t) => ({
  node: t.field({
    type: Agreement,
    description: 'The agreement.',
    resolve: (edge, _args, { loaders }) => loaders.agreement.required(edge.row.id),
  }),
  ...mentionFields(t),
}));

const NamedActorConnection = addConnection('NamedActor', 'named actors', NamedActorEdge);
const NamedPlaceConnection = addConnection('NamedPlace', 'named places', NamedPlaceEdge);
const NamedAgreementConnection = addConnection('NamedAgreement', 'named agreements', NamedAgreementEdge);

builder.objectFields(Article, (t) => ({
  actors: t.field({
    type: NamedActorConnection,
    description: 'The actors that it names, in the order in which it first names them.',
    args: t.arg.connectionArgs(),
    resolve: (article, args, { loaders }, info) =>
      connect(args, orderOf(info, BY_FIRST_MENTION), loaders.articleActors(article.id), {}),
  }),
  places: t.field({
    type: NamedPlaceConnection,
    description: 'The places that it names, in the order in which it first names them.',
    args: t.arg.connectionArgs(),
    resolve: (article, args, { loaders }, info) =>
      connect(args, orderOf(info, BY_FIRST_MENTION), loaders.articlePlaces(article.id), {}),
  }),
  agreements: t.field({
    type: NamedAgreementConnection,
    description: 'The agreements that it names, in the order in which it first names them.',
    args: t.arg.connectionArgs(),
    resolve: (article, args, { loaders }, info) =>
      connect(args, orderOf(info, BY_FIRST_MENTION), loaders.articleAgreements(article.id), {}),
  }),
}));
