// Questions and their answers, over HTTP, on a store of three articles.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../server/service.ts';
import { SAMPLE_ARTICLES, sketchHub } from './sample-graph.ts';

let service: Service;
beforeAll(async () => {
  service = await startService([...SAMPLE_ARTICLES, sketchHub(30)]);
});
afterAll(() => service.close());

/** The data of an answer without errors. */
async function answer(query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { data, errors } = await service.ask<Record<string, unknown>>(query, variables);
  expect(errors).toBeUndefined();
  return data ?? {};
}

const id = (type: string, key: string) => btoa(`${type}:${key}`);

describe('who did what with whom', () => {
  test('who negotiated with Japan, with the sentences of both articles that say so', async () => {
    const data = await answer(`{
      actor(name: "Japan") { negotiatedWith {
        totalCount
        edges { node { name } type count directCount firstDate lastDate articleCount evidence { quote article { title } } }
      } }
    }`);
    expect(data.actor).toEqual({
      negotiatedWith: {
        totalCount: 2,
        edges: [
          {
            node: { name: 'Russia' },
            type: 'NEGOTIATED_WITH',
            count: 1,
            directCount: 1,
            firstDate: '2016-12-15',
            lastDate: '2016-12-15',
            articleCount: 2,
            evidence: expect.arrayContaining([
              {
                quote: 'Japan and Russia held talks in Nagato on 15 December 2016.',
                article: { title: 'Islands stay on the table' },
              },
              {
                quote: 'Talks between Russia and Japan took place on 15 December.',
                article: { title: 'What was said in Nagato' },
              },
            ]),
          },
          expect.objectContaining({ node: { name: 'Soviet Union' }, firstDate: '1955-01-01', articleCount: 1 }),
        ],
      },
    });
  });

  test('a minister’s meeting counts for the country, and says that it is not direct', async () => {
    const data = await answer('{ actor(name: "Japan") { metWith { edges { node { name } count directCount } } } }');
    expect(data.actor).toEqual({
      metWith: {
        edges: expect.arrayContaining([
          { node: { name: 'Sergey Lavrov' }, count: 1, directCount: 1 },
          { node: { name: 'Russia' }, count: 1, directCount: 0 },
        ]),
      },
    });
  });

  test('relations are narrowed by place, publisher and words, and their figures, events and sentences with them', async () => {
    const query = `query ($place: ID, $publisher: String, $text: String) {
      actor(name: "Japan") { negotiatedWith(place: $place, publisher: $publisher, text: $text) {
        totalCount edges { node { name } count articleCount evidence { quote } events { totalCount } }
      } }
    }`;
    const withRussia = {
      node: { name: 'Russia' },
      count: 1,
      articleCount: 2,
      evidence: [expect.anything(), expect.anything()],
      events: { totalCount: 1 },
    };
    const one = (edge: object) => ({ actor: { negotiatedWith: { totalCount: 1, edges: [edge] } } });
    expect(await answer(query, { place: id('Place', 'nagato') })).toEqual(one(withRussia));
    expect(await answer(query, { publisher: 'The Weekly Sample' })).toEqual(
      one(expect.objectContaining({ node: { name: 'Soviet Union' }, count: 1, articleCount: 1 })),
    );
    expect(await answer(query, { text: 'took PLACE' })).toEqual(
      one({
        ...withRussia,
        articleCount: 1,
        evidence: [{ quote: 'Talks between Russia and Japan took place on 15 December.' }],
      }),
    );
    expect(await answer(query, { text: 'fisheries' })).toEqual({
      actor: { negotiatedWith: { totalCount: 0, edges: [] } },
    });
  });

  test('with whom the hub negotiated, by name from the end of the alphabet, is one page after the other', async () => {
    const query = `query ($after: String) { actor(name: "Hub") {
      negotiatedWith(orderBy: NAME_DESC, first: 2, after: $after) { edges { node { name } } pageInfo { endCursor } }
    } }`;
    type Page = { actor: { negotiatedWith: { edges: { node: { name: string } }[]; pageInfo: { endCursor: string } } } };
    const names = (page: Page) => page.actor.negotiatedWith.edges.map(({ node }) => node.name);
    const first = (await answer(query)) as unknown as Page;
    expect(names(first)).toEqual(['Land 029', 'Land 028']);
    const { endCursor } = first.actor.negotiatedWith.pageInfo;
    expect(names((await answer(query, { after: endCursor })) as unknown as Page)).toEqual(['Land 027', 'Land 026']);
  });

  test('events and relations are counted by group, with names for people', async () => {
    const data = await answer(`{
      actor(name: "Japan") {
        eventCounts(by: RELATION, first: 2) { groupCount otherCount groups { key label count node { id } } }
        relationCounts(by: ACTOR, types: [NEGOTIATED_WITH]) { groups { key label count eventCount node { __typename } } }
      }
      eventCounts(by: YEAR, orderBy: KEY, first: 2) { groups { label count } }
    }`);
    expect(data).toEqual({
      actor: {
        eventCounts: {
          groupCount: 4,
          otherCount: 2,
          groups: [
            { key: 'NEGOTIATED_WITH', label: 'Negotiated with', count: 3, node: null },
            { key: 'MET_WITH', label: 'Met with', count: 1, node: null },
          ],
        },
        relationCounts: {
          groups: [
            { key: id('Actor', 'RUS'), label: 'Russia', count: 1, eventCount: 1, node: { __typename: 'Actor' } },
            { key: id('Actor', 'SUN'), label: 'Soviet Union', count: 1, eventCount: 1, node: { __typename: 'Actor' } },
          ],
        },
      },
      eventCounts: {
        groups: [
          { label: '1955', count: 1 },
          { label: '1956', count: 1 },
        ],
      },
    });
  });

  test('a mention is where the text has the name', async () => {
    const data = await answer('{ place(name: "Nagato") { mentions { edges { spans { start end } node { text } } } } }');
    const { edges } = (
      data.place as { mentions: { edges: { spans: { start: number; end: number }[]; node: { text: string } }[] } }
    ).mentions;
    expect(edges).toHaveLength(1);
    for (const { spans, node } of edges) {
      expect(spans.map(({ start, end }) => node.text.slice(start, end))).toEqual(['Nagato']);
    }
  });

  test('a relation from one side to the other is found at the end asked for', async () => {
    const query = `query ($direction: Direction) {
      actor(name: "Russia") { relations(types: [REJECTED], direction: $direction) { edges { node { name } } } }
    }`;
    const found = { actor: { relations: { edges: [{ node: { name: 'Japan' } }] } } };
    const nothing = { actor: { relations: { edges: [] } } };
    expect(await answer(query, { direction: 'OUT' })).toEqual(found);
    expect(await answer(query, { direction: 'IN' })).toEqual(nothing);
    expect(await answer(query)).toEqual(found);
  });

  test('what is only planned is no relation unless asked for, and then has only its own evidence', async () => {
    const query = `query ($statuses: [EventStatus!]) {
      actor(name: "Japan") { relations(types: [NEGOTIATED_WITH], with: "${id('Actor', 'RUS')}", statuses: $statuses) {
        edges { count events { totalCount edges { node { status } } } evidence { quote } }
      } }
    }`;
    const happened = JSON.stringify(await answer(query));
    expect(happened).not.toMatch(/PLANNED|plan to negotiate/);
    expect(await answer(query, { statuses: ['PLANNED'] })).toEqual({
      actor: {
        relations: {
          edges: [
            {
              count: 1,
              events: { totalCount: 1, edges: [{ node: { status: 'PLANNED' } }] },
              evidence: [{ quote: 'Japan and Russia plan to negotiate again.' }],
            },
          ],
        },
      },
    });
  });

  test('dates narrow a relation to the events within them', async () => {
    const query = `query ($since: Date, $until: Date) {
      actor(name: "Japan") { negotiatedWith(since: $since, until: $until) { edges { node { name } } } }
    }`;
    const names = async (variables: object) => JSON.stringify(await answer(query, { ...variables }));
    expect(await names({ since: '2000-01-01' })).toMatch(/Russia/);
    expect(await names({ since: '2000-01-01' })).not.toMatch(/Soviet/);
    expect(await names({ until: '1999-12-31' })).toMatch(/Soviet/);
    expect(await names({ until: '1999-12-31' })).not.toMatch(/Russia/);
  });

  test('who rejected whom, over the whole graph, and among whom', async () => {
    const query = `query ($among: [ID!]) {
      relations(types: [REJECTED], among: $among) { totalCount edges { node { source { name } target { name } firstDate
        evidence { attributedTo { name } rule confidence } } } }
    }`;
    const whole = {
      relations: {
        totalCount: 1,
        edges: [
          {
            node: {
              source: { name: 'Russia' },
              target: { name: 'Japan' },
              firstDate: null,
              evidence: [{ attributedTo: { name: 'Sergey Lavrov' }, rule: 'sample.rule', confidence: 0.9 }],
            },
          },
        ],
      },
    };
    expect(await answer(query)).toEqual(whole);
    expect(await answer(query, { among: [id('Actor', 'RUS'), id('Actor', 'JPN')] })).toEqual(whole);
    expect(await answer(query, { among: [id('Actor', 'RUS'), id('Actor', 'SUN')] })).toEqual({
      relations: { totalCount: 0, edges: [] },
    });
  });
});

