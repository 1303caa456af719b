import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '@respi/shared/api-client';
import { aListedCase } from '../testing/a-listed-case';
import { FakeApi, person, refused, setUp } from '../testing/browser';
import { LastSeen } from './last-seen';
import { OpenReferrals } from './open-referrals';

describe('what waits for an answer', () => {
  /** Pages that the server still gives before the signal goes. */
  let pagesLeft: number;
  let api: FakeApi;
  let open: OpenReferrals;

  const numbers = async (from?: string): Promise<string[]> => (await open.read(from)).items.map(({ number }) => number);

  beforeEach(() => {
    let given = 0;
    pagesLeft = Infinity;
    api = new FakeApi().on('GET /segnalazioni', () => {
      if (pagesLeft-- <= 0) throw refused(0, 'offline');
      given++;
      return { items: [aListedCase({ number: `n${given}` })], nextCursor: given % 3 === 0 ? null : `after-${given}` };
    });
    const me = signal(person('interface_operator', 'COORD'));
    setUp(api, me(), [{ provide: Session, useValue: { me } }]);
    open = TestBed.inject(OpenReferrals);
  });

  it('is read to its end', async () => {
    expect(await open.read(undefined)).toMatchObject({ items: [{}, {}, {}], nextCursor: null });
  });

  it('is half of it where the signal goes meanwhile, and the rest may be asked for later', async () => {
    pagesLeft = 2;
    expect(await open.read(undefined)).toMatchObject({ items: [{}, {}], nextCursor: 'after-2' });
    await expect(numbers('after-2')).rejects.toMatchObject({ code: 'offline' });
    pagesLeft = Infinity;
    expect(await numbers('after-2')).toEqual(['n3']);
  });

  it('is rather all that was known before than half of what is there now', async () => {
    expect(await numbers()).toEqual(['n1', 'n2', 'n3']);
    pagesLeft = 2;
    expect(await numbers()).toEqual(['n1', 'n2', 'n3']);
    expect(TestBed.inject(LastSeen).since()).not.toBeNull();
  });

  it('is not read without end', async () => {
    api.on('GET /segnalazioni', () => ({ items: [aListedCase()], nextCursor: 'more' }));
    expect(await open.read(undefined)).toMatchObject({ nextCursor: 'more' });
    expect(api.calls).toHaveLength(20);
  });
});
