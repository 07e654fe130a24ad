// The questions of the bench: each as the two services are asked it, and what both must answer alike.

/** What a side is asked, and how its answer reads as rows that can be compared. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly read: (data: Data) => unknown;
}

export interface Operation {
  readonly name: string;
  /** The most that Entente may cost: database hits at the large size, and statements. */
  readonly atMost?: { readonly hits: number; readonly statements: number };
  /** Whether its cost must not follow the degree of a hub. */
  readonly onHub?: boolean;
  readonly entente: Asked;
  /** Absent where the peer's generated schema cannot ask it. */
  readonly peer?: Asked;
}

/** Whom the questions are about: ids in the store. */
export interface Subjects {
  readonly ordinary: { readonly id: string; readonly name: string; readonly nameKey: string };
  readonly hub: string;
  /** Whom somebody accused who negotiated with the hub. */
  readonly accused: string;
  readonly twenty: readonly string[];
  readonly since: string;
  /** How many rows stand before the deep page of the hub. */
  readonly offset: number;
  /** Entente's cursor of the last of them. */
  readonly cursor: string;
}

// Answers are read where a query put them: their shape is that of the query beside them.
// biome-ignore lint/suspicious/noExplicitAny: an answer of either service.
type Data = any;
type Item = Data;

const globalId = (id: string) => Buffer.from(`Actor:${id}`).toString('base64');
const localId = (id: string) => Buffer.from(id, 'base64').toString().replace(/^\w+:/, '');

const NEWEST_EDGES = 'sort: [{ edge: { lastDate: DESC } }, { edge: { id: DESC } }]';
const NEWEST_EVENTS = 'sort: [{ sortDate: DESC }, { id: DESC }]';
const HAPPENED = 'status: { in: ["OCCURRED", "ONGOING"] }';

/** The peer's events of two actors: those of the other in which the first is too. */
const peerEvents = (limit: number, fields: string) => `events(
  where: { relation: { eq: "NEGOTIATED_WITH" }, ${HAPPENED}, actors: { some: { id: { eq: $id } } } }
  ${NEWEST_EVENTS}, limit: ${limit}
) { ${fields} }`;
const PEER_EVIDENCE = `evidenceConnection(sort: [{ node: { id: ASC } }]) { edges { properties { quote } node { title } } }`;

const ententeEdges = ({ actor }: Data): Item[] => actor.negotiatedWith.edges;
const peerEdges = ({ actors }: Data): Item[] => actors[0].negotiatedWithConnection.edges;
const quoteOf = (event: Item) => event.evidenceConnection.edges[0].properties.quote;
const proof = ({ quote, article }: Item) => [quote, article.title];
const peerProof = ({ properties, node }: Item) => [properties.quote, node.title];

function newest(
  name: string,
  id: string,
  since: string | undefined,
  withQuotes: boolean,
  page?: { offset: number; cursor: string },
) {
  const quotes = withQuotes ? ' evidence(first: 1) { quote }' : '';
  const peerQuotes = withQuotes
    ? peerEvents(1, `evidenceConnection(first: 1, sort: [{ node: { id: ASC } }]) { edges { properties { quote } } }`)
    : '';
  return {
    name,
    entente: {
      query: `query ($id: ID!, $since: Date, $after: String) {
        actor(id: $id) { negotiatedWith(since: $since, first: 20, after: $after) { edges { lastDate node { name }${quotes} } } }
      }`,
      variables: { id: globalId(id), ...(since && { since }), ...(page && { after: page.cursor }) },
      read: (data: Data) =>
        ententeEdges(data).map(({ lastDate, node, evidence }) => [
          lastDate,
          node.name,
          withQuotes && evidence[0].quote,
        ]),
    },
    peer: {
      query: `query ($id: ID!, $since: String!, $after: String) {
        actors(where: { id: { eq: $id } }) {
          negotiatedWithConnection(where: { edge: { lastDate: { gte: $since } } }, ${NEWEST_EDGES}, first: 20, after: $after) {
            edges { properties { lastDate } node { name ${peerQuotes} } }
          }
        }
      }`,
      variables: {
        id,
        since: since ?? '',
        ...(page && { after: Buffer.from(`arrayconnection:${page.offset - 1}`).toString('base64') }),
      },
      read: (data: Data) =>
        peerEdges(data).map(({ properties, node }) => [
          properties.lastDate === '' ? null : properties.lastDate,
          node.name,
          withQuotes && quoteOf(node.events[0]),
        ]),
    },
  };
}

