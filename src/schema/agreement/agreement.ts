// Agreements: treaties, declarations and deals, with their parties and the events about them.
import { ActorConnection } from '../actor/actor-lists.ts';
import { connectMentions, MentionConnection, mentionArguments } from '../article/mentions.ts';
import { builder } from '../builder.ts';
import { connect } from '../connection.ts';
import { DateOrderEnum, dateOrderOf } from '../date-order.ts';
import { EventConnection, EventFilterInput, readEventFilter } from '../event/event-lists.ts';
import { BY_NAME, orderOf } from '../orders.ts';
import { Agreement, Entity } from '../refs.ts';
import { AgreementKindEnum, AgreementStatusEnum } from './agreement-enums.ts';

builder.node(Agreement, {
  description: 'A treaty, declaration, ceasefire or deal with a name.',
  interfaces: [Entity],
  id: { resolve: (agreement) => agreement.id },
  fields: (t) => ({
    kind: t.expose('kind', { type: AgreementKindEnum, description: 'What sort of agreement it is.' }),
    status: t.expose('status', { type: AgreementStatusEnum, description: 'How far it has come, as last told.' }),
    signedDate: t.exposeString('signedDate', {
      nullable: true,
      description: 'When it was signed, as exact as is known: `1956-10-19`, `1956-10` or `1956`.',
    }),
    parties: t.field({
      type: ActorConnection,
      description: 'The actors that are parties to it, by name.',
      args: t.arg.connectionArgs(),
      resolve: (agreement, args, { loaders }, info) =>
        connect(args, orderOf(info, BY_NAME), loaders.agreementParties(agreement.id), {}),
    }),
    events: t.field({
      type: EventConnection,
      description: 'The events about it, newest first.',
      args: {
        filter: t.arg({
          type: EventFilterInput,
          description: 'Which events; all unless told, whatever became of them.',
        }),
        orderBy: t.arg({ type: DateOrderEnum, defaultValue: 'NEWEST', description: 'How to sort them.' }),
        ...t.arg.connectionArgs(),
      },
      resolve: (agreement, args, { loaders }, info) =>
        connect(
          args,
          dateOrderOf(info, args.orderBy),
          loaders.agreementEvents(agreement.id),
          readEventFilter(args.filter),
        ),
    }),
    mentions: t.field({
      type: MentionConnection,
      description: 'The articles that mention it, the latest first.',
      args: { ...mentionArguments(t.arg), ...t.arg.connectionArgs() },
      resolve: (agreement, args, { loaders }, info) =>
        connectMentions('Agreement', agreement.id, loaders.agreementMentions(agreement.id), args, info),
    }),
  }),
});
