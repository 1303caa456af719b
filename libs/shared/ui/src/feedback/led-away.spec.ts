import { LedAway } from './led-away';

describe('why somebody was led away', () => {
  it('is told where they end up, and no longer once they go on', () => {
    const led = new LedAway();
    led.tell('Non è per questo ruolo.');
    expect(led.word()).toBeNull();
    led.arrived('/cuneo/it/riservata/sportello');
    expect(led.word()).toBe('Non è per questo ruolo.');
    led.arrived('/cuneo/it/riservata/sportello?cerca=1');
    expect(led.word()).toBe('Non è per questo ruolo.');
    led.arrived('/cuneo/it/riservata/schede');
    expect(led.word()).toBeNull();
  });
});
