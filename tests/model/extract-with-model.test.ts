// A model adds to the rules' facts only what the article proves, and confirms or doubts what they found.
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import { answer, startModelServer } from './model-server.ts';
import { MODEL, PURSES, readWith, TEXT, tell } from './reading.ts';

const TALKS = 'FIN+NOR NEGOTIATED_WITH OCCURRED';
const confirm = { event: 'E1', holds: true, status: 'OCCURRED' };

const readAnswer = async (part: Partial<Answer>, text = TEXT) => {
  const server = await startModelServer(answer(part));
  return readWith(server.baseUrl, { text });
};
const readEvents = async (...events: Answer['events']) => readAnswer({ events });

describe('What the model is asked', () => {
  it('is the numbered sentences with the actors, places and events of the rules, as JSON and with a schema', async () => {
    const { baseUrl, received } = await startModelServer(answer());
    await readWith(baseUrl, { apiKey: 'secret-key' });
    const [{ path, headers, body }] = received as [(typeof received)[number]];
    expect(path).toBe('/v1/chat/completions');
    expect(headers.authorization).toBe('Bearer secret-key');
    expect(body.model).toBe(MODEL);
    expect(body.response_format).toMatchObject({ type: 'json_schema' });
    expect(JSON.stringify(body.response_format)).toContain('"MOBILIZED_AGAINST"');
    expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    const request = JSON.parse(body.messages[1]?.content ?? '');
    expect(request.sentences[1]).toEqual({ n: 1, text: 'On 9 June 2010 Swedish purses opened once more for Denmark.' });
    expect(request.actors).toContainEqual({
      id: 'SWE',
      name: 'Sweden',
      kind: 'COUNTRY',
      country: null,
      role: null,
      as: ['Swedish'],
    });
    expect(request.places).toContainEqual({ id: 'geneva', name: 'Geneva' });
    expect(request.ruleEvents).toEqual([
      {
        id: 'E1',
        sentence: 0,
        relation: 'NEGOTIATED_WITH',
        status: 'OCCURRED',
        actors: ['FIN', 'NOR'],
        recipients: [],
      },
    ]);
  });

  it('comes in parts where an article is long, each with some of its sentences, of which alone it is to speak', async () => {
    const many = Array.from({ length: 900 }, (_, n) => `Clerk number ${n} filed a harmless form on herring.`).join(' ');
    const server = await startModelServer(answer({ events: [PURSES] }));
    const { extraction, use } = await readWith(server.baseUrl, { text: `${TEXT} ${many}` });
    const parts = server.received.map(({ body }) => JSON.parse(body.messages[1]?.content ?? '').sentences);
    expect(parts.length).toBe(2);
    const numbers: number[] = parts.flat().map(({ n }: { n: number }) => n);
    expect(numbers.sort((a, b) => a - b)).toEqual(extraction.sentences.map((_, n) => n));
    expect(use).toMatchObject({ answers: 2, added: 1, dropped: 1 });
  });

  it('is nothing about an article without sentences that the rules can read', async () => {
    const server = await startModelServer(answer());
    const text = 'Les ministres des deux pays se sont rencontrés à Paris pour parler de la pêche et des frontières.';
    const { extraction, byRules } = await readWith(server.baseUrl, { text });
    expect(server.received).toEqual([]);
    expect(extraction).toEqual(byRules);
  });
});