export function operationsFor({ ordinary, hub, accused, twenty, since, offset, cursor }: Subjects): Operation[] {
  const { id, name, nameKey } = ordinary;
  return [
    {
      name: 'actor by id',
      atMost: { hits: 10, statements: 1 },
      entente: {
        query: 'query ($id: ID!) { actor(id: $id) { id name kind } }',
        variables: { id: globalId(id) },
        read: ({ actor }) => [localId(actor.id), actor.name, actor.kind],
      },
      peer: {
        query: 'query ($id: ID!) { actors(where: { id: { eq: $id } }) { id name kind } }',
        variables: { id },
        read: ({ actors: [actor] }) => [actor.id, actor.name, actor.kind],
      },
    },
    {
      name: 'actor by name',
      atMost: { hits: 10, statements: 1 },
      entente: {
        query: 'query ($name: String!) { actor(name: $name) { id name kind } }',
        variables: { name },
        read: ({ actor }) => [localId(actor.id), actor.name, actor.kind],
      },
      peer: {
        query: 'query ($key: String!) { names(where: { key: { eq: $key } }) { actors { id name kind } } }',
        variables: { key: nameKey },
        read: ({ names: [{ actors }] }) => [actors[0].id, actors[0].name, actors[0].kind],
      },
    },
    {
      ...newest('negotiated with X since a date, newest 20', id, since, false),
      atMost: { hits: 200, statements: 2 },
    },
    { ...newest('the same with a quote for each edge', id, since, true), atMost: { hits: 1_000, statements: 3 } },
    { ...newest('newest 20 on the hub', hub, undefined, false), atMost: { hits: 200, statements: 2 }, onHub: true },
    { ...newest('the same with quotes', hub, undefined, true), atMost: { hits: 1_000, statements: 3 }, onHub: true },
    {
      ...newest(`page ${offset / 20 + 1} of the hub, 20 to a page`, hub, undefined, false, { offset, cursor }),
      atMost: { hits: 200, statements: 2 },
      onHub: true,
    },
    {
      name: 'two hops, 10 each',
      atMost: { hits: 1_000, statements: 2 },
      entente: {
        query: `query ($id: ID!) { actor(id: $id) { negotiatedWith(first: 10) { edges { node {
          name negotiatedWith(first: 10) { edges { lastDate node { name } } }
        } } } } }`,
        variables: { id: globalId(id) },
        read: (data) =>
          ententeEdges(data).map(({ node }) => [
            node.name,
            node.negotiatedWith.edges.map((edge: Item) => [edge.lastDate ?? '', edge.node.name]),
          ]),
      },
      peer: {
        query: `query ($id: ID!) { actors(where: { id: { eq: $id } }) {
          negotiatedWithConnection(${NEWEST_EDGES}, first: 10) { edges { node {
            name negotiatedWithConnection(${NEWEST_EDGES}, first: 10) { edges { properties { lastDate } node { name } } }
          } } }
        } }`,
        variables: { id },
        read: (data) =>
          peerEdges(data).map(({ node }) => [
            node.name,
            node.negotiatedWithConnection.edges.map((edge: Item) => [edge.properties.lastDate, edge.node.name]),
          ]),
      },
    },
    {
      name: 'relations → their events → evidence → titles, 5 each',
      atMost: { hits: 1_000, statements: 4 },
      entente: {
        query: `query ($id: ID!) { actor(id: $id) { negotiatedWith(first: 5) { edges { node { name }
          events(first: 5) { edges { node { status evidence { quote article { title } } } } }
        } } } }`,
        variables: { id: globalId(id) },
        read: (data) =>
          ententeEdges(data).map(({ node, events }) => [
            node.name,
            events.edges.map((edge: Item) => [edge.node.status, edge.node.evidence.map(proof)]),
          ]),
      },
      peer: {
        query: `query ($id: ID!) { actors(where: { id: { eq: $id } }) {
          negotiatedWithConnection(${NEWEST_EDGES}, first: 5) { edges { node { name ${peerEvents(5, `status ${PEER_EVIDENCE}`)} } } }
        } }`,
        variables: { id },
        read: (data) =>
          peerEdges(data).map(({ node }) => [
            node.name,
            node.events.map((event: Item) => [event.status, event.evidenceConnection.edges.map(peerProof)]),
          ]),
      },
    },
    {
      name: 'relations → the other’s own events → evidence → titles',
      atMost: { hits: 3_000, statements: 4 },
      entente: {
        query: `query ($id: ID!) { actor(id: $id) { negotiatedWith(first: 5) { edges { node { name
          events(filter: { relations: [NEGOTIATED_WITH] }, first: 5) {
            edges { node { status evidence { quote article { title } } } }
          }
        } } } } }`,
        variables: { id: globalId(id) },
        read: (data) =>
          ententeEdges(data).map(({ node }) => [
            node.name,
            node.events.edges.map((edge: Item) => [edge.node.status, edge.node.evidence.map(proof)]),
          ]),
      },
      peer: {
        query: `query ($id: ID!) { actors(where: { id: { eq: $id } }) {
          negotiatedWithConnection(${NEWEST_EDGES}, first: 5) { edges { node { name
            events(where: { relation: { eq: "NEGOTIATED_WITH" } }, ${NEWEST_EVENTS}, limit: 5) { status ${PEER_EVIDENCE} }
          } } }
        } }`,
        variables: { id },
        read: (data) =>
          peerEdges(data).map(({ node }) => [
            node.name,
            node.events.map((event: Item) => [event.status, event.evidenceConnection.edges.map(peerProof)]),
          ]),
      },
    },
    {
      name: 'count of the hub’s relations',
      atMost: { hits: 10, statements: 1 },
      onHub: true,
      entente: {
        query: 'query ($id: ID!) { actor(id: $id) { negotiatedWith { totalCount } } }',
        variables: { id: globalId(hub) },
        read: ({ actor }) => actor.negotiatedWith.totalCount,
      },
      peer: {
        query: `query ($id: ID!) { actors(where: { id: { eq: $id } }) {
          negotiatedWithConnection { aggregate { count { nodes } } }
        } }`,
        variables: { id: hub },
        read: ({ actors: [actor] }) => actor.negotiatedWithConnection.aggregate.count.nodes,
      },
    },
    {
      name: 'negotiated with X and accused Y, first 20',
      atMost: { hits: 10_000, statements: 1 },
      entente: {
        query: `query ($x: ID!, $y: ID!) {
          actors(first: 20, filter: { relatedTo: [
            { actor: $x, types: [NEGOTIATED_WITH] } { actor: $y, types: [ACCUSED], direction: OUT }
          ] }) { edges { node { name } } }
        }`,
        variables: { x: globalId(hub), y: globalId(accused) },
        read: ({ actors }) => actors.edges.map((edge: Item) => edge.node.name),
      },
      peer: {
        query: `query ($x: ID!, $y: ID!) {
          actors(where: { negotiatedWith: { some: { id: { eq: $x } } }, accused: { some: { id: { eq: $y } } } },
            sort: [{ nameKey: ASC }, { id: ASC }], limit: 20) { name }
        }`,
        variables: { x: hub, y: accused },
        read: ({ actors }) => actors.map((actor: Item) => actor.name),
      },
    },
    {
      name: '20 actors by id in one request',
      atMost: { hits: 120, statements: 1 },
      entente: {
        query: `{ ${twenty.map((one, at) => `a${at}: actor(id: "${globalId(one)}") { id name kind }`).join(' ')} }`,
        variables: {},
        read: (data) =>
          twenty.map((_one, at) => [localId(data[`a${at}`].id), data[`a${at}`].name, data[`a${at}`].kind]),
      },
      peer: {
        query: `{ ${twenty.map((one, at) => `a${at}: actors(where: { id: { eq: "${one}" } }) { id name kind }`).join(' ')} }`,
        variables: {},
        read: (data) =>
          twenty.map((_one, at) => [data[`a${at}`][0].id, data[`a${at}`][0].name, data[`a${at}`][0].kind]),
      },
    },
    {
      name: 'the hub’s neighbourhood, 200 edges',
      onHub: true,
      entente: {
        query: `query ($ids: [ID!]!) { neighborhood(ids: $ids, types: [NEGOTIATED_WITH], limit: 200) { nodes { actor { id name } } edges { type source { id } target { id } count } } }`,
        variables: { ids: [globalId(hub)] },
        read: ({ neighborhood }) => neighborhood.edges.length,
      },
    },
    {
      name: 'the hub’s timeline by year',
      entente: {
        query: `query ($ids: [ID!]!) { timeline(actors: $ids, bucket: YEAR) { start count } }`,
        variables: { ids: [globalId(hub)] },
        read: ({ timeline }) => timeline.length,
      },
    },
  ];
}