describe('finding things', () => {
  test.each(['ussr', 'USSR', 'Soviet Union', 'SOVIET UNION'])('an actor is found as "%s"', async (name) => {
    expect(await answer('query ($name: String) { actor(name: $name) { id name } }', { name })).toEqual({
      actor: { id: id('Actor', 'SUN'), name: 'Soviet Union' },
    });
  });

  test('everything is found by its id, as what it is', async () => {
    const ids = [
      id('Actor', 'JPN'),
      id('Place', 'nagato'),
      id('Actor', 'nobody'),
      id('Agreement', 'joint-declaration-1956'),
    ];
    expect(
      await answer('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Entity { name } } }', { ids }),
    ).toEqual({
      nodes: [
        { __typename: 'Actor', id: ids[0], name: 'Japan' },
        { __typename: 'Place', id: ids[1], name: 'Nagato' },
        null,
        { __typename: 'Agreement', id: ids[3], name: 'Joint Declaration' },
      ],
    });
  });

  test('an unknown id is null in every field that takes one', async () => {
    const fields = ['Actor', 'Place', 'Agreement', 'Article', 'Event'].map(
      (type) => `${type.toLowerCase()}(id: "${id(type, 'unknown')}") { id }`,
    );
    expect(await answer(`{ ${fields.join(' ')} node(id: "${id('Event', 'unknown')}") { id } }`)).toEqual({
      actor: null,
      place: null,
      agreement: null,
      article: null,
      event: null,
      node: null,
    });
  });

  test('an article is found by any spelling of its address', async () => {
    const url = 'https://NEWS.example/talks/?utm_source=letter#top';
    expect(await answer('query ($url: URL) { article(url: $url) { title url } }', { url })).toEqual({
      article: { title: 'Islands stay on the table', url: 'https://news.example/talks' },
    });
  });

  test('search finds by words of names and titles', async () => {
    const data = await answer('{ search(query: "japan", first: 5) { kind score name node { id } } }');
    expect(data.search).toEqual(
      expect.arrayContaining([{ kind: 'ACTOR', score: 1, name: 'Japan', node: { id: id('Actor', 'JPN') } }]),
    );
    expect(await answer('{ search(query: "kurils", kinds: [PLACE]) { kind name } }')).toEqual({
      search: [{ kind: 'PLACE', name: 'Southern Kurils' }],
    });
  });

  test('filters narrow the lists', async () => {
    const names = async (field: string) =>
      JSON.stringify(await answer(`{ ${field} }`)).match(/(?<="name":")[^"]+/g) ?? [];
    expect(
      await names('actors(filter: { kinds: [PERSON], nameStartsWith: "serg" }) { edges { node { name } } }'),
    ).toEqual(['Sergey Lavrov']);
    expect(await names(`actors(filter: { country: "${id('Actor', 'RUS')}" }) { edges { node { name } } }`)).toEqual([
      'Sergey Lavrov',
    ]);
    expect(await names('places(filter: { kinds: [ISLAND] }) { edges { node { name } } }')).toEqual(['Southern Kurils']);
    expect(await names('places(filter: { nameStartsWith: "northern" }) { edges { node { name } } }')).toEqual([
      'Southern Kurils',
    ]);
    expect(await names(`agreements(filter: { party: "${id('Actor', 'SUN')}" }) { edges { node { name } } }`)).toEqual([
      'Joint Declaration',
    ]);
    expect(await names('agreements(filter: { statuses: [FAILED] }) { edges { node { name } } }')).toEqual([]);
  });

  test('articles are listed by publisher and date, the latest first', async () => {
    const query = `query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount edges { node { title } } } }`;
    expect(await answer(query, { filter: { publisher: 'The Daily Example', until: '2016-12-31' } })).toEqual({
      articles: {
        totalCount: 2,
        edges: [{ node: { title: 'What was said in Nagato' } }, { node: { title: 'Islands stay on the table' } }],
      },
    });
  });

  test('events are filtered by type, relation, status, actors, place, agreement and article', async () => {
    const count = async (filter: object) => {
      const data = await answer('query ($filter: EventFilter) { events(filter: $filter) { totalCount } }', { filter });
      return JSON.parse(JSON.stringify(data)).events.totalCount;
    };
    const [japan, lavrov] = [id('Actor', 'JPN'), id('Actor', 'sergey-lavrov')];
    expect(await count({ types: ['REJECT'] })).toBe(1);
    expect(await count({ relations: ['SIGNED_WITH'] })).toBe(1);
    expect(await count({ statuses: ['PLANNED'] })).toBe(1);
    expect(await count({ actors: [japan] })).toBe(6);
    expect(await count({ actors: [japan, lavrov] })).toBe(1);
    expect(await count({ place: id('Place', 'nagato') })).toBe(1);
    expect(await count({ agreement: id('Agreement', 'joint-declaration-1956') })).toBe(1);
    expect(await count({ actors: [japan], since: '2016-12-15' })).toBe(1);
  });

  test('the whole graph is counted', async () => {
    const data = await answer('{ stats { articles actors places agreements events relations evidence } }');
    expect(data.stats).toMatchObject({
      articles: 4,
      actors: 4 + 61,
      places: 2,
      agreements: 1,
      events: 6 + 60,
      evidence: 7 + 60,
    });
  });
});

