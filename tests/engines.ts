// The engines that a test of the whole runs on, each as the environment that makes a process use it.
import { inject } from 'vitest';
import { emptyNeo4j } from './graph/test-stores.ts';

interface TestEngine {
  readonly name: string;
  /** The settings of an empty store; the embedded one is in the folder where the process runs. */
  readonly prepare: () => Promise<Readonly<Record<string, string>>>;
}

/** Embedded, and Neo4j where the run has one. */
export const ENGINES: readonly TestEngine[] = [{ name: 'the embedded store', prepare: async () => ({}) }, ...neo4j()];

function neo4j(): TestEngine[] {
  const server = inject('neo4j');
  if (server === null) return [];
  const { uri, user, password } = server;
  return [
    {
      name: 'Neo4j',
      async prepare() {
        await emptyNeo4j({ uri, user, password, database: 'neo4j' });
        return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
      },
    },
  ];
}
