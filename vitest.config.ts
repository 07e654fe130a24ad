// Test runner: one Neo4j for the whole run (started by the global set-up), every test file in its own process.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What Node itself finds: Vite would take the package's `module` entry and so load a second graphql beside Pothos's.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/neo4j.setup.ts'],
    // The second is for .ci/run, which counts what passed, failed and was skipped.
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
