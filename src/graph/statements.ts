// Every statement that the code runs, by the name of its file: a file that is missing or too many fails at start-up.

/** Those that write stand in the order in which one article's writes run: what is linked comes before its links. */
const WRITES = [
  'article/create',
  'article/update',
  'entity/create',
  'entity/update',
  'entity/add-names',
  'entity/remove-names',
  'entity/mention',
  'actor/stop-representing',
  'actor/represent',
  'actor/succeed',
  'place/leave',
  'place/join',
  'place/join-new-countries',
  'agreement/remove-party',
  'agreement/add-party',
  'claim/create',
  'event/create',
  'event/update',
  'event/unlink',
  'event/unlink-relations',
  'event/add-actors',
  'event/add-places',
  'event/add-about',
  'event/add-evidence',
  'relation/link',
  'relation/delete',
  'relation/create',
  'event/delete',
  'entity/delete',
  'name/delete-unused',
] as const;

export const STATEMENTS: readonly string[] = [
  ...WRITES,
  'schema/version',
  'article/lock',
  'article/stated',
  'article/event-ids',
  'article/unlink',
  'article/represents',
  'claim/delete',
  'entity/stated',
  'actor/state',
  'place/state',
  'agreement/state',
  'event/existing',
  'event/stated',
  'event/parties',
  'event/relation-ids',
  'relation/add',
  'relation/store',
  'relation/figures',
  'graph/nodes',
  'graph/edges',
];

/** Where a writing statement, or a form of it such as `entity/create:Actor`, stands in the order. */
export function writeOrder(statement: string): number {
  const [name] = statement.split(':');
  return WRITES.findIndex((write) => write === name);
}
