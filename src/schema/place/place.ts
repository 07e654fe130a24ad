// Places: where events occur, and what actors claim and control.

import type { PlaceFilter, PlaceRow } from '../../graph/types.ts';
import { chooseOne, given } from '../arguments.ts';
import { connectMentions, MentionConnection, mentionArguments } from '../article/mentions.ts';
import { builder } from '../builder.ts';
import { readText } from '../conditions.ts';
import { addConnection, connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { addEdge } from '../edge.ts';
import { EventConnection, EventFilterInput, readEventFilter } from '../event/event-lists.ts';
import { readId } from '../global-id.ts';
import { BY_NAME, orderOf } from '../orders.ts';
import { Entity, Place, TerritorialClaim } from '../refs.ts';
import { PlaceKindEnum } from './place-kind.ts';

builder.node(Place, {
  description: 'A place, meant as a place: a capital that stands for its government is an actor.',
  interfaces: [Entity],
  id: { resolve: (place) => place.id },
  fields: (t) => ({
    kind: t.expose('kind', { type: PlaceKindEnum, description: 'What sort of place it is.' }),
    latitude: t.exposeFloat('latitude', { nullable: true, description: 'Degrees north, where known.' }),
    longitude: t.exposeFloat('longitude', { nullable: true, description: 'Degrees east, where known.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Its item in Wikidata, such as `Q1490`.' }),
    events: t.field({
      type: EventConnection,
      description: 'The events that occurred there, newest first.',
      args: {
        filter: t.arg({
          type: EventFilterInput,
          description: 'Which events; all unless told, whatever became of them.',
        }),
        orderBy: t.arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (place, args, { loaders }, info) => {
        const filter = readEventFilter(args.filter);
        return connect(args, dateOrderOf(info, args.orderBy), loaders.placeEvents(place.id), filter);
      },
    }),
    claims: t.field({
      type: [TerritorialClaim],
      description: 'Who claims and who controls it.',
      resolve: async (place, _args, { loaders }) => [...(await loaders.placeClaims.load(place.id))],
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'The articles that mention it, the latest first.',
      args: { ...mentionArguments(t.arg), ...t.arg.connectionArgs() },
      resolve: (place, args, { loaders }, info) =>
        connectMentions('Place', place.id, loaders.placeMentions(place.id), args, info),
    }),
  }),
});

const PlaceEdge = addEdge<PlaceRow>('Place', 'A place in a list.', (t) => ({
  node: t.field({ type: Place, description: 'The place.', resolve: (edge) => edge.row }),
}));

const PlaceConnection = addConnection('Place', 'places', PlaceEdge);

const PlaceFilterInput = builder.inputType('PlaceFilter', {
  description: 'Which places to list: those that meet every condition given.',
  fields: (t) => ({
    kinds: t.field({ type: [PlaceKindEnum], description: 'Of any of these kinds.' }),
    country: t.id({ description: 'In this country, where known.' }),
    nameStartsWith: t.string({ description: 'Whose name or an alias begins so, in any case.' }),
    text: t.string({
      description: 'With these words, or words that begin so, in a name or an alias; in any case and order.',
    }),
  }),
});

builder.queryFields((t) => ({
  place: t.field({
    type: Place,
    nullable: true,
    description: 'The place of this id or name; null where there is none. Give exactly one of the two.',
    args: {
      id: t.arg.id({ description: 'The id of a place.' }),
      name: t.arg.string({ description: 'Its canonical name or an alias, in any case.' }),
    },
    resolve: (_root, args, { loaders }) => {
      const { by, value } = chooseOne(args, 'id', 'name');
      return by === 'id' ? loaders.place.load(readId(value, 'id', 'Place')) : loaders.placeByName.load(value);
    },
  }),
  places: t.field({
    type: PlaceConnection,
    description: 'Places, by name.',
    args: {
      filter: t.arg({ type: PlaceFilterInput, description: 'Which places; all unless told.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_root, args, { loaders }, info) => {
      const { kinds, country, nameStartsWith, text: words } = args.filter ?? {};
      const countryId = country == null ? null : readId(country, 'filter.country', 'Actor');
      const filter = given<PlaceFilter>({ kinds, countryId, nameStartsWith, text: readText(words, 'filter.text') });
      return connect(args, orderOf(info, BY_NAME), loaders.places, filter);
    },
  }),
}));
