// The filter of actors by their relations: who negotiated with one and accused another.
import { EntenteError } from '../../errors.ts';
import type { RelatedTo } from '../../graph/types.ts';
import { given } from '../arguments.ts';
import { builder } from '../builder.ts';
import { readId } from '../global-id.ts';
import { DirectionEnum, RelationTypeEnum } from '../relation/relation-enums.ts';

/** Each is tested for every actor found, so their number bounds the work. */
const MOST_CONDITIONS = 5;

export const RelatedToInput = builder.inputType('RelatedTo', {
  description: 'A relation in which the listed actor must stand to another.',
  fields: (t) => ({
    actor: t.id({ required: true, description: 'The other actor.' }),
    types: t.field({ type: [RelationTypeEnum], description: 'Any of these relations; any at all unless told.' }),
    direction: t.field({
      type: DirectionEnum,
      defaultValue: 'ANY',
      description: 'At which end the listed actor stands: `OUT` where it did something to the other.',
    }),
  }),
});

/** @throws EntenteError BAD_USER_INPUT when there are too many, or one is no actor's id. */
export function readRelatedTo(conditions: readonly (typeof RelatedToInput.$inferInput)[]): RelatedTo[] {
  if (conditions.length > MOST_CONDITIONS) {
    throw new EntenteError(
      'BAD_USER_INPUT',
      `Argument "filter.relatedTo" takes at most ${MOST_CONDITIONS} conditions, not ${conditions.length}.`,
    );
  }
  return conditions.map(({ actor, types, direction }) => ({
    actorId: readId(actor, 'filter.relatedTo.actor', 'Actor'),
    direction: direction ?? 'ANY',
    ...given<Pick<RelatedTo, 'types'>>({ types }),
  }));
}
