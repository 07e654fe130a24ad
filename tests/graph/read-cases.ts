// What reading the graph must give, the same rows in the same order on both engines.
import { describe, expect, it } from 'vitest';
import {
  actorsByIds,
  actorsByNames,
  claimsOfActors,
  countActors,
  countMentionsOfActors,
  countRepresentativesOf,
  listActors,
  mentionsOfActors,
  representativesOf,
  representedBy,
} from '../../src/graph/actor.ts';
import {
  agreementsByNames,
  agreementsOfActors,
  countAgreements,
  countPartiesOfAgreements,
  listAgreements,
  partiesOfAgreements,
} from '../../src/graph/agreement.ts';
import { articlesByUrls, articleTexts, countArticles, listArticles } from '../../src/graph/article.ts';
import {
  countEvents,
  countEventsOfActors,
  eventLinks,
  eventsOfActors,
  eventsOfPlaces,
  evidenceOfEvents,
  listEvents,
} from '../../src/graph/event.ts';
import { ingest } from '../../src/graph/ingest.ts';
import { countNamedInArticles, namedInArticles } from '../../src/graph/named.ts';
import { claimsOnPlaces, listPlaces, placesByIds, placesByNames } from '../../src/graph/place.ts';
import { search } from '../../src/graph/search.ts';
import { mentionKey, spansOfMentions } from '../../src/graph/spans.ts';
import { readStats } from '../../src/graph/stats.ts';
import type { Store } from '../../src/graph/store.ts';
import type { Keyed, Page } from '../../src/graph/types.ts';
import { actor, agreement, article, country, event, meeting, place, quote } from './build.ts';
import type { TestStores } from './test-stores.ts';

/** The first rows of a list. */
export function first(limit: number, after: Page['after'] = null): Page {
  return { limit, after, before: null, backward: false };
}

/** The last rows of a list. */
export function last(limit: number, before: Page['before'] = null): Page {
  return { limit, after: null, before, backward: true };
}

const ids = (rows: readonly Keyed<{ readonly id: string }>[] | undefined) => rows?.map(({ row }) => row.id);

const russia = country('RUS', 'Russia', ['Moscow', 'Russian Federation']);
const japan = country('JPN', 'Japan', ['Tokyo', 'Nippon']);
const soviets = country('SUN', 'Soviet Union', ['USSR', 'Soviet']);
const lavrov = actor('sergei-lavrov', 'Sergei Lavrov', 'PERSON', 'RUS', {
  aliases: ['Lavrov'],
  role: 'foreign minister',
});
const putin = actor('vladimir-putin', 'Vladimir Putin', 'PERSON', 'RUS', { role: 'president' });
const envoy = actor('quiet-envoy', 'Quiet Envoy', 'PERSON', 'RUS', { mentions: [] });
const kurils = place('kuril-islands', 'Kuril Islands', { kind: 'ISLAND', aliases: ['Northern Territories'] });
const declaration = agreement('joint-declaration', 'Joint Declaration', {
  kind: 'DECLARATION',
  signedDate: '1956-10-19',
  parties: ['JPN', 'RUS'],
  aliases: ['1956 Declaration'],
});

const visit = event('VISITED', ['vladimir-putin'], ['JPN'], '2016-12-15', {
  place: 'nagato',
  about: ['joint-declaration', 'kuril-islands'],
  attributedTo: 'sergei-lavrov',
  contexts: ['territory'],
  mode: 'visit',
});
const talks = meeting('RUS', 'JPN', '2016-11-19');
const undated = meeting('RUS', 'JPN', null, { id: 'undated-meeting' });
const accusation = event('ACCUSED', ['RUS'], ['JPN'], '2017-02-01', { type: 'ACCUSE', status: 'DENIED' });

