// Kinds of actor, as clients see them.
import type { ActorKind } from '../../extract/types.ts';
import { addEnum } from '../described-enum.ts';

export const ActorKindEnum = addEnum<ActorKind>('ActorKind', 'What sort of actor it is.', {
  COUNTRY: 'A state, today’s or a past one.',
  GOVERNMENT_BODY: 'A ministry, parliament, court, central bank or other organ of a state.',
  INTERGOVERNMENTAL: 'An organisation of states, such as the United Nations.',
  PERSON: 'A person, usually speaking or acting for someone.',
  COMPANY: 'A firm, state-owned ones included.',
  ARMED_FORCE: 'A state’s army, navy, air force, coast guard or police.',
  ARMED_GROUP: 'An armed organisation that belongs to no state.',
  POLITICAL_PARTY: 'A party or political movement.',
  MEDIA: 'A newspaper, agency or broadcaster that acts itself, rather than reports.',
  ORGANIZATION: 'An organisation of another sort: a charity, university, union or institute.',
  GROUP: 'People named together without an organisation, such as protesters or islanders.',
});
