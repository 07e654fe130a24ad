// The mix of questions for the load: points, lists, hops, evidence, search, over actors that the graph has.

export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const QUERIES: Readonly<Record<string, string>> = {
  byId: 'query byId($id: ID!) { actor(id: $id) { id name kind aliases } }',
  byName: 'query byName($name: String!) { actor(name: $name) { id name kind country { name } } }',
  negotiated:
    'query negotiated($id: ID!) { actor(id: $id) { negotiatedWith(first: 20, since: "2000-01-01") { edges { count lastDate node { name } } } } }',
  quotes:
    'query quotes($id: ID!) { actor(id: $id) { relations(first: 10) { edges { type count node { name } evidence(first: 1) { quote } } } } }',
  hops: 'query hops($id: ID!) { actor(id: $id) { relations(first: 10) { edges { node { name relations(first: 10) { edges { type node { name } } } } } } } }',
  proof:
    'query proof($id: ID!) { actor(id: $id) { relations(first: 5) { edges { events(first: 5) { edges { node { date { start } evidence { quote article { title } } } } } } } } }',
  count: 'query count($id: ID!) { actor(id: $id) { relations { totalCount } } }',
  search: 'query search($name: String!) { search(query: $name, first: 10) { __typename } }',
};

/** Asks the service for actors, and asks each question of each of them. */
export async function mixedOperations(url: string): Promise<readonly Operation[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ actors(first: 50) { edges { node { id name } } } }' }),
  });
  const { data }: { data: { actors: { edges: { node: { id: string; name: string } }[] } } } = await response.json();
  return data.actors.edges.flatMap(({ node }) =>
    Object.entries(QUERIES).map(([name, query]) => ({
      name,
      query,
      variables: query.includes('$id') ? { id: node.id } : { name: node.name },
    })),
  );
}
