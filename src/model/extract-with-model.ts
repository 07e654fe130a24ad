// Beside extract/extract.ts, where a model is set: the rules read first, the model adds and checks, the rules' stages date and place.
import { attribute } from '../extract/attribution.ts';
import { nameContexts } from '../extract/contexts.ts';
import { dateFrames } from '../extract/dates.ts';
import { gather } from '../extract/gather.ts';
import { identifyEvents } from '../extract/identify.ts';
import { locate } from '../extract/locate.ts';
import type { Extraction } from '../extract/types.ts';
import type { Work } from '../extract/work.ts';
import type { Answer } from './answer.ts';
import { createFindActor } from './ground-actors.ts';
import { type GroundedEvent, groundEvent } from './ground-events.ts';
import { instructsMachines } from './instructions.ts';
import type { ModelRoute } from './model-route.ts';
import { type Part, partArticle, writeRequest } from './request.ts';
import { readVerdicts, weighEvents } from './weigh-events.ts';

export interface ModelExtractOptions {
  readonly signal: AbortSignal;
  /** Names the article in warnings, such as its file; else its address, title or id. */
  readonly source?: string;
}

/**
 * The facts of an article that `analyse` has read. Whatever the model does, those of the rules stay; where it gives no
 * usable answer they are all there is, and the route has warned. Leaves the work as it is.
 * @throws the signal's reason when it fires, and nothing else.
 */
export async function extractWithModel(
  work: Work,
  route: ModelRoute,
  { signal, source }: ModelExtractOptions,
): Promise<Extraction> {
  const byRules = gather(work);
  const { article } = byRules;
  const name = source ?? article.url ?? article.title ?? article.id;
  if (instructsMachines(`${article.title ?? ''}\n${article.text}`)) {
    route.warn(`${name}: read by the rules alone, because its text gives instructions to a machine.`);
    return byRules;
  }
  const asked = await Promise.all(
    partArticle(byRules).map(async (part) => ({
      part,
      answer: await route.ask(article.textHash, writeRequest(byRules, part), name, signal),
    })),
  );
  const answered = asked.flatMap(({ part, answer }) => (answer === undefined ? [] : [{ part, answer }]));
  return answered.length === 0 ? byRules : applyAnswers(work, byRules, answered, route);
}

function applyAnswers(
  rules: Work,
  byRules: Extraction,
  answered: readonly { readonly part: Part; readonly answer: Answer }[],
  { model, use }: ModelRoute,
): Extraction {
  const work = copyWork(rules);
  const known = new Set(byRules.actors.map(({ id }) => id));
  const grounded = answered.flatMap(({ part, answer }) => {
    const findActor = createFindActor(work, known, answer.newActors);
    const sentences = new Set(part.sentences);
    return answer.events.flatMap((event) => {
      const found = groundEvent(work, event, sentences, findActor);
      if (typeof found !== 'string') return [found];
      use.dropped++;
      return [];
    });
  });
  forgetUnused(work, known, grounded);
  const verdicts = new Map(answered.flatMap(({ part, answer }) => readVerdicts(answer.verdicts, part.ruleEvents)));
  const weighed = weighEvents(work, completeEvents(work, grounded), verdicts, model);
  use.added += weighed.added;
  use.confirmed += weighed.confirmed;
  use.doubted += weighed.doubted;
  return gather({ ...work, events: [...weighed.events] });
}

/** An actor that only a dropped event named is not one of the article's. */
function forgetUnused(work: Work, known: ReadonlySet<string>, grounded: readonly GroundedEvent[]): void {
  const used = new Set(grounded.flatMap(({ frame }) => [...frame.sources, ...frame.targets]));
  for (const sentence of work.sentences) {
    sentence.mentions = sentence.mentions.filter(
      ({ actors }) => actors.length === 0 || actors.some((actor) => known.has(actor.id) || used.has(actor)),
    );
  }
}

/** Date, place, speaker, contexts and id, by the same stages as the rules' events. */
function completeEvents(work: Work, grounded: readonly GroundedEvent[]): Work['events'] {
  const stages: Work = { ...work, frames: grounded.map(({ frame }) => frame), events: [] };
  for (const stage of [dateFrames, locate, attribute, nameContexts]) stage(stages);
  for (const { frame, place } of grounded) if (place !== null) frame.place = place;
  identifyEvents(stages);
  return stages.events;
}

/** New actors and their mentions go into the copy. */
function copyWork(work: Work): Work {
  return {
    ...work,
    sentences: work.sentences.map((sentence) => ({ ...sentence, mentions: [...sentence.mentions] })),
    actors: new Map(work.actors),
    places: new Map(work.places),
  };
}
