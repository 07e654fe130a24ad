// Test runner: every test file in its own process; those that need Neo4j share one and so take turns.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Files that ask for the run's server with `inject('neo4j')`, themselves or through tests/engines.ts.
const NEO4J_TESTS = ['tests/**/*.neo4j.test.ts', 'tests/story.test.ts'];

export default defineConfig({
  // What Node itself finds: Vite would take the package's `module` entry and so load a second graphql beside Pothos's.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    // The second is for .ci/run, which counts what passed, failed and was skipped.
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: NEO4J_TESTS },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: NEO4J_TESTS,
          // Runs only when a file of this project is selected.
          globalSetup: ['tests/neo4j.setup.ts'],
          fileParallelism: false,
          // The server plans each of the many statements when it first meets it, which takes a busy machine long.
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
