import { ScheduledTasks } from '../worker/scheduled-task';
import { type EventHandler, EventHandlers } from './event-handlers';
import type { EventJob } from './event-job';

function handler(
  name: string,
  types: string[],
  handle: EventHandler['handle'] = () => Promise.resolve(),
): EventHandler {
  return { name, stream: 'case', types, handle };
}

const taken: EventJob = {
  eventId: 'e',
  networkId: 'n',
  stream: 'case',
  streamId: 's',
  type: 'taken',
  actorId: null,
  at: '2026-01-01T00:00:00.000Z',
  silent: false,
};
const signal = new AbortController().signal;

describe('event handlers', () => {
  it('are called for their stream and types, and for no other', async () => {
    const calls: string[] = [];
    const noting = (name: string, types: string[]) =>
      handler(name, types, ({ type }) => Promise.resolve(void calls.push(`${name} ${type}`)));
    const handlers = new EventHandlers([
      noting('a', ['taken', 'closed']),
      noting('b', ['taken']),
      noting('c', ['closed']),
    ]);
    await handlers.handle(taken, signal);
    await handlers.handle({ ...taken, stream: 'sheet' }, signal);
    await handlers.handle({ ...taken, type: 'merged' }, signal);
    expect(calls).toEqual(['a taken', 'b taken']);
  });

  it('each get their turn, and the event is tried again when one failed', async () => {
    const calls: string[] = [];
    const handlers = new EventHandlers([
      handler('fails', ['taken'], () => Promise.reject(new Error('no'))),
      handler('works', ['taken'], () => Promise.resolve(void calls.push('works'))),
    ]);
    await expect(handlers.handle(taken, signal)).rejects.toThrow(AggregateError);
    expect(calls).toEqual(['works']);
  });

  it('do not start with two of one name, with none to listen to, or with an event twice', () => {
    expect(() => new EventHandlers([handler('same', ['taken']), handler('same', ['closed'])])).toThrow(
      'Two event handlers are named "same"',
    );
    expect(() => new EventHandlers([handler('deaf', [])])).toThrow('"deaf" names no event');
    expect(() => new EventHandlers([handler('twice', ['taken', 'taken'])])).toThrow('"twice" names an event twice');
  });
});

describe('scheduled tasks', () => {
  const task = (name: string, run: () => Promise<void> = () => Promise.resolve()) => ({ name, cron: '0 6 * * *', run });

  it('run by name; one that this version no longer has is over without a fuss', async () => {
    let runs = 0;
    const tasks = new ScheduledTasks([task('a', () => Promise.resolve(void (runs += 1)))]);
    await tasks.run('a', signal);
    await tasks.run('gone', signal);
    expect(runs).toBe(1);
  });

  it('do not start with two of one name', () => {
    expect(() => new ScheduledTasks([task('a'), task('a')])).toThrow('Two scheduled tasks are named "a"');
  });
});
