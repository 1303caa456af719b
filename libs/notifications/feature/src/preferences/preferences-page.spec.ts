import { TestBed } from '@angular/core/testing';
import type { NotificationPreferences, VersionedPreferences } from '@respi/notifications/contract';
import { ProblemError } from '@respi/shared/api-client';
import { UnsavedChanges } from '@respi/shared/ui';
import { Portal } from '../testing/portal';
import { PreferencesPage } from './preferences-page';

const PATH = '/me/notifications/preferences';
const group = (mail: 'now' | 'digest' | 'off') => ({ mail, push: true });
const PREFERENCES: NotificationPreferences = {
  groups: {
    new_cases: group('digest'),
    assigned: group('now'),
    replies: group('now'),
    referrals: group('off'),
    course: group('digest'),
    deadlines: group('now'),
  },
  digest: { rhythm: 'daily', weekday: 2, hour: 9 },
  language: 'it',
};

let portal: Portal;
let stored: VersionedPreferences;
let how: 'link' | 'page';
const stale = (): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    code: 'stale_version',
    title: 'Nel frattempo qualcosa è cambiato',
    detail: '',
    status: 412,
    params: { version: stored.version, at: '2026-11-22T09:30:00.000Z', how },
  });
beforeEach(async () => {
  stored = { ...PREFERENCES, version: 3 };
  portal = new Portal()
    .on(`GET ${PATH}`, () => stored)
    .on(`PUT ${PATH}`, (body, options) => {
      if (options?.version !== stored.version) throw stale();
      return (stored = { ...(body as NotificationPreferences), version: stored.version + 1 });
    });
  await portal.open(PreferencesPage);
});
afterEach(() => portal.leave());

async function choose(legend: string, label: string): Promise<void> {
  const fieldset = portal.all('fieldset').find((each) => each.querySelector('legend')?.textContent.includes(legend));
  const answer = [...(fieldset?.querySelectorAll('label') ?? [])].find((each) => each.textContent.trim() === label);
  (answer?.control as HTMLInputElement).click();
  await portal.settled();
}
const chosen = (): string[] =>
  portal.all('input:checked').map((each) => document.querySelector(`label[for=${each.id}]`)?.textContent.trim() ?? '');

it('shows what is in force, and that ROSSO always comes', () => {
  expect(chosen()).toEqual(['Nel riepilogo', 'Subito', 'Subito', 'Mai', 'Nel riepilogo', 'Subito', 'Ogni giorno']);
  expect(portal.text).toContain('Il codice ROSSO arriva sempre');
  expect(portal.text).not.toContain('Giorno ');
});

it('saves what was chosen, leaves alone what is not asked here, and says so', async () => {
  await choose('Invii agli uffici', 'Subito');
  await choose('Quando arriva', 'Una volta alla settimana');
  const weekday = portal.all('select')[0] as HTMLSelectElement;
  weekday.value = [...weekday.options].find(({ textContent }) => textContent.includes('Venerdì'))?.value ?? '';
  weekday.dispatchEvent(new Event('change'));
  await portal.press('Salva le scelte');
  expect(portal.bodies(`PUT ${PATH}`)).toEqual([
    {
      ...PREFERENCES,
      groups: { ...PREFERENCES.groups, referrals: group('now') },
      digest: { rhythm: 'weekly', weekday: 5, hour: 9 },
    },
  ]);
  expect(portal.text).toContain('Scelte salvate');
  await choose('Invii agli uffici', 'Mai');
  expect(portal.text).not.toContain('Scelte salvate');
});

it.each([
  ['link', "dal collegamento «non inviare più» di un'e-mail"],
  ['page', "da un'altra finestra o da un altro dispositivo"],
] as const)(
  'overwrites nothing that was changed by a %s meanwhile: says when, keeps what was chosen, and then saves it',
  async (by, words) => {
    how = by;
    await choose('Invii agli uffici', 'Subito');
    stored = { ...stored, groups: { ...PREFERENCES.groups, deadlines: group('off') }, version: 4 };
    await portal.press('Salva le scelte');
    expect(stored.groups.deadlines).toEqual(group('off'));
    expect(portal.text).toContain('Le scelte sono cambiate altrove');
    expect(portal.text).toContain(words);
    expect(portal.text).toContain('10:30');
    expect(chosen()[3]).toBe('Subito');
    await portal.press('Salva le scelte');
    expect(portal.text).toContain('Scelte salvate');
    expect(stored.groups).toEqual({ ...PREFERENCES.groups, referrals: group('now') });
  },
);

it('asks before what was chosen is lost, and not before what is saved', async () => {
  const changes = TestBed.inject(UnsavedChanges);
  expect(changes.mayLeave()).toBe(true);
  await choose('Invii agli uffici', 'Subito');
  const left = changes.mayLeave();
  await portal.settled();
  expect(portal.text).toContain('Lasciare la pagina senza salvare?');
  await portal.press('Lascia la pagina');
  expect(await left).toBe(true);
  await portal.press('Salva le scelte');
  expect(changes.mayLeave()).toBe(true);
});

it('shows why they could not be saved, and keeps them', async () => {
  portal.on(`PUT ${PATH}`, () => {
    throw new ProblemError({ type: 'about:blank', code: 'offline', title: 'Senza rete', detail: '', status: 0 });
  });
  await choose('Invii agli uffici', 'Subito');
  await portal.press('Salva le scelte');
  expect(portal.text).toContain('Senza rete');
  expect(chosen()[3]).toBe('Subito');
});
