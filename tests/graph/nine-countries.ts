// A small graph for the cases that go through it: nine countries, an envoy and what they did with each other.
import type { ExtractedActor } from '../../src/extract/types.ts';
import { ingest } from '../../src/graph/ingest.ts';
import type { Store } from '../../src/graph/store.ts';
import { actor, article, country, event, meeting } from './build.ts';
import type { TestStores } from './test-stores.ts';

export const IDS = ['FRA', 'DEU', 'ITA', 'ESP', 'POL', 'GBR', 'USA', 'FJI', 'TON'];
export const countries: ExtractedActor[] = IDS.map((id) => country(id, `Country ${id}`));
const envoy = actor('the-envoy', 'The Envoy', 'PERSON', 'FRA');

// FRA – DEU – POL and FRA – ITA → POL, POL – GBR – USA; FJI – TON apart; FRA and ESP have only plans.
const events = [
  meeting('FRA', 'DEU', '2016-03-01'),
  meeting('FRA', 'DEU', '2016-03-02'),
  meeting('DEU', 'POL', '2016-04-01'),
  meeting('DEU', 'POL', '2017-04-01'),
  event('ACCUSED', ['DEU'], ['POL'], '2015-02-01'),
  event('VISITED', ['ITA'], ['FRA'], '2014-05-01'),
  event('VISITED', ['ITA'], ['POL'], '2014-05-02'),
  meeting('POL', 'GBR', '2013-06-01'),
  event('SANCTIONED', ['USA'], ['GBR'], null),
  meeting('FJI', 'TON', '2012-01-01'),
  meeting('ESP', 'FRA', '2018-01-01', { status: 'PLANNED' }),
  meeting('the-envoy', 'DEU', '2016-05-05'),
];

export async function load(stores: TestStores): Promise<Store> {
  const store = await stores.openEmpty();
  await ingest(store, article('one', { actors: [...countries, envoy], events }));
  return store;
}
