// What did and did not happen: only what an article says has happened may become a relation that happened.
import { describe, expect, it } from 'vitest';
import { eventsIn } from './read-events.ts';

const CASES: readonly [string, string][] = [
  ['The Kenyan president visited Uganda.', 'VISITED KEN→UGA OCCURRED'],
  ['The Kenyan president is visiting Uganda.', 'VISITED KEN→UGA ONGOING'],
  ['The Kenyan president will visit Uganda.', 'VISITED KEN→UGA PLANNED'],
  ['The Kenyan president is to visit Uganda in May.', 'VISITED KEN→UGA PLANNED'],
  ['The Kenyan president was expected to visit Uganda.', 'VISITED KEN→UGA PLANNED'],
  ['The Kenyan president plans to visit Uganda.', 'VISITED KEN→UGA PLANNED'],
  ['The Kenyan president may visit Uganda.', 'VISITED KEN→UGA HYPOTHETICAL'],
  ['The Kenyan president never visited Uganda.', 'VISITED KEN→UGA DENIED'],
  ['The Kenyan president did not visit Uganda.', 'VISITED KEN→UGA DENIED'],
  ['The Kenyan president denied that he had visited Uganda.', 'VISITED KEN→UGA DENIED'],
  ['No Kenyan president has visited Uganda.', 'VISITED KEN→UGA DENIED'],
  ['Neither Kenya nor Rwanda attacked Uganda.', 'ASSAULTED KEN+RWA→UGA DENIED'],
  ['The Kenyan president was to have visited Uganda.', 'VISITED KEN→UGA FAILED'],
  ['The Kenyan president has yet to visit Uganda.', 'VISITED KEN→UGA DENIED'],
  ['The Kenyan president gave a speech before visiting Uganda.', 'VISITED KEN→UGA OCCURRED'],
  ['The Kenyan president will give a speech before visiting Uganda.', 'VISITED KEN→UGA PLANNED'],
  ['If the Kenyan president visited Uganda, the markets would cheer.', 'VISITED KEN→UGA HYPOTHETICAL'],
  ['The Kenyan president cancelled his visit to Uganda.', 'VISITED KEN→UGA FAILED'],
  ['The Kenyan president failed to visit Uganda.', 'VISITED KEN→UGA FAILED'],
  ['The storm prevented the Kenyan president from visiting Uganda.', 'VISITED KEN→UGA FAILED'],
  ['Kenya has not begun talks with Uganda.', 'NEGOTIATED_WITH KEN+UGA DENIED'],
  ['Kenya refused to sign the treaty with Uganda.', 'SIGNED_WITH KEN+UGA DENIED'],
  ['Kenya agreed to sign a treaty with Uganda.', 'SIGNED_WITH KEN+UGA PLANNED'],
  ['Kenya insisted on talks with Uganda.', 'NEGOTIATED_WITH KEN+UGA PROPOSED'],
  ['Kenya proposed talks with Uganda.', 'NEGOTIATED_WITH KEN+UGA PROPOSED'],
  ['Kenya called for talks with Uganda.', 'NEGOTIATED_WITH KEN+UGA PROPOSED'],
  ['Ahead of talks with Uganda, Kenya moved its troops.', 'NEGOTIATED_WITH KEN+UGA PLANNED'],
  ['After talks with Uganda, Kenya opened the border.', 'NEGOTIATED_WITH KEN+UGA OCCURRED'],
  ['The dispute has kept Kenya from signing a treaty with Uganda.', 'SIGNED_WITH KEN+UGA FAILED'],
  ['Kenya dropped its demand that Rwanda cooperate with Uganda.', 'COOPERATED_WITH RWA+UGA PROPOSED'],
  ['Kenya threatened to attack Uganda.', 'ASSAULTED KEN→UGA HYPOTHETICAL'],
  ['Kenya urged Uganda to withdraw its troops from Rwanda.', 'RETREATED_FROM UGA→RWA PROPOSED'],
  ['Kenya said it would withdraw its troops from Uganda.', 'RETREATED_FROM KEN→UGA PLANNED'],
  ['Either Kenya or Rwanda attacked Uganda.', 'ASSAULTED KEN+RWA→UGA HYPOTHETICAL'],
  ['Has Kenya attacked Uganda?', 'ASSAULTED KEN→UGA HYPOTHETICAL'],
  ['Rwanda said that Kenya would have attacked Uganda.', 'ASSAULTED KEN→UGA HYPOTHETICAL'],
  ['The Kenyan president had planned to visit Uganda.', 'VISITED KEN→UGA FAILED'],
  ['The Kenyan president was expected to visit Uganda but stayed at home.', 'VISITED KEN→UGA FAILED'],
  ['Talks between Kenya and Uganda were postponed until May.', 'NEGOTIATED_WITH KEN+UGA PLANNED'],
  ['Talks between Kenya and Uganda broke down on Friday.', 'NEGOTIATED_WITH KEN+UGA OCCURRED'],
  ['An agreement between Kenya and Uganda collapsed.', 'AGREED_WITH KEN+UGA FAILED'],
  ['Kenya and Uganda avoided a meeting.', 'MET_WITH KEN+UGA FAILED'],
  ['Kenya stopped short of condemning Uganda.', 'ACCUSED KEN→UGA DENIED'],
  ['Kenya is believed to have attacked Uganda.', 'ASSAULTED KEN→UGA OCCURRED'],
  ['Kenya vowed not to negotiate with Uganda.', 'AGREED_WITH KEN+UGA OCCURRED'],
  ['Kenya accuses Rwanda, which has armed the rebels, of attacking Uganda.', 'ASSAULTED RWA→UGA HYPOTHETICAL'],
];

describe('The status of an event follows the tense, mood and company of its words', () => {
  for (const [text, event] of CASES) it(text, () => expect(eventsIn(text)).toContain(event));
});

it('An offer that was turned down was made', () => {
  expect(eventsIn('Kenya rejected an Ethiopian offer of grain.')).toEqual(
    expect.arrayContaining(['PROPOSED_TO ETH→KEN OCCURRED', 'REJECTED KEN→ETH OCCURRED']),
  );
});

it('What somebody is accused of is not told as having happened', () => {
  const events = eventsIn('Kenya accused Uganda of attacking Rwanda.');
  expect(events).toContain('ACCUSED KEN→UGA OCCURRED');
  expect(events.filter((event) => event.startsWith('ASSAULTED') && /OCCURRED|ONGOING/.test(event))).toEqual([]);
});
