import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { OwnAccess, ProofWanted } from '@respi/identity/contract';
import { Api, ProblemError, Session, apiClientDictionary } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import words from '../i18n/access.it.json' with { type: 'json' };
import { AccessPage } from './access-page';

const ACCESS: OwnAccess = {
  rule: 'everybody',
  demo: false,
  required: true,
  totpSince: '2026-11-01T08:00:00.000Z',
  passkeys: [],
  recoveryCodesLeft: 10,
  passkeysPossible: true,
};
const COMMON = new ProblemError({
  type: 'about:blank',
  code: 'invalid_input',
  title: 'Alcuni dati non sono validi',
  detail: '',
  status: 422,
  errors: [{ path: 'password', code: 'common_password', message: 'Password troppo comune: sceglierne un’altra.' }],
});
const WRONG = new ProblemError({
  type: 'about:blank',
  code: 'invalid_input',
  title: 'Alcuni dati non sono validi',
  detail: '',
  status: 422,
  errors: [{ path: 'current', code: 'wrong_password', message: 'La password non è quella giusta.' }],
});
const WANTED: ProofWanted = { challenge: 'xyz', proofs: ['totp'], passkey: null, expiresIn: 300 };

describe('one’s own password, on the page of one’s access', () => {
  let page: HTMLElement;
  let fixture: ComponentFixture<AccessPage>;
  let asked: string[];
  let sent: unknown[];

  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    }
  };
  const press = async (text: string): Promise<void> => {
    [...page.querySelectorAll('button')].find((button) => button.textContent.trim() === text)!.click();
    await settled();
  };
  const type = async (...texts: string[]): Promise<void> => {
    const fields = page.querySelectorAll<HTMLInputElement>('input[type=password]');
    texts.forEach((text, index) => {
      fields[index]!.value = text;
      fields[index]!.dispatchEvent(new Event('input'));
    });
    await press('Salva la password');
  };

  beforeEach(async () => {
    asked = [];
    sent = [];
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...apiClientDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Session, useValue: { me: signal({ mustEnrol: false }), network: () => null } },
        {
          provide: Api,
          useValue: {
            get: (path: string) => {
              asked.push(path);
              return Promise.resolve(path === '/me/access' ? ACCESS : { items: [] });
            },
            post: (path: string, body: { password: string; current?: string }) => {
              sent.push([path, body]);
              if (path === '/me/step-up/challenge') return Promise.resolve(WANTED);
              if (body.current === 'sbagliata') return Promise.reject(WRONG);
              return body.password.startsWith('password') ? Promise.reject(COMMON) : Promise.resolve();
            },
          },
        },
      ],
    });
    fixture = TestBed.createComponent(AccessPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await settled();
    await press('Cambia la password');
  });

  afterEach(() => page.remove());

  it('is changed once it was typed twice alike, and the sessions that are left are read again', async () => {
    await type('quella di ora', 'quattro parole a caso', 'quattro parole per caso');
    expect(page.textContent).toContain('Le due password sono diverse.');
    expect(sent).toEqual([]);
    asked = [];
    await type('quella di ora', 'quattro parole a caso', 'quattro parole a caso');
    expect(sent).toEqual([['/me/access/password', { password: 'quattro parole a caso', current: 'quella di ora' }]]);
    expect(page.querySelector('[role=status]')?.textContent).toContain('Password cambiata.');
    expect(page.querySelector('input[type=password]')).toBeNull();
    expect(document.activeElement?.id).toBe('password');
    expect(asked).toEqual(['/me/sessions']);
  });

  it('stays in the form where it is refused, with the reason', async () => {
    await type('quella di ora', 'passwordpassword', 'passwordpassword');
    expect(page.querySelector('respi-password-part')?.textContent).toContain('Password troppo comune');
    expect(page.querySelectorAll('input[type=password]')).toHaveLength(3);
  });

  it('is not changed without the present one, and a wrong one is said beside it', async () => {
    await type('', 'quattro parole a caso', 'quattro parole a caso');
    expect(sent).toEqual([]);
    await type('sbagliata', 'quattro parole a caso', 'quattro parole a caso');
    expect(page.querySelector('respi-password-part respi-field')?.textContent).toContain('non è quella giusta');
  });

  it('is changed by another proof, given for it alone, by who has not the present one', async () => {
    await press('Non ho la password attuale');
    await type('quattro parole a caso', 'quattro parole a caso');
    expect(sent).toEqual([['/me/step-up/challenge', {}]]);
    const code = page.querySelector<HTMLInputElement>('respi-factor-form input')!;
    code.value = '123456';
    code.dispatchEvent(new Event('input'));
    await press('Conferma');
    const proof = { challenge: 'xyz', proof: { kind: 'totp', code: '123456' } };
    expect(sent.at(-1)).toEqual(['/me/access/password', { password: 'quattro parole a caso', proof }]);
    expect(page.querySelector('[role=status]')?.textContent).toContain('Password cambiata.');
    expect(page.querySelector('respi-factor-form')).toBeNull();
  });
});
