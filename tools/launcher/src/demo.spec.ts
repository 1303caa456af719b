import { decideDemo, demoIsLoaded, type DemoState } from './demo.ts';

describe('decideDemo', () => {
  const dev = { demo: 'default', mode: 'development' } as const;

  it.each<[string, Parameters<typeof decideDemo>[0], DemoState | undefined, DemoState]>([
    ['a new database, nothing said', dev, undefined, 'wanted'],
    ['a new database, demo off', { ...dev, demo: 'off' }, undefined, 'none'],
    ['a new database in production', { ...dev, mode: 'production' }, undefined, 'none'],
    ['a first start that was interrupted', dev, 'wanted', 'wanted'],
    ['a real database, nothing said', dev, 'none', 'none'],
    ['a real database, demo asked for', { ...dev, demo: 'on' }, 'none', 'wanted'],
    ['a loaded demo', dev, 'loaded', 'loaded'],
    ['a loaded demo, demo off', { ...dev, demo: 'off' }, 'loaded', 'loaded'],
  ])('%s', (_, config, recorded, decided) => {
    expect(decideDemo(config, recorded)).toBe(decided);
  });
});

describe('demoIsLoaded', () => {
  it('reads the last line that is an object, whatever stands around it', () => {
    expect(demoIsLoaded(['(node:1) Warning: something', '{"loaded":true}', ''])).toBe(true);
    expect(demoIsLoaded(['{"loaded":true}', '{"loaded":false}'])).toBe(false);
  });

  it.each([[[]], [['{broken']], [['loaded']]])('takes %j for "not loaded"', (lines) => {
    expect(demoIsLoaded(lines)).toBe(false);
  });
});
