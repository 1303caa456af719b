import '../testing/device';
import { Location } from '@angular/common';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '@respi/shared/api-client';
import { FakeApi, person, refused, setUp } from '../testing/browser';
import { DeviceDrafts } from './device-drafts';
import { DraftKeeper } from './draft-keeper';
import { Drafts } from './drafts';

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** However long a busy machine takes to seal and send; the test's own limit ends it. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await after(5);
};
const kept = (): Record<string, string | null> =>
  Object.fromEntries(
    Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').map((name) => [
      name,
      localStorage.getItem(name),
    ]),
  );
const content = { text: 'Il signor Provetti chiede a che punto è' };

describe('drafts', () => {
  let api: FakeApi;

  beforeEach(() => {
    localStorage.clear();
    api = new FakeApi();
    setUp(api, person('counter_operator'), [DraftKeeper]);
  });

  it('stay on the device as ciphertext that only the same person opens', async () => {
    const device = TestBed.inject(DeviceDrafts);
    expect(await device.save('b1', content)).toBe(true);
    expect(JSON.stringify(kept())).not.toMatch(/Provetti|punto/);
    expect((await device.read('b1'))?.content).toEqual(content);

    TestBed.resetTestingModule();
    setUp(api, { ...person('counter_operator'), deviceKey: btoa('x'.repeat(32)) });
    const stranger = TestBed.inject(DeviceDrafts);
    expect(await stranger.read('b1')).toBeNull();
  });

  it('are refused when the ciphertext was moved to another draft', async () => {
    const device = TestBed.inject(DeviceDrafts);
    await device.save('b1', content);
    const [name = ''] = Object.keys(kept());
    localStorage.setItem(name.replace('b1', 'b2'), localStorage.getItem(name) ?? '');
    expect(await device.read('b2')).toBeNull();
  });

  it('go to the server a few seconds after the last change, once', async () => {
    const keeper = TestBed.inject(DraftKeeper);
    keeper.changed({ text: 'I' });
    keeper.changed(content);
    expect(keeper.status()).toBe('pending');
    await after(2_700);
    const [sent, ...others] = api.calls.filter(({ method }) => method === 'PUT');
    expect(sent).toMatchObject({ path: `/drafts/${keeper.id}`, body: { content } });
    expect(others).toHaveLength(0);
    expect(keeper.status()).toBe('saved');
  });

  it('stay here and say so while the server does not answer, and follow when it does', async () => {
    api.on('PUT /drafts/*', () => {
      throw refused(503, 'service_unavailable');
    });
    const keeper = TestBed.inject(DraftKeeper);
    keeper.changed(content);
    await keeper.flush();
    expect(keeper.status()).toBe('device');
    expect((await TestBed.inject(DeviceDrafts).read(keeper.id))?.content).toEqual(content);

    api.on('PUT /drafts/*', () => ({}));
    window.dispatchEvent(new Event('online'));
    await until(() => keeper.status() === 'saved');
  });

  it('wait on the device for the person to sign in again, and follow by themselves', async () => {
    const status = signal('expired');
    Object.assign(TestBed.inject(Session), { status });
    api.on('PUT /drafts/*', () => {
      throw refused(401, 'session_expired');
    });
    const keeper = TestBed.inject(DraftKeeper);
    keeper.changed(content);
    await keeper.flush();
    expect(keeper.status()).toBe('expired');
    expect((await TestBed.inject(DeviceDrafts).read(keeper.id))?.content).toEqual(content);

    api.on('PUT /drafts/*', () => ({}));
    status.set('open');
    TestBed.tick();
    await until(() => keeper.status() === 'saved');
  });

  it.each([
    ['no_role', 'noRole'],
    ['closed', 'closed'],
  ] as const)('promise nothing to who cannot come back (%s), and follow where that is undone', async (why, said) => {
    const status = signal('expired');
    Object.assign(TestBed.inject(Session), { status, over: () => why });
    api.on('PUT /drafts/*', () => {
      throw refused(401, 'session_expired');
    });
    const keeper = TestBed.inject(DraftKeeper);
    keeper.changed(content);
    await keeper.flush();
    expect(keeper.status()).toBe(said);
    api.on('PUT /drafts/*', () => ({}));
    status.set('open');
    TestBed.tick();
    await until(() => keeper.status() === 'saved');
  });

  it('are named in the address while they are written, for a reload to lead back to them', () => {
    const location = TestBed.inject(Location);
    location.go('/cuneo/it/riservata/nuova', 'segue=c1');
    const keeper = TestBed.inject(DraftKeeper);
    expect(location.path()).not.toContain('bozza');
    keeper.changed(content);
    expect(location.path()).toBe(`/cuneo/it/riservata/nuova?segue=c1&bozza=${keeper.id}`);
    keeper.startNew();
    expect(location.path()).toBe('/cuneo/it/riservata/nuova?segue=c1');
  });

  it('do not come back after the filing that they were for', async () => {
    const keeper = TestBed.inject(DraftKeeper);
    keeper.changed(content);
    const { id } = keeper;
    await keeper.hold();
    keeper.startNew();
    TestBed.inject(Drafts).sent(id);
    await after(2_700);
    expect(api.calls.filter(({ method }) => method === 'PUT')).toHaveLength(0);
    expect(Object.keys(kept())).toHaveLength(0);
  });

  it('are listed by their newest copy, and from the device alone where the server is away', async () => {
    await TestBed.inject(DeviceDrafts).save('b1', { text: 'più nuova' });
    api.on('GET /drafts', () => ({
      items: [
        { id: 'b1', updatedAt: '2020-01-01T00:00:00Z', content: { text: 'più vecchia' } },
        { id: 'b2', updatedAt: '2020-01-02T00:00:00Z', content: { text: 'altra' } },
      ],
    }));
    const both = await TestBed.inject(Drafts).list();
    expect(both.items.map((draft) => draft.content['text'])).toEqual(['più nuova', 'altra']);

    api.on('GET /drafts', () => {
      throw refused(0, 'offline');
    });
    const alone = await TestBed.inject(Drafts).list();
    expect(alone.items.map(({ id }) => id)).toEqual(['b1']);
    expect(alone.problem?.code).toBe('offline');
  });

  it('go to the server when they are taken up again, if only this device has their last words', async () => {
    const served = { id: 'b1', updatedAt: '2020-01-01T00:00:00Z', content: { text: 'più vecchia' } };
    api.on('GET /drafts', () => ({ items: [served] }));
    await TestBed.inject(Drafts).find('b1');
    expect(api.sent('PUT /drafts/b1')).toEqual([]);
    await TestBed.inject(DeviceDrafts).save('b1', content);
    expect((await TestBed.inject(Drafts).find('b1')).draft?.content).toEqual(content);
    expect(api.sent('PUT /drafts/b1')).toMatchObject([{ body: { content } }]);
  });
});
