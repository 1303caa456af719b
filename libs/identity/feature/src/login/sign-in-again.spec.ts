import { ApplicationRef, type WritableSignal, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import { ProblemError, Session } from '@respi/shared/api-client';
import { Dialogs, uiDictionary } from '@respi/shared/ui';
import words from '../i18n/it.json' with { type: 'json' };
import { SignInAgain } from './sign-in-again';

const turn = () => new Promise((resolve) => setTimeout(resolve));
const REQUIRED = 'Questo campo va compilato.';

describe('signing in again over a page', () => {
  let refusal: Error | null;
  let logins: readonly (readonly unknown[])[];
  let closedWith: Promise<unknown>;
  let over: WritableSignal<string>;
  let status: WritableSignal<string>;

  beforeEach(async () => {
    logins = [];
    refusal = null;
    const me = signal({ name: 'Anna', email: 'anna@esempio.it', network: { slug: 'cuneo' }, sharedComputer: true });
    over = signal('expired');
    status = signal('expired');
    const login = async (...who: unknown[]) => {
      logins = [...logins, who];
      await turn();
      if (refusal) throw refusal;
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [{ provide: Session, useValue: { me, login, over, status } }],
    });
    closedWith = TestBed.inject(Dialogs).open(SignInAgain);
    await settled();
  });

  async function settled() {
    await turn();
    await TestBed.inject(ApplicationRef).whenStable();
  }

  const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!;
  const password = () => dialog().querySelector<HTMLInputElement>('input[type=password]')!;

  async function leaveField() {
    password().focus();
    password().blur();
    await settled();
  }

  async function send() {
    dialog().querySelector<HTMLButtonElement>('button[type=submit]')!.click();
    await settled();
  }

  it('finds nothing wrong with an empty field that somebody only passed through', async () => {
    await leaveField();
    expect(dialog().textContent).not.toContain(REQUIRED);
    expect(password().getAttribute('aria-invalid')).toBeNull();
  });

  it('says of a wrong password that it is wrong, where no address is asked for', async () => {
    refusal = new ProblemError({
      type: 'about:blank',
      title: 'E-mail o password non corrette',
      status: 401,
      detail: 'Controllare i dati inseriti e riprovare.',
      code: 'wrong_credentials',
    });
    password().value = 'non questa';
    password().dispatchEvent(new Event('input'));
    await send();
    await settled();
    expect(dialog().textContent).toContain('La password non è corretta');
    expect(dialog().textContent).not.toContain('E-mail');
  });

  it('says why, and asks whoever was closed out for no password', async () => {
    over.set('ended');
    await settled();
    expect(dialog().textContent).toContain('è stata terminata');
    expect(password()).not.toBeNull();
    over.set('factor_reset');
    await settled();
    expect(dialog().textContent).toMatch(/ha tolto il secondo fattore di Anna.*si passa poi a «Il mio accesso»/s);
    expect(dialog().textContent).not.toContain('è rimasta com');
    expect(password()).not.toBeNull();
    over.set('closed');
    await settled();
    expect(dialog().querySelector('h2')?.textContent).toContain('Accessi chiusi');
    expect(password()).toBeNull();
    expect(dialog().textContent).not.toContain('Continua');
  });

  it('asks whoever has no role any more for no password, and lets them go back to what they wrote', async () => {
    over.set('no_role');
    await settled();
    expect(dialog().textContent).toContain('In questa rete Anna non ha più ruoli');
    expect(dialog().textContent).toContain('copiarlo ora se serve');
    expect(password()).toBeNull();
    const stay = [...dialog().querySelectorAll('button')].find((button) => button.textContent.includes('Torna'));
    stay!.click();
    await settled();
    expect(dialog()).toBeNull();
    await expect(closedWith).resolves.toBe(true);
  });

  it('is gone once another tab has signed in again', async () => {
    status.set('open');
    await settled();
    expect(dialog()).toBeNull();
  });

  it('lets nobody in without a password, and goes on saying so', async () => {
    await send();
    await leaveField();
    expect(dialog().textContent).toContain(REQUIRED);
    expect(password().getAttribute('aria-invalid')).toBe('true');
    expect(logins).toEqual([]);
  });

  it('takes an Enter that is held down for one meant elsewhere', () => {
    const pressed = (repeat: boolean) =>
      password().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }));
    expect(pressed(true)).toBe(false);
    expect(pressed(false)).toBe(true);
  });

  it('signs in the same person to the same network', async () => {
    password().value = 'giusta';
    password().dispatchEvent(new Event('input'));
    await send();
    await settled();
    expect(logins).toEqual([['anna@esempio.it', 'giusta', { network: 'cuneo', sharedComputer: true }]]);
    expect(dialog()).toBeNull();
  });
});
