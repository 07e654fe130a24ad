// Picks whom the questions are about, by what the graph holds, and the cursor at which the deep page of the hub begins.
import type { Driver } from 'neo4j-driver';
import { nameKey } from '../../src/graph/name-key.ts';
import { actorId, drawActor, type GraphSize } from './graph.ts';
import type { Subjects } from './operations.ts';
import type { Service } from './service.ts';

const SINCE = '2010-01-01';
const DEEPEST = 980;
const LARGEST_PAGE = 100;

const BY_DEGREE = (pattern: string) => `MATCH (actor:Actor) WHERE actor.id <> $hub
WITH actor, COUNT { ${pattern} } AS degree
RETURN actor.id AS id, actor.name AS name
ORDER BY abs(degree - $degree), id
LIMIT 1`;

export async function pickSubjects(driver: Driver, size: GraphSize, entente: Service): Promise<Subjects> {
  const hub = actorId(size, 0);
  const nearest = async (pattern: string, degree: number) => {
    const { records } = await driver.executeQuery(BY_DEGREE(pattern), { hub, degree }, { database: 'neo4j' });
    return { id: String(records[0]?.get('id')), name: String(records[0]?.get('name')) };
  };
  const ordinary = await nearest('(actor)-[:NEGOTIATED_WITH]-()', size.ordinaryPartners);
  const accused = await nearest('(actor)<-[:ACCUSED]-()', Math.max(40, size.actors / 300));
  const offset = Math.min(DEEPEST, Math.floor(size.hubPartners / 20 - 1) * 20);
  return {
    ordinary: { ...ordinary, nameKey: nameKey(ordinary.name) },
    hub,
    accused: accused.id,
    twenty: Array.from({ length: 20 }, (_, at) => drawActor(size, at + 5).id),
    since: SINCE,
    offset,
    cursor: await cursorAt(entente, hub, offset),
  };
}

async function cursorAt(entente: Service, hub: string, offset: number): Promise<string> {
  const query = `query ($id: ID!, $first: Int, $after: String) {
    actor(id: $id) { negotiatedWith(first: $first, after: $after) { pageInfo { endCursor } } }
  }`;
  let after: string | undefined;
  for (let read = 0; read < offset; ) {
    const first = Math.min(LARGEST_PAGE, offset - read);
    const text = await entente.post(query, { id: Buffer.from(`Actor:${hub}`).toString('base64'), first, after });
    after = JSON.parse(text).data.actor.negotiatedWith.pageInfo.endCursor;
    read += first;
  }
  return after ?? '';
}
