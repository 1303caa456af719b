import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { NetworkSettings, Person } from '@respi/identity/contract';
import { ProblemError, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/admin.it.json' with { type: 'json' };
import { Administration } from './administration';
import { SettingsPage } from './settings-page';

const SETTINGS: NetworkSettings = { emergencyText: 'Chiamare il 112.', autoCloseDays: 30, sealedHandlers: ['1'] };

function person(id: string, name: string, role: Person['memberships'][number]['role'], active = true): Person {
  const memberships = [{ role, unit: { code: 'COORD', name: 'Coordinamento' } }];
  const email = `${id}@esempio.it`;
  return { id, name, email, active, invitationPending: false, lastLoginAt: null, memberships };
}

describe('the settings of a network', () => {
  let page: HTMLElement;
  let sent: NetworkSettings[];
  let settled: () => Promise<void>;

  async function open(answer: (wanted: NetworkSettings) => Promise<NetworkSettings>): Promise<void> {
    sent = [];
    const administration = {
      settings: () => Promise.resolve(SETTINGS),
      people: () =>
        Promise.resolve([
          person('1', 'Anna', 'coordinator'),
          person('2', 'Bruno', 'interface_operator'),
          person('3', 'Carla', 'counter_operator'),
          person('4', 'Dario', 'coordinator', false),
        ]),
      changeSettings: (wanted: NetworkSettings) => {
        sent.push(wanted);
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
    await open((wanted) => Promise.resolve(wanted));
    expect(box('Anna').checked).toBe(true);
    expect(page.textContent).not.toMatch(/Carla|Dario/);
    expect(page.textContent).toContain('Meno di due persone');
    box('Bruno').click();
    await settled();
    expect(page.textContent).not.toContain('Meno di due persone');
    page.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    expect(sent).toEqual([{ ...SETTINGS, sealedHandlers: ['1', '2'] }]);
  });

  it('says what is wrong beside the field, and sends nothing', async () => {
    await open((wanted) => Promise.resolve(wanted));
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
});
