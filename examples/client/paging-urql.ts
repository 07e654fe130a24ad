// Paging with urql: each page is a query of its own, asked with the cursor at which the last one ended.
import { Client, fetchExchange, type OperationResult } from '@urql/core';
import { PartnersDocument, type PartnersQuery } from './generated.ts';
import type { Partner } from './partners.ts';

export function createUrqlClient(url: string): Client {
  return new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
}

/** @throws CombinedError of the first page that fails. */
export async function readAllWithUrql(client: Client, name: string, first: number): Promise<readonly Partner[]> {
  const all: Partner[] = [];
  let after: string | null = null;
  while (true) {
    const result: OperationResult<PartnersQuery> = await client
      .query(PartnersDocument, { name, first, after })
      .toPromise();
    if (result.error !== undefined) throw result.error;
    const page = result.data?.actor?.negotiatedWith;
    all.push(...(page?.edges ?? []));
    if (!page?.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}