describe('An event that the model adds', () => {
  it('has the date, id, contexts and evidence that the rules would have given it', async () => {
    const { extraction, use } = await readEvents(PURSES);
    const event = extraction.events.find(({ relation }) => relation === 'AIDED');
    expect(event).toMatchObject({
      type: 'AID',
      mode: null,
      actors: ['SWE'],
      recipients: ['DNK'],
      date: { start: '2010-06-09', end: '2010-06-09', precision: 'DAY' },
      rule: 'model.AIDED',
      extractor: MODEL,
      confidence: 0.6,
    });
    expect(event?.id).toMatch(/^[0-9a-f]{32}$/);
    const { start, end, quote } = event?.evidence ?? { start: 0, end: 0, quote: '' };
    expect(quote).toBe('On 9 June 2010 Swedish purses opened once more for Denmark.');
    expect(extraction.article.text.slice(start, end)).toBe(quote);
    expect(use).toMatchObject({ added: 1, dropped: 0 });
  });

  it('may name its actors as the article does', async () => {
    const { extraction } = await readEvents({ ...PURSES, actors: ['Swedish'], recipients: ['denmark'] });
    expect(tell(extraction.events)).toContain(`SWE AIDED DNK OCCURRED (${MODEL})`);
  });

  it('takes place where the model says, if the article names that place', async () => {
    const place = async (named: string) => {
      const { extraction } = await readEvents({ ...PURSES, place: named });
      return extraction.events.find(({ relation }) => relation === 'AIDED')?.place;
    };
    expect(await place('geneva')).toBe('geneva');
    expect(await place('Geneva')).toBe('geneva');
    expect(await place('Atlantis')).toBeNull();
  });

  it('lists all parties of a mutual relation as actors, whichever side the model put them on', async () => {
    const event = { ...PURSES, relation: 'COOPERATED_WITH' };
    const { extraction } = await readEvents(event);
    expect(tell(extraction.events)).toContain(`DNK+SWE COOPERATED_WITH OCCURRED (${MODEL})`);
  });

  it('may have an actor that the rules do not know, whose name stands in the sentence', async () => {
    const { extraction } = await readAnswer({
      newActors: [{ name: 'Nordic Herring Friends', kind: 'ORGANIZATION' }],
      events: [
        {
          ...PURSES,
          sentence: 2,
          quote: 'Hats went off in the Nordic Herring Friends to Iceland',
          relation: 'SUPPORTED',
          actors: ['Nordic Herring Friends'],
          recipients: ['ISL'],
        },
      ],
    });
    expect(tell(extraction.events)).toContain(`nordic-herring-friends SUPPORTED ISL OCCURRED (${MODEL})`);
    const league = extraction.actors.find(({ id }) => id === 'nordic-herring-friends');
    expect(league).toMatchObject({ name: 'Nordic Herring Friends', kind: 'ORGANIZATION', country: null });
    expect(league?.mentions.map(({ start, end }) => extraction.article.text.slice(start, end))).toEqual([
      'Nordic Herring Friends',
    ]);
  });
});

describe('An event is dropped', () => {
  const dropped: [string, Partial<Answer['events'][number]>][] = [
    ['whose quote is not verbatim in the article', { quote: 'Swedish purses opened widely for Denmark' }],
    ['whose quote stands in another sentence than it says', { sentence: 2 }],
    ['whose quote is a single word', { quote: 'opened' }],
    ['whose quote cuts a word', { quote: 'edish purses opened' }],
    ['whose quote is empty', { quote: '' }],
    ['of a sentence that does not exist', { sentence: 99 }],
    ['of half a sentence', { sentence: 1.5 }],
    ['whose only doer is invented', { actors: ['Atlantis'] }],
    [
      'whose doer stands elsewhere in the article, but is no actor of the rules',
      { actors: ['Nordic Herring Friends'] },
    ],
    ['whose only recipient is invented', { recipients: ['utopia'] }],
    ['of a relation outside the vocabulary', { relation: 'BEFRIENDED' }],
    ['of a status outside the vocabulary', { status: 'RUMOURED' }],
    ['in which nobody is acted upon', { recipients: [] }],
    ['in which somebody acts upon himself', { recipients: ['SWE'] }],
    ['of a mutual relation with one side', { relation: 'MET_WITH', recipients: [] }],
  ];
  it.each(dropped)('%s', async (_, fault) => {
    const { extraction, byRules, use } = await readAnswer({
      newActors: [{ name: 'Nordic Herring Friends', kind: 'ORGANIZATION' }],
      events: [{ ...PURSES, ...fault }],
    });
    expect(extraction).toEqual(byRules);
    expect(use).toMatchObject({ added: 0, dropped: 1 });
  });

  it('alone, and the others of the answer stay', async () => {
    const { extraction, use } = await readEvents({ ...PURSES, relation: 'BEFRIENDED' }, PURSES);
    expect(tell(extraction.events)).toContain(`SWE AIDED DNK OCCURRED (${MODEL})`);
    expect(use).toMatchObject({ added: 1, dropped: 1 });
  });

  it('keeps the parties that are real when one of several is invented', async () => {
    const { extraction } = await readEvents({ ...PURSES, actors: ['SWE', 'Atlantis'] });
    expect(tell(extraction.events)).toContain(`SWE AIDED DNK OCCURRED (${MODEL})`);
  });

  it.each([
    ['a state, whose id only the reference can give', 'Nordic Herring Friends', 'COUNTRY'],
    ['of a kind that there is not', 'Nordic Herring Friends', 'GUILD'],
    ['called by a word that is no name', 'went', 'PERSON'],
    ['called by part of a word', 'Nord', 'ORGANIZATION'],
    ['called by a name that many bear', 'Herring', 'PERSON'],
    ['an office without its state', 'Election Commission', 'ORGANIZATION'],
  ])('whose new actor is %s', async (_, name, kind) => {
    const quote = 'Hats went off in the Nordic Herring Friends to Iceland';
    const event = { ...PURSES, relation: 'SUPPORTED', actors: [name], recipients: ['ISL'] };
    const events = [
      { ...event, sentence: 2, quote },
      { ...event, sentence: 4, quote: 'Hats went off in the Election Commission to Iceland' },
    ];
    const text = `${TEXT} Hats went off in the Election Commission to Iceland.`;
    const { extraction, byRules } = await readAnswer({ newActors: [{ name, kind }], events }, text);
    expect(extraction).toEqual(byRules);
  });
});

