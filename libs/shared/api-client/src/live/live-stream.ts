import { MessageReader, type StreamMessage } from './read-messages';

/** The server says something every twenty seconds: who hears nothing for so long is not connected any more. */
const SILENCE_MS = 45_000;
const GREETED_WITHIN_MS = 10_000;

/** The stream could not be had, or did not greet: something on the way does not let it through. */
export class StreamRefused extends Error {
  constructor(readonly status: number | null) {
    super('the live stream is not to be had');
  }
}

/**
 * One connection to `/api/v1/live`, until it ends. By `fetch` and not `EventSource`: that one sends no header, so it would go on
 * in the session of whoever signs in next in this browser.
 *
 * @throws StreamRefused before it has greeted
 */
export async function listenTo(
  seat: string,
  after: string | null,
  hear: (message: StreamMessage, lastId: string | null) => void,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const end = (): void => over.abort();
  signal.addEventListener('abort', end);
  window.addEventListener('offline', end);
  let timer = setTimeout(end, GREETED_WITHIN_MS);
  let greeted = false;
  try {
    const answer = await fetch('/api/v1/live', {
      headers: { Accept: 'text/event-stream', 'X-Respi': seat, ...(after === null ? {} : { 'Last-Event-ID': after }) },
      cache: 'no-store',
      signal: over.signal,
    });
    if (!answer.ok || !answer.body) throw new StreamRefused(answer.status);
    const messages = new MessageReader();
    const bytes = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await bytes.read(); !part.done; part = await bytes.read()) {
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE_MS);
      const heard = messages.read(part.value);
      greeted ||= heard.length > 0;
      if (heard.length === 0) hear({ kind: 'beat', data: {} }, messages.lastId);
      for (const message of heard) hear(message, messages.lastId);
    }
  } catch (error) {
    // A connection that was good and broke is opened again; one that never was is not to be had.
    if (!greeted) throw error instanceof StreamRefused ? error : new StreamRefused(null);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    window.removeEventListener('offline', end);
    over.abort();
  }
}
