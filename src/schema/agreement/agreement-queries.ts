// Finding agreements: by id, by any of their names, by kind, status and party.
import type { AgreementFilter } from '../../graph/types.ts';
import { chooseOne, given } from '../arguments.ts';
import { builder } from '../builder.ts';
import { readText } from '../conditions.ts';
import { connect } from '../connection.ts';
import { readId } from '../global-id.ts';
import { BY_NAME, orderOf } from '../orders.ts';
import { Agreement } from '../refs.ts';
import { AgreementKindEnum, AgreementStatusEnum } from './agreement-enums.ts';
import { AgreementConnection } from './agreement-lists.ts';

const AgreementFilterInput = builder.inputType('AgreementFilter', {
  description: 'Which agreements to list: those that meet every condition given.',
  fields: (t) => ({
    kinds: t.field({ type: [AgreementKindEnum], description: 'Of any of these kinds.' }),
    statuses: t.field({ type: [AgreementStatusEnum], description: 'Of any of these statuses.' }),
    party: t.id({ description: 'To which this actor is a party.' }),
    nameStartsWith: t.string({ description: 'Whose name or an alias begins so, in any case.' }),
    text: t.string({
      description: 'With these words, or words that begin so, in a name or an alias; in any case and order.',
    }),
  }),
});

builder.queryFields((t) => ({
  agreement: t.field({
    type: Agreement,
    nullable: true,
    description: 'The agreement of this id or name; null where there is none. Give exactly one of the two.',
    args: {
      id: t.arg.id({ description: 'The id of an agreement.' }),
      name: t.arg.string({ description: 'Its canonical name or an alias, in any case.' }),
    },
    resolve: (_root, args, { loaders }) => {
      const { by, value } = chooseOne(args, 'id', 'name');
      return by === 'id'
        ? loaders.agreement.load(readId(value, 'id', 'Agreement'))
        : loaders.agreementByName.load(value);
    },
  }),
  agreements: t.field({
    type: AgreementConnection,
    description: 'Agreements, by name.',
    args: {
      filter: t.arg({ type: AgreementFilterInput, description: 'Which agreements; all unless told.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: (_root, args, { loaders }, info) => {
      const { kinds, statuses, party, nameStartsWith, text: words } = args.filter ?? {};
      const partyId = party == null ? null : readId(party, 'filter.party', 'Actor');
      const text = readText(words, 'filter.text');
      const filter = given<AgreementFilter>({ kinds, statuses, partyId, nameStartsWith, text });
      return connect(args, orderOf(info, BY_NAME), loaders.agreements, filter);
    },
  }),
}));
