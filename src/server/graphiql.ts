// The page that browsers get at the endpoint: GraphiQL with a menu of examples, all of it from here and nothing from
// elsewhere.
import type { GraphiQLOptions } from 'graphql-yoga';
import { type Example, readExamples } from './examples.ts';

/** So many examples are tabs for whoever comes for the first time; more would not fit beside each other. */
const TABS = 3;

/** A comment, for an empty key would be refused where no key is asked for. */
const HEADERS = '{\n  // "authorization": "Bearer your key or token"\n}';

/** @param request whose address may hold an operation, which the page takes from it, and variables, which it does not. */
export function graphiqlOptions(request: Request): GraphiQLOptions {
  const variables = new URL(request.url).searchParams.get('variables');
  return {
    ...(variables !== null && { variables }),
    title: 'Entente',
    defaultTabs: readExamples()
      .slice(0, TABS)
      .map(({ query, variables }) => ({ query, variables, headers: HEADERS })),
    // Whatever key is put in stays in the page, and not in the browser's storage.
    shouldPersistHeaders: false,
  };
}

/** Nine megabytes that need no internet, read when someone opens the page rather than at start-up. */
export async function renderGraphiQL(options?: GraphiQLOptions): Promise<string> {
  const { renderGraphiQL: render } = await import('@graphql-yoga/render-graphiql');
  const html = render(options);
  const end = html.lastIndexOf('</body>');
  return `${html.slice(0, end)}${menu(readExamples())}${html.slice(end)}`;
}

/** Links that GraphiQL understands: it opens the operation of the address as a tab. */
function menu(examples: readonly Example[]): string {
  const items = examples.map(({ title, query, variables }) => {
    const address = new URLSearchParams({ query, ...(variables !== null && { variables }) });
    return `<li><a href="?${escapeMarkup(address.toString())}">${escapeMarkup(title)}</a></li>`;
  });
  return `<style>
  #examples { position: fixed; right: 12px; bottom: 12px; z-index: 20; max-width: 32rem; font: 14px/1.4 system-ui, sans-serif;
    color: #1c1c22; background: #fff; border: 1px solid #b7b7c0; border-radius: 8px; box-shadow: 0 2px 12px #0003 }
  #examples summary { padding: 8px 14px; cursor: pointer; font-weight: 600 }
  #examples ul { margin: 0; padding: 0 14px 10px; list-style: none; max-height: 60vh; overflow: auto }
  #examples li { padding: 3px 0 }
  #examples a { color: #1d4fb8 }
</style>
<details id="examples"><summary>Examples</summary><ul>${items.join('')}</ul></details>
`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
