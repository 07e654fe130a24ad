// A database that is away: everyone hears it at once, one asks for it, and the first to find it back lets all in.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { EntenteError } from '../../src/errors.ts';
import { Availability } from '../../src/graph/availability.ts';

const fault = new EntenteError('STORE_UNAVAILABLE', 'It does not answer.');

test('nobody asks for a database that was never away', async () => {
  let asked = 0;
  const availability = new Availability(async () => void asked++);
  await availability.check();
  expect(asked).toBe(0);
});

test('while it is away callers share one question, and all hear the fault', async () => {
  let asked = 0;
  const availability = new Availability(async () => {
    asked++;
    await sleep(20);
    throw new Error('Refused.');
  });
  availability.reportAway(fault);
  const heard = await Promise.allSettled(Array.from({ length: 50 }, () => availability.check()));
  expect(new Set(heard.map((one) => (one.status === 'rejected' ? one.reason : 'in')))).toEqual(new Set([fault]));
  await expect(availability.check()).rejects.toBe(fault);
  expect(asked).toBe(1);
});

test('a moment later it is asked again, and once it is back everyone is let in', async () => {
  let isBack = false;
  let asked = 0;
  const availability = new Availability(async () => {
    asked++;
    if (!isBack) throw new Error('Refused.');
  });
  availability.reportAway(fault);
  await expect(availability.check()).rejects.toBe(fault);
  isBack = true;
  await expect.poll(() => availability.check().then(() => 'in')).toBe('in');
  const before = asked;
  await Promise.all(Array.from({ length: 50 }, () => availability.check()));
  expect(asked).toBe(before);
});

test('whoever comes while the question is out waits for its answer', async () => {
  const availability = new Availability(() => sleep(50));
  availability.reportAway(fault);
  await Promise.all([availability.check(), sleep(10).then(() => availability.check())]);
});
