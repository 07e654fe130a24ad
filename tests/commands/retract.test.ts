// `entente retract` as a process: by address and by either id, and what it says of articles that are not there.
import { describe, expect, it } from 'vitest';
import { makeFiles, runEntente } from './run-entente.ts';

const article = (name: string, text: string) =>
  `---\ntitle: ${name}\nurl: https://news.example/${name}\n---\n\n${text}\n`;

describe('entente retract', () => {
  it('takes articles out by their address or id, and says what went with them', async () => {
    const cwd = makeFiles({
      'news/a.md': article('a', 'Japan and Russia held talks in Geneva on 4 March 2019.'),
      'news/b.md': article('b', 'Japan and Russia held talks in Geneva on 4 March 2019. Peru accused Chile.'),
      'news/c.md': article('c', 'Peru accused Chile of spying.'),
    });
    await runEntente(['load', 'news'], { cwd });
    const facts = await runEntente(['extract', 'news/b.md'], { cwd });
    const { id } = JSON.parse(facts.stdout).article;
    const globalId = Buffer.from(`Article:${id}`).toString('base64');
    expect(await runEntente(['retract', 'https://news.example/a#top', globalId], { cwd })).toEqual({
      code: 0,
      stderr: '',
      stdout: `Retracted https://news.example/a#top: 0 events are gone, 1 relation changed.\nRetracted ${globalId}: 2 events are gone, 2 relations changed.\n`,
    });
    const again = await runEntente(['retract', id, 'https://news.example/c'], { cwd });
    expect(again).toMatchObject({ code: 1, stderr: `entente: ${id}: the graph holds no such article\n` });
    expect(again.stdout).toContain('Retracted https://news.example/c: ');
  });

  it('takes none out when one is neither an address nor an id', async () => {
    const { code, stdout, stderr } = await runEntente(['retract', 'https://news.example/a', 'news/a.md']);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'entente: "news/a.md" is neither an http or https address nor the id of an article.\n',
    });
  });
});
