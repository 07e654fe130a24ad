// The peer as a service of its own: @neo4j/graphql over the graph of the bench, behind yoga, with the driver set as ours is.
// Plain JavaScript, so that its start is measured without a compiler. Reads BENCH_NEO4J_URI and BENCH_NEO4J_PASSWORD.
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

// Dates are stored as ISO strings in the model of Entente; strings spare the peer the procedures that its dates need.
const TYPES = `
  type Relation @relationshipProperties {
    id: String
    count: Int
    firstDate: String
    lastDate: String
  }
  type Evidence @relationshipProperties {
    quote: String
    start: Int
  }
  type Actor @node {
    id: ID!
    name: String!
    nameKey: String!
    kind: String!
    negotiatedWith: [Actor!]! @relationship(type: "NEGOTIATED_WITH", direction: OUT, queryDirection: UNDIRECTED, properties: "Relation")
    accused: [Actor!]! @relationship(type: "ACCUSED", direction: OUT, properties: "Relation")
    events: [Event!]! @relationship(type: "ACTOR_IN", direction: OUT)
  }
  type Name @node {
    key: String!
    actors: [Actor!]! @relationship(type: "NAMES", direction: OUT)
  }
  type Event @node {
    id: ID!
    relation: String!
    status: String!
    sortDate: String
    actors: [Actor!]! @relationship(type: "ACTOR_IN", direction: IN)
    evidence: [Article!]! @relationship(type: "EVIDENCED_BY", direction: OUT, properties: "Evidence")
  }
  type Article @node {
    id: ID!
    title: String
  }
`;

const { BENCH_NEO4J_URI: uri = '', BENCH_NEO4J_PASSWORD: password = '' } = process.env;
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });

/** The driver, noting every statement of one request. */
function noting(statements) {
  const noteTransaction = (tx) =>
    new Proxy(tx, {
      get(target, name) {
        if (name === 'run') {
          return (text, params) => {
            statements.push({ text, params });
            return target.run(text, params);
          };
        }
        const value = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return {
    executeQueryBookmarkManager: driver.executeQueryBookmarkManager,
    session(settings) {
      const session = driver.session(settings);
      return {
        executeRead: (work, config) => session.executeRead((tx) => work(noteTransaction(tx)), config),
        executeWrite: (work, config) => session.executeWrite((tx) => work(noteTransaction(tx)), config),
        close: () => session.close(),
        beginTransaction: (config) => session.beginTransaction(config),
      };
    },
  };
}

function hitsOf(plan) {
  return (plan.dbHits ?? 0) + plan.children.reduce((sum, child) => sum + hitsOf(child), 0);
}

async function profile({ text, params }) {
  const { summary, records } = await driver.executeQuery(`PROFILE ${text}`, params, {
    database: 'neo4j',
    routing: 'READ',
  });
  return { rows: records.length, hits: summary.profile ? hitsOf(summary.profile) : 0 };
}

const explained = new WeakMap();
const schema = await new Neo4jGraphQL({
  typeDefs: TYPES,
  driver,
  features: { filters: { String: { GTE: true } } },
}).getSchema();
const yoga = createYoga({
  schema,
  graphiql: false,
  landingPage: false,
  logging: false,
  maskedErrors: false,
  context: ({ request }) => {
    if (request.headers.get('x-bench-explain') === null) return { executionContext: driver };
    const statements = [];
    explained.set(request, statements);
    return { executionContext: noting(statements) };
  },
  plugins: [
    {
      async onResultProcess({ request, result, setResult }) {
        const statements = explained.get(request);
        if (statements === undefined) return;
        const profiles = [];
        for (const statement of statements) profiles.push(await profile(statement));
        setResult({ ...result, extensions: { bench: { statements: profiles } } });
      },
    },
  ],
});
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void driver.close();
});
