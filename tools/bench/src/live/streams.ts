import { request } from 'node:http';

/** When events arrive, by the case that they are of: one entry for each stream that heard it. */
export type Arrivals = Map<string, number[]>;

/** Opens one stream for each token and notes when each case is heard of. Answers how to close them. */
export async function openStreams(base: URL, tokens: readonly string[], arrivals: Arrivals): Promise<() => void> {
  const closers: (() => void)[] = [];
  const AT_ONCE = 20;
  for (let at = 0; at < tokens.length; at += AT_ONCE)
    await Promise.all(
      tokens.slice(at, at + AT_ONCE).map(async (token) => closers.push(await open(base, token, arrivals))),
    );
  return () => closers.forEach((close) => close());
}

function open(base: URL, token: string, arrivals: Arrivals): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent: false,
        host: base.hostname,
        port: base.port,
        path: '/api/v1/live',
        headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
      },
      (answer) => {
        if (answer.statusCode !== 200) {
          reject(new Error(`A stream was refused: ${answer.statusCode ?? 0}`));
          return;
        }
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          const now = performance.now();
          for (const [, id = ''] of part.matchAll(/"caseId":"([^"]+)"/g))
            arrivals.set(id, [...(arrivals.get(id) ?? []), now]);
          if (part.includes('event: hello')) resolve(() => sent.destroy());
        });
        answer.on('error', () => undefined);
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
