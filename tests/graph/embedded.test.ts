// The shared cases on the embedded engine.
import { describe } from 'vitest';
import { describeChanges } from './change-cases.ts';
import { describeReading } from './read-cases.ts';
import { describeRelations } from './relation-cases.ts';
import { embeddedStores } from './test-stores.ts';
import { describeWriting } from './write-cases.ts';

describe('The embedded engine', () => {
  const stores = embeddedStores();
  describeWriting(stores);
  describeChanges(stores);
  describeReading(stores);
  describeRelations(stores);
});
