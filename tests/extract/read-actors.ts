// Short hand for tests of extraction: the actors of a text as one readable line each.
import { stateOf } from '../../src/extract/home.ts';
import type { Stated } from '../../src/read/types.ts';
import { work } from './read-events.ts';

/** `chadian-rebels ARMED_GROUP of TCD`, in the order of the text; a state is its id alone. */
export function actorsIn(text: string, stated: Stated = {}): string[] {
  const found = work(text, stated);
  const lines = found.sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((mention) =>
      mention.actors.map((actor) => {
        if (actor.kind === 'COUNTRY') return actor.id;
        const state = stateOf(found, actor);
        const bond = actor.country === null ? 'of' : 'for';
        return `${actor.id} ${actor.kind}${state === null ? '' : ` ${bond} ${state}`}`;
      }),
    ),
  );
  return [...new Set(lines)];
}