describe('what is known of things', () => {
  test('an event has its parties, place, subject, date and verbatim evidence', async () => {
    const data = await answer(`{
      events(filter: { place: "${id('Place', 'nagato')}" }) { edges { node {
        type mode relation status contexts date { start end precision } actors { name } recipients { name } place { name }
        about { __typename name } evidence { quote start end sentence extractor article { text } }
      } } }
    }`);
    const [{ node }] = JSON.parse(JSON.stringify(data)).events.edges;
    expect(node).toMatchObject({
      type: 'CONSULT',
      mode: 'negotiate',
      relation: 'NEGOTIATED_WITH',
      status: 'OCCURRED',
      contexts: ['territory'],
      date: { start: '2016-12-15', end: '2016-12-15', precision: 'DAY' },
      actors: [{ name: 'Japan' }, { name: 'Russia' }],
      recipients: [],
      place: { name: 'Nagato' },
      about: [{ __typename: 'Place', name: 'Southern Kurils' }],
    });
    expect(node.evidence).toHaveLength(2);
    for (const { quote, start, end, article } of node.evidence) expect(article.text.slice(start, end)).toBe(quote);
  });

  test('a person has a country, and a country its representatives', async () => {
    expect(
      await answer(`{
        actor(name: "Sergey Lavrov") { kind country { name } represents { edges { role node { name } } } }
        russia: actor(name: "Moscow") { name representatives { totalCount edges { role node { name } } } }
      }`),
    ).toEqual({
      actor: {
        kind: 'PERSON',
        country: { name: 'Russia' },
        represents: { edges: [{ role: 'foreign minister', node: { name: 'Russia' } }] },
      },
      russia: {
        name: 'Russia',
        representatives: { totalCount: 1, edges: [{ role: 'foreign minister', node: { name: 'Sergey Lavrov' } }] },
      },
    });
  });

  test('territory is claimed and controlled, seen from the actor and from the place', async () => {
    expect(
      await answer(`{
        actor(name: "Japan") { claims { relation place { name } evidence { quote } } }
        place(name: "northern territories") { claims { relation actor { name } } mentions { totalCount } }
      }`),
    ).toEqual({
      actor: {
        claims: [
          {
            relation: 'CLAIMS',
            place: { name: 'Southern Kurils' },
            evidence: [{ quote: 'Japan claims the Southern Kurils' }],
          },
        ],
      },
      place: {
        claims: [
          { relation: 'CLAIMS', actor: { name: 'Japan' } },
          { relation: 'CONTROLS', actor: { name: 'Russia' } },
        ],
        mentions: { totalCount: 1 },
      },
    });
  });

  test('an agreement has its parties and the events about it', async () => {
    expect(
      await answer(`{
        agreement(name: "moscow declaration") {
          name kind status signedDate parties { edges { node { name } } } events { edges { node { relation } } }
        }
      }`),
    ).toEqual({
      agreement: {
        name: 'Joint Declaration',
        kind: 'DECLARATION',
        status: 'RATIFIED',
        signedDate: '1956-10-19',
        parties: { edges: [{ node: { name: 'Japan' } }, { node: { name: 'Soviet Union' } }] },
        events: { edges: [{ node: { relation: 'SIGNED_WITH' } }] },
      },
    });
  });
});

