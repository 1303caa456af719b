import { StartInterrupted, Teardown } from './teardown.ts';

describe('Teardown', () => {
  it('stops in reverse order and goes on after a failure', async () => {
    const teardown = new Teardown();
    const stopped: string[] = [];
    await teardown.push(() => void stopped.push('database'));
    await teardown.push(() => Promise.reject(new Error('worker hangs')));
    await teardown.push(() => void stopped.push('api'));
    await expect(teardown.run()).rejects.toThrow(AggregateError);
    expect(stopped).toEqual(['api', 'database']);
  });

  it('undoes what is added while it runs, and tells the start to end', async () => {
    const teardown = new Teardown();
    await teardown.run();
    const stop = jest.fn();
    await expect(teardown.push(stop)).rejects.toThrow(StartInterrupted);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(() => teardown.throwIfStopping()).toThrow(StartInterrupted);
  });

  it('forces what does not end by itself', async () => {
    const teardown = new Teardown();
    let end: () => void = () => undefined;
    await teardown.push(
      () => new Promise<void>((resolve) => (end = resolve)),
      () => end(),
    );
    const run = teardown.run();
    teardown.force();
    await run;
  });
});
