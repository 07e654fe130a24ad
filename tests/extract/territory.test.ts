// Who claims and who controls a territory.
import { describe, expect, it } from 'vitest';
import { claimsIn } from './read-events.ts';

describe('Claims and control are read', () => {
  it.each([
    ['Spain claims Gibraltar.', ['CLAIMS ESP gibraltar']],
    [
      'Argentina claims the Falkland Islands, which Britain controls.',
      ['CLAIMS ARG falkland-islands', 'CONTROLS GBR falkland-islands'],
    ],
    ['The British-run Falkland Islands lie in the South Atlantic.', ['CONTROLS GBR falkland-islands']],
    ['Argentina will never drop its claim to the Falkland Islands.', ['CLAIMS ARG falkland-islands']],
    [
      'Argentina and Britain have been in dispute over the Falkland Islands.',
      ['CLAIMS ARG falkland-islands', 'CLAIMS GBR falkland-islands'],
    ],
  ])('%s', (text, claims) => expect(claimsIn(text)).toEqual(claims));
});

it('A denied claim is none', () => {
  expect(claimsIn('Chile does not claim the Falkland Islands.')).toEqual([]);
});