const summit = article('summit', {
  title: 'Putin in Nagato',
  publishedAt: '2016-12-16',
  publisher: 'The Paper',
  actors: [russia, japan, lavrov, putin, envoy],
  places: [kurils, place('nagato', 'Nagato', { country: 'JPN', latitude: 34.37, longitude: 131.18 })],
  agreements: [declaration],
  claims: [
    { relation: 'CLAIMS', actor: 'JPN', place: 'kuril-islands', rule: 'claim', confidence: 0.9, evidence: quote(4) },
    {
      relation: 'CONTROLS',
      actor: 'RUS',
      place: 'kuril-islands',
      rule: 'control',
      confidence: 0.9,
      evidence: quote(14),
    },
  ],
  events: [visit, talks],
});
const history = article('history', {
  title: 'How it began',
  publishedAt: null,
  actors: [russia, japan, soviets],
  places: [kurils],
  claims: [
    { relation: 'CLAIMS', actor: 'JPN', place: 'kuril-islands', rule: 'claim', confidence: 0.7, evidence: quote(8) },
  ],
  events: [undated, talks],
});
const later = article('later', {
  title: 'Moscow answers',
  publishedAt: '2017-02-02',
  actors: [russia, japan],
  events: [accusation],
});

async function load(stores: TestStores): Promise<Store> {
  const store = await stores.openEmpty();
  for (const extraction of [summit, history, later]) await ingest(store, extraction);
  return store;
}

