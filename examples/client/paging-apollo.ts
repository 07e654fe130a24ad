// Paging with Apollo Client: the cache joins the pages of a list, so that a view asks for more and shows one list.
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { PartnersDocument } from './generated.ts';

export function createApolloClient(url: string) {
  return new ApolloClient({
    link: new HttpLink({ uri: url }),
    cache: new InMemoryCache({
      typePolicies: {
        Actor: {
          fields: {
            // One list for each set of these arguments; `first` and `after` only say which page of it.
            negotiatedWith: relayStylePagination(['since', 'until']),
          },
        },
      },
    }),
  });
}

/** Fetches page after page as a view does on "more", then @returns the list as the cache holds it. */
export async function readAllWithApollo(client: ReturnType<typeof createApolloClient>, name: string, first: number) {
  const shown = { query: PartnersDocument, variables: { name, first } };
  await client.query(shown);
  const view = client.watchQuery(shown);
  while (true) {
    const { edges = [], pageInfo } = client.readQuery(shown)?.actor?.negotiatedWith ?? {};
    if (!pageInfo?.hasNextPage) return edges;
    await view.fetchMore({ variables: { after: pageInfo.endCursor } });
  }
}
