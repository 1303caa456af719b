import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Who has not got an answer by then has left, or sends byte by byte. Less than whoever stops us waits before it kills. */
const ANSWERED_WITHIN_MS = 8_000;

/**
 * Lets a server stop as soon as what is being answered is answered. By itself it would wait for connections that were only
 * opened, as browsers do ahead of time, and for readers that are gone without a word, a minute and more.
 *
 * @returns to be called when the server is about to stop
 */
export function endingInOrder(server: Server): () => void {
  const sockets = new Map<Socket, number>();
  let ending = false;

  server.on('connection', (socket) => {
    sockets.set(socket, 0);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, answer: ServerResponse) => {
    sockets.set(socket, (sockets.get(socket) ?? 0) + 1);
    answer.once('close', () => {
      const left = (sockets.get(socket) ?? 1) - 1;
      if (sockets.has(socket)) sockets.set(socket, left);
      if (ending && left === 0) socket.destroySoon();
    });
  });

  return () => {
    ending = true;
    for (const [socket, unanswered] of sockets) if (unanswered === 0) socket.destroy();
    setTimeout(() => {
      for (const socket of sockets.keys()) socket.destroy();
    }, ANSWERED_WITHIN_MS).unref();
  };
}
