// The product's story: one article goes in as a file, and who negotiated with whom comes out over HTTP, with the proof.
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../src/extract/types.ts';
import { makeFiles, runEntente, startEntente } from './commands/run-entente.ts';
import { ENGINES } from './engines.ts';

const ARTICLE = `Fishing season opens after night of bargaining

OSLO, 12 May 2011 - Norway and Iceland negotiated over mackerel quotas in Reykjavik on 9 May 2011. The sides want to meet again in June. Iceland rejected a Norwegian proposal to halve the catch.
`;

const QUESTION = `{
  actor(name: "iceland") {
    name
    negotiatedWith {
      edges {
        node { name }
        count
        firstDate
        events { edges { node { status date { start end precision } place { name } } } }
        evidence { quote start end article { title publisher text } }
      }
    }
  }
}`;

// A Neo4j that has just started takes its time over the first statements.
describe.each(ENGINES)('from one article to one answer, on $name', { timeout: 120_000 }, ({ prepare }) => {
  it('tells who negotiated with whom, when, where, and the sentence that says so', async () => {
    const cwd = makeFiles({ 'mackerel.txt': ARTICLE });
    const env = await prepare();
    const stated = ['--publisher', 'The Harbour Post', '--url', 'https://harbour.example/mackerel'];

    // What the article says, before any graph is there.
    const { stdout } = await runEntente(['extract', 'mackerel.txt', ...stated], { cwd });
    const { article, events }: Extraction = JSON.parse(stdout);
    const talks = events.find(({ relation }) => relation === 'NEGOTIATED_WITH');
    expect(talks).toMatchObject({ actors: ['ISL', 'NOR'], status: 'OCCURRED' });

    // Into the graph.
    const loaded = await runEntente(['load', 'mackerel.txt', ...stated], { cwd, env });
    expect(loaded).toMatchObject({ code: 0, stdout: expect.stringContaining('1 created') });

    // Out again, over HTTP.
    const { child, outcome, waitFor } = startEntente(['serve', '--port', '0'], { cwd, env });
    const [, url = ''] = await waitFor(/(http:\S+\/graphql)/);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    });
    const quote = 'Norway and Iceland negotiated over mackerel quotas in Reykjavik on 9 May 2011.';
    const answer = await response.json();
    expect(answer).toEqual({
      data: {
        actor: {
          name: 'Iceland',
          negotiatedWith: {
            edges: [
              {
                node: { name: 'Norway' },
                count: 1,
                firstDate: '2011-05-09',
                events: {
                  edges: [
                    {
                      node: {
                        status: 'OCCURRED',
                        date: { start: '2011-05-09', end: '2011-05-09', precision: 'DAY' },
                        place: { name: 'Reykjavik' },
                      },
                    },
                  ],
                },
                evidence: [
                  {
                    quote,
                    start: article.text.indexOf(quote),
                    end: article.text.indexOf(quote) + quote.length,
                    article: {
                      title: 'Fishing season opens after night of bargaining',
                      publisher: 'The Harbour Post',
                      text: article.text,
                    },
                  },
                ],
              },
            ],
          },
        },
      },
    });

    // And off, in order.
    child.kill('SIGTERM');
    const { code, stderr } = await outcome;
    expect(code).toBe(0);
    // Where no person reads, the log is a line of JSON for each thing that happened, and nothing went wrong.
    const log: { readonly level: string; readonly msg: string }[] = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(log.map(({ msg }) => msg)).toEqual(['Listening', 'POST /graphql 200', 'Draining', 'Stopped']);
    expect(log.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
