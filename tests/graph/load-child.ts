// A process that loads generated articles and says so after each, until it has done or is killed.
import { openEmbedded } from '../../src/graph/embedded.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { crashArticle } from './crash-articles.ts';

const { neo4j, folder, count } = JSON.parse(process.argv[2] ?? '{}');
const timeouts = { timeoutMs: 60_000 };
const store = neo4j === undefined ? await openEmbedded(folder, timeouts) : await openNeo4j(neo4j, timeouts);
for (let seed = 0; seed < count; seed++) {
  await ingest(store, crashArticle(seed));
  process.stdout.write(`${seed}\n`);
}
await store.close();
