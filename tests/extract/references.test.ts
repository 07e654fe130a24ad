// Whom "he", "the two countries" and "the minister" mean, and nobody where the text leaves it open.
import { expect, it } from 'vitest';
import { eventsIn, work } from './read-events.ts';

it('A surname stands for the person named in full before', () => {
  expect(eventsIn('Norwegian Foreign Minister Kari Holm met the Danish premier. Holm then visited Sweden.')).toContain(
    'VISITED kari-holm→SWE OCCURRED',
  );
});

it('“He” is the last person who acted', () => {
  expect(eventsIn('Peruvian President Luis Quispe spoke in Lima. He accused Chile of spying.')).toContain(
    'ACCUSED luis-quispe→CHL OCCURRED',
  );
});

it('“It” is the state that speaks', () => {
  expect(eventsIn('Ghana said it had accused Togo of smuggling.')).toContain('ACCUSED GHA→TGO OCCURRED');
});

it('“The two countries” are the two named last', () => {
  expect(eventsIn('Ghana and Togo share a border. The two countries signed a treaty in 2007.')).toContain(
    'SIGNED_WITH GHA+TGO OCCURRED',
  );
});

it('“His visit” belongs to the subject of the sentence', () => {
  expect(eventsIn('During his visit to Ghana, Peruvian President Luis Quispe offered Togo a loan.')).toContain(
    'VISITED luis-quispe→GHA OCCURRED',
  );
});

it('“They” without anybody before it is nobody', () => {
  expect(eventsIn('They attacked Ghana at dawn.')).toEqual([]);
});

it('A capital is its government, and after “in” the place', () => {
  const { frames } = work('Lima rejected an offer by Quito. Ghana and Togo held talks in Lima.');
  expect(frames.map((frame) => [frame.rule.relation, frame.place?.id ?? null])).toEqual(
    expect.arrayContaining([
      ['REJECTED', null],
      ['NEGOTIATED_WITH', 'lima'],
    ]),
  );
  expect(frames.find((frame) => frame.rule.relation === 'REJECTED')?.sources.map((actor) => actor.id)).toEqual(['PER']);
});

it('Rebels are not the state whose name they bear', () => {
  expect(eventsIn('Ugandan rebels attacked Rwanda.')).toEqual(['ASSAULTED ugandan-rebels→RWA OCCURRED']);
});

it('A ministry acts for its state', () => {
  const { actors } = work('The Ghanaian foreign ministry rejected a Togolese proposal.');
  expect(actors.get('ghanaian-foreign-ministry')).toMatchObject({ kind: 'GOVERNMENT_BODY', country: 'GHA' });
});

it('“Each side” and “the other” are the two of whom the text speaks', () => {
  expect(eventsIn('Ghana and Togo share a border. Each side accused the other of smuggling.')).toEqual([
    'ACCUSED GHA→TGO OCCURRED',
    'ACCUSED TGO→GHA OCCURRED',
  ]);
});

it('“He” after words on somebody is that person, after words of his own the speaker', () => {
  const announced = 'Peruvian President Luis Quispe announced that Foreign Minister Jorge Salas would leave tonight.';
  expect(eventsIn(`${announced} He will visit Ghana.`)).toContain('VISITED jorge-salas→GHA PLANNED');
  expect(eventsIn(`${announced} He said he had visited Ghana.`)).toContain('VISITED luis-quispe→GHA OCCURRED');
});

it('“Him” is not the one who acts', () => {
  expect(
    eventsIn('Peruvian President Luis Quispe arrived. Chilean President Rosa Prat received him in Santiago.'),
  ).toContain('MET_WITH luis-quispe+rosa-prat OCCURRED');
});

it('“The kingdom” and “the bloc” are the last that can be called so', () => {
  expect(
    eventsIn('Jordan spoke to the Arab League. Syria accused the kingdom of spying and rejected an offer by the bloc.'),
  ).toEqual(expect.arrayContaining(['ACCUSED SYR→JOR OCCURRED', 'REJECTED SYR→arab-league OCCURRED']));
});

it('A former colony is not its former owner', () => {
  expect(eventsIn('Peru attacked the former Portuguese colony.')).toEqual([]);
});

it('“Presidents A and B” are two presidents, “the ministers of A and B” whoever is named behind in their order', () => {
  expect(eventsIn('Prime Ministers Salek and Maro signed a treaty.')).toContain('SIGNED_WITH maro+salek OCCURRED');
  const { actors } = work('The foreign ministers of Chad and Libya, Omar Salek and Idriss Maro, met in Tunis.');
  expect([actors.get('omar-salek')?.country, actors.get('idriss-maro')?.country]).toEqual(['TCD', 'LBY']);
});

it('A counterpart with a name is a person of the state before', () => {
  expect(eventsIn('The Spanish minister met his Italian counterpart Luca Bari in Rome.')).toContain(
    'MET_WITH ESP+luca-bari OCCURRED',
  );
});

it('A short surname is a leader’s while he is one', () => {
  const text = 'Modi met Macron in Paris.';
  expect(eventsIn(text, { publishedAt: '2022-05-04' })).toContain('MET_WITH emmanuel-macron+narendra-modi OCCURRED');
  expect(eventsIn(text, { publishedAt: '1962-05-04' })).toEqual([]);
});

it('“Here” is where the article was filed', () => {
  expect(eventsIn('TUNIS, 3 May 2004 (Wire) - The Libyan premier is here for talks.')).toContain(
    'VISITED LBY→TUN OCCURRED',
  );
});

it('“The two leaders” are the two persons of the sentence before', () => {
  const text =
    'Egypt borders Sudan. President Omar Salek of Chad spoke with Premier Idriss Maro of Libya. The two leaders signed a treaty.';
  expect(eventsIn(text)).toContain('SIGNED_WITH idriss-maro+omar-salek OCCURRED');
});

it('“The two countries” are those whom the sentence before brought together', () => {
  const text =
    'Kenya attacked Uganda. The premier of Kenya met the Rwandan president. The two countries signed a treaty.';
  expect(eventsIn(text)).toContain('SIGNED_WITH KEN+RWA OCCURRED');
});
