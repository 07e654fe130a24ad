// The client examples against a real service: their types are current, and their pages join without a gap or a double.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { ask, GraphQLFault } from '../../examples/client/ask.ts';
import { generateClient } from '../../examples/client/generate.ts';
import { FindActorsDocument, PartnersDocument } from '../../examples/client/generated.ts';
import { createApolloClient, readAllWithApollo } from '../../examples/client/paging-apollo.ts';
import { createUrqlClient, readAllWithUrql } from '../../examples/client/paging-urql.ts';
import { type Partner, partnersOf } from '../../examples/client/partners.ts';
import { readArticle } from '../../src/entente-extract.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Extraction } from '../../src/extract/types.ts';
import { type Service, startService } from '../server/service.ts';

const OTHERS = [
  'Kenya',
  'Somalia',
  'Egypt',
  'Brazil',
  'Chile',
  'Norway',
  'India',
  'Vietnam',
  'Peru',
  'Ghana',
  'Iceland',
];

/** Japan negotiates with each of the others, on two of the days with several. */
function negotiations(): Extraction[] {
  return OTHERS.map((other, i) =>
    extract(
      readArticle({
        title: `Talks with ${other}`,
        text: `Japan and ${other} held talks in Geneva on ${1 + Math.floor(i / 3)} March 2019.`,
        publishedAt: '2019-03-20',
      }),
    ),
  );
}

let service: Service;
let url: string;
beforeAll(async () => {
  service = await startService(negotiations());
  url = `${service.url}/graphql`;
});
afterAll(() => service.close());

const namesOf = (edges: readonly Pick<Partner, 'node'>[]) => edges.map(({ node }) => node.name);

test('generated.ts is current: `npx tsx examples/client/generate.ts` makes it anew', async () => {
  const generated = await readFile(new URL('../../examples/client/generated.ts', import.meta.url), 'utf8');
  expect(generated).toBe(await generateClient());
});

describe('ask', () => {
  it('yields an answer of the operation’s type', async () => {
    const { search } = await ask({ url }, FindActorsDocument, { words: 'icel' });
    expect(search[0]?.name).toBe('Iceland');
  });

  it('throws what the service says, with its code and the request to ask about', async () => {
    const fault = await ask({ url }, PartnersDocument, { name: 'Japan', first: -1 }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(GraphQLFault);
    expect(fault).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('first'),
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
  });
});

describe('pages', () => {
  let whole: string[];
  beforeAll(async () => {
    const { actor } = await ask({ url }, PartnersDocument, { name: 'Japan', first: 100 });
    whole = namesOf(actor?.negotiatedWith.edges ?? []);
    expect([...whole].sort()).toEqual([...OTHERS].sort());
  });

  it.each([1, 4, 11, 20])('of %i join to the whole list with fetch', async (size) => {
    const read: Partner[] = [];
    for await (const partner of partnersOf({ url }, 'Japan', size)) read.push(partner);
    expect(namesOf(read)).toEqual(whole);
    expect(read[0]?.evidence[0]?.quote).toContain('Japan');
  });

  it.each([1, 4, 11, 20])('of %i join to the whole list in Apollo’s cache', async (size) => {
    const client = createApolloClient(url);
    expect(namesOf(await readAllWithApollo(client, 'Japan', size))).toEqual(whole);
    client.stop();
  });

  it.each([1, 4, 11, 20])('of %i join to the whole list with urql', async (size) => {
    expect(namesOf(await readAllWithUrql(createUrqlClient(url), 'Japan', size))).toEqual(whole);
  });

  it('end at once for a name that is not known', async () => {
    expect(await readAllWithUrql(createUrqlClient(url), 'Atlantis', 5)).toEqual([]);
  });
});
