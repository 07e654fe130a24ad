// Actors: what they are, and every list that starts from them.

import { AgreementConnection } from '../agreement/agreement-lists.ts';
import { connectMentions, MentionConnection, mentionArguments } from '../article/mentions.ts';
import { builder } from '../builder.ts';
import { connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { EventConnection, EventFilterInput, readEventFilter } from '../event/event-lists.ts';
import { BY_NAME, orderOf } from '../orders.ts';
import { Actor, Entity, TerritorialClaim } from '../refs.ts';
import { ActorKindEnum } from './actor-kind.ts';
import { findActor } from './find-actor.ts';
import { asOfArgument, asOfIn, RepresentationConnection, represented, representing } from './representation.ts';

builder.node(Actor, {
  description: 'A state, body, organisation, person or group that does something, or to whom something is done.',
  interfaces: [Entity],
  id: { resolve: (actor) => actor.id },
  fields: (t) => ({
    kind: t.expose('kind', { type: ActorKindEnum, description: 'What sort of actor it is.' }),
    wikidataId: t.string({
      nullable: true,
      description: 'Its item in Wikidata, such as `Q17`.',
      resolve: async (actor, _args, { loaders }) =>
        actor.wikidataId === undefined ? (await loaders.actor.required(actor.id)).wikidataId : actor.wikidataId,
    }),
    country: t.field({
      type: Actor,
      nullable: true,
      description: 'The country or organisation that it belongs to or speaks for.',
      resolve: async (actor, _args, { loaders }, info) => {
        const { countryId } = actor.countryId === undefined ? await loaders.actor.required(actor.id) : actor;
        return countryId == null ? null : findActor(loaders, countryId, info);
      },
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events in which it takes part, newest first.',
      args: {
        filter: t.arg({
          type: EventFilterInput,
          description: 'Which events; all unless told, whatever became of them.',
        }),
        orderBy: t.arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (actor, args, { loaders }, info) => {
        const filter = readEventFilter(args.filter);
        return connect(args, dateOrderOf(info, args.orderBy), loaders.actorEvents(actor.id), filter);
      },
    }),
    agreements: t.field({
      type: AgreementConnection,
      description: 'The agreements to which it is a party, by name.',
      args: t.arg.connectionArgs(),
      resolve: (actor, args, { loaders }, info) =>
        connect(args, orderOf(info, BY_NAME), loaders.actorAgreements(actor.id), {}),
    }),
    claims: t.field({
      type: [TerritorialClaim],
      description: 'The places that it claims or controls.',
      resolve: async (actor, _args, { loaders }) => [...(await loaders.actorClaims.load(actor.id))],
    }),
    representatives: t.field({
      type: RepresentationConnection,
      description: 'The persons and bodies that represent it, by name.',
      args: { ...asOfArgument(t.arg), ...t.arg.connectionArgs() },
      resolve: (actor, args, { loaders }, info) =>
        connect(args, orderOf(info, BY_NAME), representing(loaders.representatives(actor.id)), asOfIn(args)),
    }),
    represents: t.field({
      type: RepresentationConnection,
      description: 'The countries and organisations that it represents, by name.',
      args: { ...asOfArgument(t.arg), ...t.arg.connectionArgs() },
      resolve: (actor, args, { loaders }, info) =>
        connect(args, orderOf(info, BY_NAME), represented(loaders.represents(actor.id)), asOfIn(args)),
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'The articles that mention it, the latest first.',
      args: { ...mentionArguments(t.arg), ...t.arg.connectionArgs() },
      resolve: (actor, args, { loaders }, info) =>
        connectMentions('Actor', actor.id, loaders.actorMentions(actor.id), args, info),
    }),
  }),
});