export function describeReading(stores: TestStores): void {
  describe('reading', () => {
    it('Actors are found by canonical name or any alias, in any case, and by nothing else.', async () => {
      const store = await load(stores);
      const names = ['japan', 'TOKYO', 'ussr', 'Lavrov', 'sergei  LAVROV', 'Russian Federation', 'nobody', '', '?!'];
      const found = await actorsByNames(store, names);
      expect(Object.fromEntries([...found].map(([name, { id }]) => [name, id]))).toEqual({
        japan: 'JPN',
        TOKYO: 'JPN',
        ussr: 'SUN',
        Lavrov: 'sergei-lavrov',
        'sergei  LAVROV': 'sergei-lavrov',
        'Russian Federation': 'RUS',
      });
      expect((await placesByNames(store, ['northern territories'])).get('northern territories')?.id).toBe(
        'kuril-islands',
      );
      expect((await agreementsByNames(store, ['1956 declaration'])).get('1956 declaration')?.id).toBe(
        'joint-declaration',
      );
    });

    it('Of several actors with one name, the country comes first, then whom more articles name.', async () => {
      const store = await stores.openEmpty();
      const company = actor('georgia-inc', 'Georgia', 'COMPANY', null);
      const person = actor('georgia-smith', 'Georgia Smith', 'PERSON', null, { aliases: ['Smith'] });
      const smith = actor('adam-smith', 'Adam Smith', 'PERSON', null, { aliases: ['Smith'] });
      await ingest(store, article('one', { actors: [company, person, smith] }));
      await ingest(store, article('two', { actors: [company, person] }));
      await ingest(store, article('three', { actors: [country('GEO', 'Georgia')] }));
      const found = await actorsByNames(store, ['georgia', 'smith']);
      expect(found.get('georgia')?.id).toBe('GEO');
      expect(found.get('smith')?.id).toBe('georgia-smith');
    });

    it('Rows hold what was written, and ids that the graph does not hold are left out.', async () => {
      const store = await load(stores);
      const found = await actorsByIds(store, ['JPN', 'vladimir-putin', 'nobody']);
      expect([...found.keys()].sort()).toEqual(['JPN', 'vladimir-putin']);
      expect(found.get('JPN')).toEqual({
        id: 'JPN',
        name: 'Japan',
        kind: 'COUNTRY',
        aliases: ['Nippon', 'Tokyo'],
        countryId: null,
        wikidataId: 'Q17',
      });
      expect(found.get('vladimir-putin')?.countryId).toBe('RUS');
      expect((await placesByIds(store, ['nagato'])).get('nagato')).toMatchObject({
        latitude: 34.37,
        longitude: 131.18,
      });
    });

    it('Lists by name go forward and backward over the same rows.', async () => {
      const store = await load(stores);
      const all = ['JPN', 'quiet-envoy', 'RUS', 'sergei-lavrov', 'SUN', 'vladimir-putin'];
      const whole = await listActors(store, {}, first(10));
      expect(ids(whole)).toEqual(all);
      expect(await countActors(store, {})).toBe(6);
      const forward = await listActors(store, {}, first(2));
      expect(ids(forward)).toEqual(all.slice(0, 2));
      expect(ids(await listActors(store, {}, first(3, forward.at(-1)?.key ?? null)))).toEqual(all.slice(2, 5));
      const backward = await listActors(store, {}, last(2));
      expect(ids(backward)).toEqual(all.slice(4));
      expect(ids(await listActors(store, {}, last(3, backward[0]?.key ?? null)))).toEqual(all.slice(1, 4));
    });

    it('Lists can be narrowed by kind, country and the beginning of a name or alias.', async () => {
      const store = await load(stores);
      expect(ids(await listActors(store, { kinds: ['COUNTRY'] }, first(9)))).toEqual(['JPN', 'RUS', 'SUN']);
      expect(ids(await listActors(store, { countryId: 'RUS', nameStartsWith: 'LAV' }, first(9)))).toEqual([
        'sergei-lavrov',
      ]);
      expect(await countActors(store, { countryId: 'RUS' })).toBe(3);
      expect(ids(await listPlaces(store, { nameStartsWith: 'north' }, first(9)))).toEqual(['kuril-islands']);
      expect(ids(await listPlaces(store, { countryId: 'JPN' }, first(9)))).toEqual(['nagato']);
      expect(ids(await listActors(store, { text: 'fed RUSS' }, first(9)))).toEqual(['RUS']);
      expect(await countActors(store, { text: 'ussian' })).toBe(0);
      expect(ids(await listAgreements(store, { text: 'declaration' }, first(9)))).toEqual(['joint-declaration']);
      expect(ids(await listAgreements(store, { partyId: 'JPN', statuses: ['SIGNED'] }, first(9)))).toEqual([
        'joint-declaration',
      ]);
      expect(await countAgreements(store, { partyId: 'SUN' })).toBe(0);
    });

    it('Representatives are found from either end, with their roles.', async () => {
      const store = await load(stores);
      const lists = await representativesOf(store, ['RUS', 'JPN'], {}, first(9));
      expect(lists.get('RUS')?.map(({ row }) => row)).toEqual([
        { representativeId: 'quiet-envoy', representedId: 'RUS', role: null, from: null, to: null },
        { representativeId: 'sergei-lavrov', representedId: 'RUS', role: 'foreign minister', from: '2004', to: null },
        { representativeId: 'vladimir-putin', representedId: 'RUS', role: 'president', from: null, to: null },
      ]);
      expect(lists.get('JPN')).toEqual([]);
      expect((await countRepresentativesOf(store, ['RUS'], {})).get('RUS')).toBe(3);
      const represented = await representedBy(store, ['sergei-lavrov'], {}, first(9));
      expect(represented.get('sergei-lavrov')?.[0]?.row).toEqual({
        representativeId: 'sergei-lavrov',
        representedId: 'RUS',
        role: 'foreign minister',
        from: '2004',
        to: null,
      });
    });

    it('On a date, those represent whose terms are known and hold then, and those of whom none is known.', async () => {
      const store = await load(stores);
      const rolesIn = async (asOf: string) => {
        const lists = await representativesOf(store, ['RUS'], { asOf }, first(9));
        const count = (await countRepresentativesOf(store, ['RUS'], { asOf })).get('RUS');
        const rows = lists.get('RUS')?.map(({ row }) => row) ?? [];
        expect(count).toBe(rows.length);
        return rows.map(({ representativeId, role, from, to }) => [representativeId, role, from, to]);
      };
      expect(await rolesIn('1990-05-05')).toEqual([['quiet-envoy', null, null, null]]);
      expect(await rolesIn('2010-05-05')).toEqual([
        ['quiet-envoy', null, null, null],
        ['sergei-lavrov', 'foreign minister', '2004', null],
        ['vladimir-putin', 'prime minister', '2008', '2012'],
      ]);
      expect((await rolesIn('2012-05-05')).at(-1)).toEqual(['vladimir-putin', 'president', '2012', null]);
      const represented = await representedBy(store, ['vladimir-putin'], { asOf: '1990-01-01' }, first(9));
      expect(represented.get('vladimir-putin')).toEqual([]);
    });

    it('Where an article names something is told mention by mention.', async () => {
      const store = await load(stores);
      const key = { id: 'JPN', articleId: summit.article.id };
      const spans = await spansOfMentions(store, 'Actor', [key, { id: 'JPN', articleId: 'none' }]);
      expect([...spans]).toEqual([[mentionKey(key), [{ sentence: 0, start: 5, end: 10 }]]]);
    });

    it('A territorial claim gathers its evidence from all articles, for the claimant and for the place.', async () => {
      const store = await load(stores);
      const [claim] = (await claimsOfActors(store, ['JPN'])).get('JPN') ?? [];
      expect(claim).toMatchObject({ relation: 'CLAIMS', actorId: 'JPN', placeId: 'kuril-islands', since: null });
      expect(claim?.evidence.map(({ start }) => start).sort()).toEqual([4, 8]);
      const onPlace = (await claimsOnPlaces(store, ['kuril-islands'])).get('kuril-islands') ?? [];
      expect(onPlace.map(({ actorId, relation }) => `${actorId} ${relation}`)).toEqual(['JPN CLAIMS', 'RUS CONTROLS']);
    });

    it('Mentions come newest article first, undated last, without those who are only represented.', async () => {
      const store = await load(stores);
      const lists = await mentionsOfActors(store, ['JPN', 'quiet-envoy'], {}, first(9));
      expect(lists.get('JPN')?.map(({ row }) => row.articleId)).toEqual([
        later.article.id,
        summit.article.id,
        history.article.id,
      ]);
      expect(lists.get('JPN')?.[0]?.row).toMatchObject({ count: 1, first: 5 });
      expect(lists.get('quiet-envoy')).toEqual([]);
      expect(await countMentionsOfActors(store, ['JPN', 'quiet-envoy'], {})).toEqual(
        new Map([
          ['JPN', 3],
          ['quiet-envoy', 0],
        ]),
      );
      const published = { since: '2016-01-01', until: '2016-12-31', publisher: 'The Paper' };
      const narrowed = await mentionsOfActors(store, ['JPN'], published, first(9));
      expect(narrowed.get('JPN')?.map(({ row }) => row.articleId)).toEqual([summit.article.id]);
      expect((await countMentionsOfActors(store, ['JPN'], published)).get('JPN')).toBe(1);
      const backward = await mentionsOfActors(store, ['JPN'], {}, last(1));
      expect(backward.get('JPN')?.map(({ row }) => row.articleId)).toEqual([history.article.id]);
    });

    it('What an article names comes in the order of its text.', async () => {
      const store = await load(stores);
      const named = await namedInArticles(store, 'Actor', [summit.article.id], first(3));
      expect(ids(named.get(summit.article.id))).toEqual(['JPN', 'RUS', 'sergei-lavrov']);
      const counts = await countNamedInArticles(store, 'Actor', [summit.article.id]);
      expect(counts.get(summit.article.id)).toBe(4);
    });

    it('Agreements are found from their parties, and parties from their agreements.', async () => {
      const store = await load(stores);
      const lists = await agreementsOfActors(store, ['JPN', 'SUN'], first(9));
      expect(lists.get('JPN')?.[0]?.row).toEqual({
        id: 'joint-declaration',
        name: 'Joint Declaration',
        kind: 'DECLARATION',
        status: 'SIGNED',
        signedDate: '1956-10-19',
        aliases: ['1956 Declaration'],
      });
      expect(lists.get('SUN')).toEqual([]);
      expect(ids((await partiesOfAgreements(store, ['joint-declaration'], first(9))).get('joint-declaration'))).toEqual(
        ['JPN', 'RUS'],
      );
      expect((await countPartiesOfAgreements(store, ['joint-declaration'])).get('joint-declaration')).toBe(2);
    });

    it('Articles are found by any spelling of their address, and their texts apart.', async () => {
      const store = await load(stores);
      const url = 'https://NEWS.example/summit/?utm_source=x#top';
      expect((await articlesByUrls(store, [url, 'https://news.example/none'])).get(url)?.id).toBe(summit.article.id);
      expect((await articleTexts(store, [summit.article.id])).get(summit.article.id)).toBe(summit.article.text);
    });

    it('Articles come newest first and undated last; a period leaves the undated out.', async () => {
      const store = await load(stores);
      const all = [later.article.id, summit.article.id, history.article.id];
      expect(ids(await listArticles(store, {}, first(9)))).toEqual(all);
      expect(ids(await listArticles(store, {}, last(1)))).toEqual(all.slice(2));
      expect(ids(await listArticles(store, { until: '2016-12-31' }, first(9)))).toEqual([summit.article.id]);
      expect(ids(await listArticles(store, { publisher: 'The Paper' }, first(9)))).toEqual([summit.article.id]);
      expect(await countArticles(store, { since: '2016-12-16' })).toBe(2);
      expect(ids(await listArticles(store, { text: 'NAGATO put', language: 'en' }, first(9)))).toEqual([
        summit.article.id,
      ]);
      expect(await countArticles(store, { language: 'de' })).toBe(0);
    });

    it('Events come newest first and undated last, whatever became of them.', async () => {
      const store = await load(stores);
      const all = [accusation.id, visit.id, talks.id, undated.id];
      const whole = await listEvents(store, {}, first(9));
      expect(ids(whole)).toEqual(all);
      expect(ids(await listEvents(store, {}, first(9, whole[1]?.key ?? null)))).toEqual(all.slice(2));
      expect(ids(await listEvents(store, {}, last(9, whole[1]?.key ?? null)))).toEqual(all.slice(0, 1));
      expect(whole[1]?.row).toMatchObject({
        type: 'CONSULT',
        mode: 'visit',
        relation: 'VISITED',
        status: 'OCCURRED',
        dateStart: '2016-12-15',
        dateEnd: '2016-12-15',
        datePrecision: 'DAY',
        contexts: ['territory'],
      });
      expect(await countEvents(store, {})).toBe(4);
    });

    it('Lists of events can be narrowed by each condition.', async () => {
      const store = await load(stores);
      const list = async (filter: Parameters<typeof listEvents>[1]) => ids(await listEvents(store, filter, first(9)));
      expect(await list({ types: ['MET_WITH'] })).toEqual([talks.id, undated.id]);
      expect(await list({ eventTypes: ['ACCUSE'] })).toEqual([accusation.id]);
      expect(await list({ statuses: ['DENIED'] })).toEqual([accusation.id]);
      expect(await list({ until: '2016-12-15' })).toEqual([visit.id, talks.id]);
      expect(await list({ since: '2016-12-15', until: '2016-12-15' })).toEqual([visit.id]);
      expect(await list({ actorIds: ['vladimir-putin', 'JPN', 'JPN'] })).toEqual([visit.id]);
      expect(await list({ actorIds: ['vladimir-putin', 'RUS'] })).toEqual([]);
      expect(await list({ placeId: 'nagato' })).toEqual([visit.id]);
      expect(await list({ agreementId: 'joint-declaration' })).toEqual([visit.id]);
      expect(await list({ publisher: 'The Paper' })).toEqual([visit.id, talks.id]);
      expect(await list({ minConfidence: 0.95 })).toEqual([]);
      expect(await list({ text: 'SOMEth', until: '2016-12-15' })).toEqual([visit.id, talks.id]);
      expect(await list({ text: 'omething' })).toEqual([]);
      expect(await countEvents(store, { text: 'someth', publisher: 'The Paper' })).toBe(2);
      expect(await list({ articleId: history.article.id })).toEqual([talks.id, undated.id]);
      expect(await countEvents(store, { articleId: history.article.id })).toBe(2);
    });

    it('The same page of several actors is one statement.', async () => {
      const store = await load(stores);
      const names: string[] = [];
      const stop = store.onStatement(({ name }) => names.push(name));
      const lists = await eventsOfActors(store, ['JPN', 'RUS', 'vladimir-putin', 'nobody'], {}, first(2));
      stop();
      expect(names).toEqual([store.hasRelationshipIndexes ? 'event/of-actors' : 'event/of-owners:Actor']);
      expect(ids(lists.get('JPN'))).toEqual([accusation.id, visit.id]);
      expect(ids(lists.get('RUS'))).toEqual([accusation.id, talks.id]);
      expect(ids(lists.get('vladimir-putin'))).toEqual([visit.id]);
      expect(lists.get('nobody')).toEqual([]);
      expect((await countEventsOfActors(store, ['JPN'], { statuses: ['OCCURRED'] })).get('JPN')).toBe(3);
      expect(ids((await eventsOfPlaces(store, ['nagato'], {}, first(9))).get('nagato'))).toEqual([visit.id]);
    });

    it('An event tells whom and what it links, and its evidence word for word.', async () => {
      const store = await load(stores);
      expect((await eventLinks(store, [visit.id])).get(visit.id)).toEqual({
        eventId: visit.id,
        actorIds: ['vladimir-putin'],
        recipientIds: ['JPN'],
        placeId: 'nagato',
        aboutAgreementIds: ['joint-declaration'],
        aboutPlaceIds: ['kuril-islands'],
      });
      expect((await evidenceOfEvents(store, [visit.id])).get(visit.id)).toEqual([
        {
          eventId: visit.id,
          articleId: summit.article.id,
          ...visit.evidence,
          rule: 'consult.meet',
          extractor: 'rules',
          confidence: 0.9,
          attributedToId: 'sergei-lavrov',
        },
      ]);
    });

    it('A search ranks whole names over beginnings and beginnings over words, and finds titles.', async () => {
      const store = await load(stores);
      const found = async (query: string, limit = 9) =>
        (await search(store, query, [], limit)).map(
          ({ kind, id }) => `${kind} ${id === later.article.id ? 'later' : id}`,
        );
      expect(await found('Japan')).toEqual(['ACTOR JPN']);
      expect(await found('moscow')).toEqual(['ACTOR RUS', 'ARTICLE later']);
      expect(await found('lav')).toEqual(['ACTOR sergei-lavrov']);
      expect(await found('decl joint')).toEqual(['AGREEMENT joint-declaration']);
      expect(await found('s')).toEqual(['ACTOR SUN', 'ACTOR sergei-lavrov']);
      expect(await found('s', 1)).toEqual(['ACTOR SUN']);
      expect(await found('avrov')).toEqual([]);
      expect(await found("'); DROP")).toEqual([]);
      expect(await search(store, 'kuril', ['ACTOR'], 9)).toEqual([]);
      expect((await search(store, 'japan', ['ACTOR'], 9))[0]?.score).toBe(1);
    });

    it('The statistics count what there is.', async () => {
      const store = await load(stores);
      expect(await readStats(store)).toEqual({
        articles: 3,
        actors: 6,
        places: 2,
        agreements: 1,
        events: 4,
        evidence: 5,
        relations: 3,
      });
    });
  });
}
