// Makes answers smaller on their way out, as the client's `Accept-Encoding` allows; event streams stay as they are.
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'graphql-yoga';
import { isEventStream } from './streams.ts';
import { addVary } from './vary.ts';

/** Below that the header of the encoding and the work outweigh what is saved. */
const LEAST_BYTES = 1_024;
const COMPRESSIBLE = /^(?:text\/|application\/(?:graphql-response\+)?json|image\/svg)/;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

type Encoding = 'br' | 'gzip';

/** The work is done in Node's thread pool, never on the event loop. */
const ENCODERS: Readonly<Record<Encoding, (body: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>>> = {
  // Level 4 takes as long as gzip's usual level and yields less.
  br: (body) => compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => compressGzip(body),
};

export function useCompression(): Plugin {
  return {
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const { status, headers } = response;
      const type = headers.get('content-type') ?? '';
      if (response.body === null || isEventStream(response) || headers.has('content-encoding')) return;
      if (!COMPRESSIBLE.test(type)) return;
      addVary(headers, 'Accept-Encoding');
      const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? '');
      if (encoding === null) return;
      const body = new Uint8Array(await response.arrayBuffer());
      const kept = new Headers(headers);
      const isLarge = body.byteLength >= LEAST_BYTES;
      const sent = isLarge ? await ENCODERS[encoding](body) : body;
      if (isLarge) kept.set('content-encoding', encoding);
      kept.set('content-length', String(sent.byteLength));
      setResponse(new fetchAPI.Response(sent, { status, headers: kept }));
    },
  };
}

/** What the client likes best; of equals the smaller one. */
export function chooseEncoding(accepted: string): Encoding | null {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, quality === undefined ? 1 : Number(quality.slice(2)) || 0);
  }
  const weightOf = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const)
    .map((name) => ({ name, weight: weightOf(name) }))
    .filter(({ weight }) => weight > 0)
    .sort((first, second) => second.weight - first.weight);
  return best?.name ?? null;
}
