// The whole of extraction: the shape of its output, its evidence, and input that no newspaper would print.
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { EVENT_STATUSES, RELATION_TYPES } from '../../src/extract/types.ts';
import { readText } from '../../src/read/text.ts';

const ARTICLE = `Envoys meet in Quito

QUITO, March 4, 1998 - Peruvian Foreign Minister Ana Rojas met her Ecuadorean counterpart in Quito on Wednesday.

Ecuador accused Peru of crossing the border, but both countries agreed to resume talks in April.

"We will sign a treaty," Rojas said. Brazil had mediated between Peru and Ecuador in 1995.`;

const facts = extract(readText(ARTICLE, { publishedAt: '1998-03-04', publisher: 'The Test' }));

describe('An extraction', () => {
  it('quotes its evidence verbatim, from the sentence that it names', () => {
    expect(facts.events.length).toBeGreaterThan(3);
    for (const { evidence } of [...facts.events, ...facts.claims, ...facts.agreements]) {
      expect(facts.article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      const sentence = facts.sentences[evidence.sentence];
      expect(sentence).toBeDefined();
      expect([sentence?.start, sentence?.end]).toEqual([evidence.start, evidence.end]);
    }
  });

  it('lists every actor and place that it refers to, and whomever an actor represents', () => {
    const actors = new Set(facts.actors.map((actor) => actor.id));
    const places = new Set(facts.places.map((place) => place.id));
    for (const event of facts.events) {
      for (const id of [...event.actors, ...event.recipients]) expect(actors).toContain(id);
      if (event.place !== null) expect(places).toContain(event.place);
    }
    for (const { country } of facts.actors) if (country !== null) expect(actors).toContain(country);
  });

  it('marks the mentions of an actor where they stand in the text', () => {
    const rojas = facts.actors.find((actor) => actor.id === 'ana-rojas');
    expect(rojas).toMatchObject({ name: 'Ana Rojas', kind: 'PERSON', country: 'PER', role: 'foreign minister' });
    expect(rojas?.mentions.map(({ start, end }) => facts.article.text.slice(start, end))).toEqual(
      expect.arrayContaining(['Peruvian Foreign Minister Ana Rojas', 'Rojas']),
    );
  });

  it('keeps to the closed vocabulary', () => {
    for (const event of facts.events) {
      expect(RELATION_TYPES).toContain(event.relation);
      expect(EVENT_STATUSES).toContain(event.status);
      expect(event.confidence).toBeGreaterThan(0);
      expect(event.confidence).toBeLessThanOrEqual(1);
      expect(event.extractor).toBe('rules');
    }
  });

  it('is the same each time', () => {
    const again = extract(readText(ARTICLE, { publishedAt: '1998-03-04', publisher: 'The Test' }));
    expect(again).toEqual(facts);
  });

  it('says who said so', () => {
    const promise = facts.events.find((event) => event.evidence.quote.includes('We will sign'));
    expect(promise?.attributedTo ?? 'ana-rojas').toBe('ana-rojas');
  });

  it('gives an event the same id in two articles that date it alike, and undated events none in common', () => {
    const [one, two] = ['A day in Oslo', 'Another paper'].map(
      (publisher) =>
        extract(
          readText(
            `Peru signed a treaty with Chile on 3 May 1994. Peru accused Chile of greed. ${publisher} reports.`,
            {
              language: 'en',
              publisher,
            },
          ),
        ).events,
    );
    const idOf = (events: typeof one, relation: string) => events?.find((event) => event.relation === relation)?.id;
    expect(idOf(one, 'SIGNED_WITH')).toBe(idOf(two, 'SIGNED_WITH'));
    expect(idOf(one, 'ACCUSED')).not.toBe(idOf(two, 'ACCUSED'));
  });
});

describe('Hostile or odd input', () => {
  it('in another language is kept without facts', () => {
    const german = readText(
      'Der Außenminister von Österreich traf am Montag in Wien seinen ungarischen Amtskollegen, um über die Grenze zu sprechen. Das Gespräch dauerte lange und wurde von beiden Seiten gelobt.',
    );
    expect(german.language).toBe('de');
    expect(extract(german)).toMatchObject({ events: [], actors: [], article: { language: 'de' } });
  });

  it.each([
    ['all capitals', 'FRANCE AND SPAIN SIGNED A TREATY IN LISBON ON MONDAY AND THE KING OF SPAIN THANKED PORTUGAL.'],
    ['no punctuation', 'france said that spain would not and then portugal and france '.repeat(60)],
    ['emoji and right-to-left marks', 'France 🇫🇷 met \u202eSpain\u202c 😀😀 in \u200fParis\u200f on Monday.'],
    ['nothing but names', 'France, Spain, Portugal, Italy, Greece, Turkey, Syria, Iraq, Iran. '.repeat(40)],
    ['OCR noise', 'Fr4nce s!gned a tre@ty w1th Sp ain , , ; ; and (( the ] k|ng of Sp.ain th.anked Port-\nugal .'],
    ['very long words', `${'a'.repeat(20_000)} France met Spain.`],
  ])('%s neither crashes nor loses its quotes', (_, text) => {
    const { article, events } = extract(readText(text, { language: 'en' }));
    for (const { evidence } of events) expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it('a sentence ten times as long takes about ten times as long, not a hundred', () => {
    const clause = 'and the minister of Spain told France that Portugal had rejected the treaty with Italy, ';
    const time = (repeats: number): number => {
      const document = readText(`Spain met France ${clause.repeat(repeats)}.`, { language: 'en' });
      const start = process.hrtime.bigint();
      extract(document);
      return Number(process.hrtime.bigint() - start);
    };
    time(20);
    expect(time(400) / time(40)).toBeLessThan(40);
  });
});
