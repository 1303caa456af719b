import { createServer } from 'node:net';

/** The code of what hinders listening (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`), or undefined if nothing does. */
export function hindranceToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

export async function assertPortIsFree(port: number, host: string): Promise<void> {
  const hindrance = await hindranceToListen(port, host);
  if (hindrance === undefined) return;
  if (hindrance === 'EADDRINUSE') {
    throw new Error(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`);
  }
  if (hindrance === 'EACCES')
    throw new Error(`Port ${port} needs more rights than yours. Choose one above 1023: PORT=3000 npm start`);
  throw new Error(`HOST=${host} and PORT=${port} cannot be listened on (${hindrance}).`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}
