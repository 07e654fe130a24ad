// What the tests of keys and tokens share: how credentials are sent, and what comes of it.
import type { Service } from './service.ts';

export const bearer = (credentials: string) => ({ authorization: `Bearer ${credentials}` });

/** What a client sees of a question asked with these headers. */
export async function outcomeOf(
  service: Service,
  headers: Record<string, string> = {},
  body: object = { query: '{ stats { articles } }' },
) {
  const response = await service.post(body, headers);
  const { data, errors } = await response.json();
  return {
    status: response.status,
    code: errors?.[0]?.extensions.code,
    message: errors?.[0]?.message,
    challenge: response.headers.get('www-authenticate'),
    data,
  };
}

export const REFUSED = {
  status: 401,
  code: 'UNAUTHENTICATED',
  challenge: 'Bearer realm="entente"',
  data: undefined,
};
