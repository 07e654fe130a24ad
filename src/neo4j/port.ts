// Chooses the port on which a local Neo4j will listen, so that a port in use is told at once and not by its log.
import { createServer } from 'node:net';
import { EntenteError, messageOf } from '../errors.ts';

/**
 * The port itself if it is free on 127.0.0.1; any free one for 0.
 * @throws EntenteError PORT_IN_USE, or BAD_USER_INPUT when it is not ours to take.
 */
export async function choosePort(port: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const address = `127.0.0.1:${port}`;
      reject(
        error.code === 'EADDRINUSE'
          ? new EntenteError('PORT_IN_USE', `${address} is in use by another program; choose another with --port.`)
          : new EntenteError('BAD_USER_INPUT', `Cannot listen on ${address}: ${messageOf(error)}.`),
      );
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(chosen));
    });
  });
}