describe('An event of the rules', () => {
  it('is surer and names both finders when the model confirms it', async () => {
    const { extraction, byRules, use } = await readAnswer({ verdicts: [confirm] });
    expect(tell(extraction.events)).toEqual([`${TALKS} (rules+${MODEL})`]);
    const [before] = byRules.events;
    const [after] = extraction.events;
    expect(after).toEqual({
      ...before,
      extractor: `rules+${MODEL}`,
      confidence: Math.round((1 - (1 - (before?.confidence ?? 0)) / 2) * 100) / 100,
    });
    expect(use).toMatchObject({ confirmed: 1, doubted: 0 });
  });

  it('counts as confirmed when the model finds it too', async () => {
    const { extraction } = await readEvents({
      ...PURSES,
      sentence: 0,
      quote: 'Norway and Finland held talks',
      relation: 'NEGOTIATED_WITH',
      actors: ['NOR', 'FIN'],
      recipients: [],
    });
    expect(tell(extraction.events)).toEqual([`${TALKS} (rules+${MODEL})`]);
  });

  it('stays, half as sure, when the model rejects it', async () => {
    const { extraction, byRules, use } = await readAnswer({ verdicts: [{ ...confirm, holds: false }] });
    expect(tell(extraction.events)).toEqual([`${TALKS} (rules)`]);
    expect(extraction.events[0]?.confidence).toBeCloseTo((byRules.events[0]?.confidence ?? 0) / 2, 1);
    expect(use).toMatchObject({ confirmed: 0, doubted: 1 });
  });

  it('is taken back to what the model says when that asserts less', async () => {
    const { extraction, byRules } = await readAnswer({ verdicts: [{ ...confirm, status: 'PLANNED' }] });
    expect(tell(extraction.events)).toEqual([`FIN+NOR NEGOTIATED_WITH PLANNED (rules+${MODEL})`]);
    expect(extraction.events[0]?.id).not.toBe(byRules.events[0]?.id);
  });

  it('is never said to have happened on the model’s word alone', async () => {
    const text = 'Norway and Finland will hold talks in Geneva next week.';
    const { extraction, byRules } = await readAnswer({ verdicts: [confirm] }, text);
    expect(byRules.events.map(({ status }) => status)).toEqual(['PLANNED']);
    expect(extraction).toEqual(byRules);
  });

  it('is not touched by a verdict on an event that there is not, or of a status that there is not', async () => {
    const verdicts = [
      { ...confirm, event: 'E7', holds: false },
      { ...confirm, status: 'RUMOURED', holds: false },
    ];
    const { extraction, byRules } = await readAnswer({ verdicts });
    expect(extraction).toEqual(byRules);
  });
});
