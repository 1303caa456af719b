import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Person, VersionedSettings } from '@respi/identity/contract';
import { ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/admin.it.json' with { type: 'json' };
import { Administration } from './administration';
import { SettingsPage } from './settings-page';

type Settings = Omit<VersionedSettings, 'version'>;
const DECIDED: Settings = {
  emergencyText: 'Chiamare il 112.',
  autoCloseDays: 30,
  secondFactor: 'everybody',
  oidcLogin: false,
  sealedHandlers: ['1'],
};

function person(id: string, name: string, role: Person['memberships'][number]['role'], active = true): Person {
  const memberships = [
    { role, unit: { code: 'COORD', name: 'Coordinamento' }, from: '2026-01-01', to: null, begun: true },
  ];
  const email = `${id}@esempio.it`;
  return {
    id,
    name,
    email,
    active,
    invitationPending: false,
    secondFactor: false,
    lastLoginAt: null,
    memberships,
    version: 1,
  };
}

describe('the settings of a network', () => {
  let page: HTMLElement;
  let stored: VersionedSettings;
  let sent: { wanted: Settings; version: number }[];
  let settled: () => Promise<void>;

  async function open(answer: (wanted: Settings) => Promise<VersionedSettings>): Promise<void> {
    sent = [];
    stored = { ...DECIDED, version: 4 };
    const administration = {
      settings: () => Promise.resolve(stored),
      people: () =>
        Promise.resolve([
          person('1', 'Anna', 'coordinator'),
          person('2', 'Bruno', 'interface_operator'),
          person('3', 'Carla', 'counter_operator'),
          person('4', 'Dario', 'coordinator', false),
        ]),
      changeSettings: (wanted: Settings, version: number) => {
        sent.push({ wanted, version });
        return answer(wanted);
      },
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [provideRouter([]), { provide: Administration, useValue: administration }],
    });
    const fixture = TestBed.createComponent(SettingsPage);
    page = fixture.nativeElement as HTMLElement;
    settled = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    await settled();
  }

  const box = (name: string) =>
    [...page.querySelectorAll('label')].find((label) => label.textContent.includes(name))?.control as HTMLInputElement;

  it('offers the people of the coordination, and keeps what was decided', async () => {
    await open((wanted) => Promise.resolve((stored = { ...wanted, version: 5 })));
    expect(box('Anna').checked).toBe(true);
    expect(page.textContent).not.toMatch(/Carla|Dario/);
    expect(page.textContent).toContain('Meno di due persone');
    box('Bruno').click();
    await settled();
    expect(page.textContent).not.toContain('Meno di due persone');
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    expect(sent).toEqual([{ wanted: { ...DECIDED, sealedHandlers: ['1', '2'] }, version: 4 }]);
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    expect(sent.at(-1)?.version).toBe(5);
  });

  it('is not saved with fewer than two people for sealed cases, and says what to do', async () => {
    await open((wanted) => Promise.resolve((stored = { ...wanted, version: 5 })));
    const group = box('Anna').closest('fieldset');
    const send = async (): Promise<void> => {
      page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
      await settled();
    };
    box('Anna').click();
    await send();
    expect(sent).toEqual([]);
    expect(group?.textContent).toContain('Scegliere almeno due persone');
    expect(page.querySelector(`#${group?.getAttribute('aria-describedby')}`)?.textContent).toContain('almeno due');
    expect(page.textContent).not.toContain('Meno di due persone');
    for (const name of ['Anna', 'Bruno']) box(name).click();
    await settled();
    expect(page.textContent).not.toContain('Scegliere almeno due persone');
    await send();
    expect(sent).toMatchObject([{ wanted: { sealedHandlers: ['1', '2'] } }]);
  });

  it('says what is wrong beside the field, and sends nothing', async () => {
    await open((wanted) => Promise.resolve({ ...wanted, version: 5 }));
    const days = page.querySelector<HTMLInputElement>('input[type=number]');
    if (!days) throw new Error('no field for the days');
    days.value = '0';
    days.dispatchEvent(new Event('input'));
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    expect(sent).toEqual([]);
    expect(days.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows that it was refused, and loses nothing of what was typed', async () => {
    const problem = { type: 'about:blank', code: 'not_allowed', title: 'Non è permesso', detail: '', status: 403 };
    await open(() => Promise.reject(new ProblemError({ ...problem, errors: [] })));
    box('Bruno').click();
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    expect(page.textContent).toContain('Non è permesso');
    expect(box('Bruno').checked).toBe(true);
  });

  it('says which colleague was first, keeps what was typed and takes over the rest', async () => {
    const refusal = { type: 'about:blank', code: 'stale_version', title: 'Cambiato', detail: '', status: 412 };
    await open(() => {
      stored = { ...DECIDED, autoCloseDays: 12, version: 5 };
      return Promise.reject(new ProblemError({ ...refusal, params: { version: 5, by: 'Elena Dimostra' } }));
    });
    box('Bruno').click();
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    await settled();
    expect(page.textContent).toContain('Nel frattempo Elena Dimostra ha cambiato questi dati');
    expect(page.querySelector('respi-changed-meanwhile li')?.textContent).toContain('chiusura automatica: 12');
    expect(box('Bruno').checked).toBe(true);
    expect(page.querySelector<HTMLInputElement>('input[type=number]')?.value).toBe('12');
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    expect(sent.at(-1)).toEqual({ wanted: { ...DECIDED, autoCloseDays: 12, sealedHandlers: ['1', '2'] }, version: 5 });
  });
});