test('an article has its text and lists what it names in the order of the text, and every event whatever became of it', async () => {
  const data = await answer(`{
    article(url: "https://news.example/talks") {
      title publisher publishedAt language
      actors { totalCount edges { count first node { name } } }
      places(first: 1) { totalCount edges { node { name } } pageInfo { hasNextPage } }
      agreements { totalCount }
      events { totalCount edges { node { status } } }
      text
    }
  }`);
  expect(data.article).toMatchObject({
    title: 'Islands stay on the table',
    publisher: 'The Daily Example',
    publishedAt: '2016-12-16',
    language: 'en',
    actors: {
      totalCount: 3,
      edges: [
        { count: 1, first: 0, node: { name: 'Japan' } },
        { count: 1, first: 10, node: { name: 'Russia' } },
        { count: 1, first: 59, node: { name: 'Sergey Lavrov' } },
      ],
    },
    places: { totalCount: 2, edges: [{ node: { name: 'Nagato' } }], pageInfo: { hasNextPage: true } },
    agreements: { totalCount: 0 },
    events: { totalCount: 4 },
    text: SAMPLE_ARTICLES[0]?.article.text,
  });
});

describe('pages', () => {
  test.each([
    ['Actor.negotiatedWith', 'actor(name: "hub") { negotiatedWith(ARGS) SELECTION }', 'node { name }'],
    ['Actor.events', 'actor(name: "hub") { events(ARGS) SELECTION }', 'node { id }'],
    ['actors', 'actors(ARGS) SELECTION', 'node { name }'],
    ['events', 'events(ARGS) SELECTION', 'node { id }'],
    ['Article.actors', 'article(url: "https://news.example/hub-30") { actors(ARGS) SELECTION }', 'first node { name }'],
    ['Actor.mentions', 'actor(name: "Japan") { mentions(ARGS) SELECTION }', 'node { title }'],
    ['relations', 'relations(ARGS) SELECTION', 'node { source { name } target { name } type }'],
  ])('%s reads the same list whole, forward and backward', async (_what, field, node) => {
    const page = async (args: string) => {
      const selection = `{ totalCount edges { cursor ${node} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
      const data = await answer(`{ ${field.replace('ARGS', args).replace('SELECTION', selection)} }`);
      const [first] = Object.values(JSON.parse(JSON.stringify(data)));
      const list = first && typeof first === 'object' && 'edges' in first ? first : Object.values(Object(first))[0];
      return JSON.parse(JSON.stringify(list));
    };
    const forward: unknown[] = [];
    let next = await page('first: 2');
    forward.push(...next.edges);
    while (next.pageInfo.hasNextPage) {
      next = await page(`first: 2, after: "${next.pageInfo.endCursor}"`);
      forward.push(...next.edges);
    }
    const backward: unknown[] = [];
    let previous = await page('last: 2');
    backward.unshift(...previous.edges);
    while (previous.pageInfo.hasPreviousPage) {
      previous = await page(`last: 2, before: "${previous.pageInfo.startCursor}"`);
      backward.unshift(...previous.edges);
    }
    expect(forward).toHaveLength(next.totalCount);
    expect(forward.length).toBeGreaterThan(2);
    expect(new Set(forward.map((edge) => JSON.stringify(edge))).size).toBe(forward.length);
    expect(backward).toEqual(forward);
  });
});
