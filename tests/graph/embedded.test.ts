// The shared cases on the embedded engine.
import { describe } from 'vitest';
import { describeBetween } from './between-cases.ts';
import { describeChanges } from './change-cases.ts';
import { describeGroups } from './group-cases.ts';
import { describeLists } from './list-cases.ts';
import { describeNeighborhoods } from './neighborhood-cases.ts';
import { describePaths } from './path-cases.ts';
import { describeReading } from './read-cases.ts';
import { describeRelations } from './relation-cases.ts';
import { describeTakingPart } from './taking-part-cases.ts';
import { embeddedStores } from './test-stores.ts';
import { describeTimelines } from './timeline-cases.ts';
import { describeWriting } from './write-cases.ts';

describe('The embedded engine', () => {
  const stores = embeddedStores();
  describeWriting(stores);
  describeChanges(stores);
  describeReading(stores);
  describeRelations(stores);
  describeLists(stores);
  describeGroups(stores);
  describePaths(stores);
  describeNeighborhoods(stores);
  describeBetween(stores);
  describeTimelines(stores);
  describeTakingPart(stores);
});
