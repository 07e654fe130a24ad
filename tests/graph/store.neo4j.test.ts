// The shared cases on a real Neo4j.
import { describe, inject } from 'vitest';
import { describeBetween } from './between-cases.ts';
import { describeChanges } from './change-cases.ts';
import { describeGroups } from './group-cases.ts';
import { describeLists } from './list-cases.ts';
import { describeNeighborhoods } from './neighborhood-cases.ts';
import { describePaths } from './path-cases.ts';
import { describeReading } from './read-cases.ts';
import { describeRelations } from './relation-cases.ts';
import { describeTakingPart } from './taking-part-cases.ts';
import { neo4jStores } from './test-stores.ts';
import { describeTimelines } from './timeline-cases.ts';
import { describeWriting } from './write-cases.ts';

const server = inject('neo4j');

describe.runIf(server !== null)('Neo4j', () => {
  if (server === null) return;
  const stores = neo4jStores({ ...server, database: 'neo4j' });
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
