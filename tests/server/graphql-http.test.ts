// GraphQL over HTTP: every audit of the graphql-http suite, over a real connection.
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService([]);
});
afterAll(() => service.close());

const audits = serverAudits({ url: () => `${service.url}/graphql`, fetchFn: fetch });

test('the suite has all of its 61 audits', () => {
  expect(audits).toHaveLength(61);
});

describe('audits', () => {
  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result, 'reason' in result ? result.reason : undefined).toMatchObject({ status: 'ok' });
  });
});
