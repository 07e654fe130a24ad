// What several articles say of one thing becomes the same node whatever their order and number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActorState,
  type AgreementState,
  countryOf,
  type EventState,
  mergeActors,
  mergeAgreements,
  mergeEvents,
  mergePlaces,
  type PlaceState,
  withAliases,
} from '../../src/graph/merge.ts';

const name = fc.constantFrom('Japan', 'JAPAN', 'Japón', 'japan', 'Nippon');
const kind = fc.constantFrom('COUNTRY', 'PERSON', 'GROUP');
const names = fc
  .tuple(name, kind, fc.array(name, { maxLength: 3 }))
  .map(([first, of, others]) => withAliases(first, of, others));
const said = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record({ value, stamp: fc.constantFrom(' url:1', '2016-01-01 url:2', '2016-01-01 url:3', '2020-05-05 url:4') });
const maybe = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values));
const ids = fc.constantFrom('RUS', 'JPN', 'USA');

const actors: fc.Arbitrary<ActorState> = fc
  .tuple(names, fc.dictionary(ids, said(maybe('minister', 'president')), { maxKeys: 2 }))
  .map(([named, represents]) => ({ ...named, represents }));
const places: fc.Arbitrary<PlaceState> = fc
  .tuple(names, maybe([1, 2], [1, 3], [-4, 0]), maybe('RUS', 'JPN'))
  .map(([named, at, country]) => ({ ...named, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null, country }));
const agreements: fc.Arbitrary<AgreementState> = fc
  .tuple(
    names,
    said(fc.constantFrom('SIGNED', 'RATIFIED')),
    maybe('1956', '1956-10-19', '1957-01'),
    ids,
    said(fc.constant('SIGNED')),
  )
  .map(([named, status, signedDate, party, as]) => ({ ...named, status, signedDate, parties: { [party]: as } }));
const events: fc.Arbitrary<EventState> = fc.record({
  type: fc.constantFrom('CONSULT', 'AGREE'),
  mode: maybe('meet', 'visit'),
  dateStart: maybe('2016-12-15'),
  dateEnd: maybe('2016-12-16'),
  datePrecision: maybe('DAY', 'MONTH'),
  contexts: fc.subarray(['energy', 'territory']),
  place: maybe('geneva', 'vienna'),
  aboutAgreements: fc.subarray(['accord', 'treaty']),
  aboutPlaces: fc.subarray(['kuril-islands']),
});

function check<State>(states: fc.Arbitrary<State>, merge: (a: State, b: State) => State): void {
  fc.assert(
    fc.property(states, states, states, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }),
  );
}

describe('Merging gives the same in any order, in any grouping, and with repetitions', () => {
  it('for actors', () => check(actors, mergeActors));
  it('for places', () => check(places, mergePlaces));
  it('for agreements', () => check(agreements, mergeAgreements));
  it('for events', () => check(events, mergeEvents));
});

describe('Of two articles', () => {
  const state = (named: string, represents: ActorState['represents'] = {}): ActorState => ({
    ...withAliases(named, 'PERSON', []),
    represents,
  });

  it('a headline’s capitals give an alias and not the name', () => {
    expect(mergeActors(state('SHINZO ABE'), state('Shinzo Abe'))).toMatchObject({
      name: 'Shinzo Abe',
      aliases: ['SHINZO ABE'],
    });
  });

  it('the later says whom an actor represents, and the undated none where another does', () => {
    const merged = mergeActors(
      state('Envoy', { RUS: { value: 'envoy', stamp: '2019-01-01 url:1' } }),
      state('Envoy', { JPN: { value: 'envoy', stamp: ' url:2' } }),
    );
    expect(countryOf(merged)).toBe('RUS');
    expect(Object.keys(merged.represents).sort()).toEqual(['JPN', 'RUS']);
    expect(countryOf(state('Nobody'))).toBeNull();
  });
});
