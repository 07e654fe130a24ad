// The arguments that every list of relations takes, and the filter that they make.
import type { ArgBuilder } from '@pothos/core';
import type { EventStatus, RelationType } from '../../extract/types.ts';
import type { RelationFilter } from '../../graph/types.ts';
import { given, type Period, readPeriod } from '../arguments.ts';
import type { SchemaTypes } from '../builder.ts';
import { conditionArguments, readConditions } from '../conditions.ts';
import { EventStatusEnum } from '../event/event-enums.ts';
import { RelationTypeEnum } from './relation-enums.ts';

type ArgumentBuilder = ArgBuilder<SchemaTypes>;

export function periodArguments(arg: ArgumentBuilder) {
  return {
    since: arg({ type: 'Date', description: 'Only what events on or after this day support.' }),
    until: arg({ type: 'Date', description: 'Only what events on or before this day support.' }),
  };
}

export function relationArguments(arg: ArgumentBuilder) {
  return {
    types: arg({ type: [RelationTypeEnum], description: 'Only these relations; all unless told.' }),
    ...periodArguments(arg),
    statuses: arg({
      type: [EventStatusEnum],
      description: 'Only events of these statuses count; `OCCURRED` and `ONGOING` unless told.',
    }),
    ...conditionArguments(arg),
  };
}

type ConditionValues = Parameters<typeof readConditions>[0];

interface RelationArguments extends Period, ConditionValues {
  readonly types?: readonly RelationType[] | null | undefined;
  readonly statuses?: readonly EventStatus[] | null | undefined;
}

/** The part of a filter that the events behind a found relation obey too. */
export function behindRelation(filter: RelationFilter): RelationFilter {
  const { since, until, statuses, placeId, agreementId, publisher, minConfidence, text } = filter;
  return given<Omit<RelationFilter, 'types'>>({
    since,
    until,
    statuses,
    placeId,
    agreementId,
    publisher,
    minConfidence,
    text,
  });
}

/** @throws EntenteError BAD_USER_INPUT naming the argument that is wrong. */
export function readRelationFilter({ types, statuses, ...rest }: RelationArguments): RelationFilter {
  return {
    ...given<Pick<RelationFilter, 'types' | 'statuses'>>({ types, statuses }),
    ...readPeriod(rest),
    ...readConditions(rest),
  };
}
