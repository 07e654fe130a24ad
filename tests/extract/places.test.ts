// Where an event took place: told by its clause, by "here" and "there", by a venue, or by a sentence on the same event.
import { describe, expect, it } from 'vitest';
import { work } from './read-events.ts';

/** Names of the places of the first event that is of the relation. */
const placeIn = (text: string, relation: string): string | null =>
  work(text).frames.find((frame) => frame.rule.relation === relation)?.place?.name ?? null;

describe('The place of an event', () => {
  it.each([
    ['The leaders of Chile and Peru met in Cusco.', 'MET_WITH', 'Cusco'],
    ['In Cusco, the leaders of Chile and Peru met for an hour.', 'MET_WITH', 'Cusco'],
    ['The foreign ministers of Chile and Peru, meeting in Cusco, agreed on a border.', 'AGREED_WITH', 'Cusco'],
    ['The Chilean president travelled to Lima, and received the Peruvian envoy in Arica.', 'VISITED', 'Lima'],
    ['The leaders of Chile and Peru met in the Peruvian capital.', 'MET_WITH', 'Lima'],
    ['The leaders of Chile and Peru met in the Red Sea port of Aqaba.', 'MET_WITH', 'Aqaba'],
    ['The Danish prime minister held talks with Canada at the White House.', 'NEGOTIATED_WITH', 'White House'],
  ])('%s', (text, relation, place) => expect(placeIn(text, relation)).toBe(place));

  it('"here" is where the article was filed', () =>
    expect(
      placeIn(
        'Talks on the border\n\nMUSCAT (AP) - The leaders of Chile and Peru met here to talk about it.',
        'MET_WITH',
      ),
    ).toBe('Muscat'));
  it('"there" is the place named last', () =>
    expect(placeIn('The summit opened in Cusco. The leaders of Chile and Peru met there.', 'MET_WITH')).toBe('Cusco'));
  it('comes from a sentence that takes the event up', () =>
    expect(placeIn('Chile and Peru have agreed on a border. The accord was signed in Cusco.', 'AGREED_WITH')).toBe(
      'Cusco',
    ));
});

describe('A place merely named', () => {
  it.each([
    ['Chile accused rebels in Bolivia of helping Peru.', 'ACCUSED'],
    ['The government in Lima accused Chile of spying.', 'ACCUSED'],
    ['Chile accused Peru of training fighters in Arusha.', 'ACCUSED'],
  ])('%s', (text, relation) => expect(placeIn(text, relation)).toBeNull());
});
