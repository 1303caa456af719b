import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Role } from '@respi/identity/contract';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { uiDictionary } from '@respi/shared/ui';
import { portalDictionary as words } from '../i18n/dictionary';
import { AreaMenu } from './area-menu';
import { areasOf } from './areas';

describe('the navigation of the reserved area', () => {
  let menu: HTMLElement;
  let settled: () => Promise<unknown>;

  async function open(role: Role, here: string): Promise<void> {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: { ...uiDictionary, ...words } },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: Session, useValue: { hasRole: (...wanted: Role[]) => wanted.includes(role) } },
        {
          provide: CurrentNetwork,
          useValue: { slug: signal('cuneo'), link: (...parts: string[]) => `/cuneo/it/${parts.join('/')}` },
        },
      ],
    });
    const fixture = TestBed.createComponent(AreaMenu);
    fixture.componentRef.setInput('areas', areasOf([role]));
    fixture.componentRef.setInput('here', here);
    menu = fixture.nativeElement as HTMLElement;
    document.body.append(menu);
    settled = () => fixture.whenStable();
    await settled();
  }
  afterEach(() => menu.remove());

  const text = (element: Element): string => element.textContent.trim();
  const all = (selector: string): string[] => [...menu.querySelectorAll(selector)].map(text);
  const group = (name: string): HTMLButtonElement =>
    [...menu.querySelectorAll('button')].find((each) => text(each) === name)!;
  const links = (of: HTMLButtonElement): HTMLElement =>
    menu.querySelector<HTMLElement>(`#${of.getAttribute('aria-controls') ?? ''}`)!;
  async function press(target: Element, event: Event): Promise<void> {
    target.dispatchEvent(event);
    await settled();
  }

  it('keeps what the coordination opens daily in sight, and the rest behind two words', async () => {
    await open('coordinator', 'coordinamento');
    expect(all('.r-many > li > a')).toEqual([
      'Coordinamento',
      'Interfaccia',
      'Schede',
      'Domande dal pubblico',
      'Bacheca',
      'Calendario',
    ]);
    expect(all('.r-nav-group')).toEqual(['Consultazione', 'Regole e controllo']);
    expect(all('#voci-consult a')).toEqual(['Servizi', 'Archivio', 'Prassi']);
    expect(all('#voci-govern a')).toEqual(['Cifre', 'Regole e tempi', 'Registro accessi', 'Dati personali']);
  });

  it('folds nothing away where a row holds it all', async () => {
    await open('counter_operator', 'sportello');
    expect(all('.r-nav-group')).toEqual([]);
    expect(all('.r-many > li > a').at(-1)).toBe('Prassi');
  });

  it('marks the page, and the word it stands behind', async () => {
    await open('coordinator', 'registro');
    expect([...menu.querySelectorAll('a[aria-current]')].map((each) => [text(each), each.ariaCurrent])).toEqual([
      ['Registro accessi', 'page'],
    ]);
    expect(group('Regole e controllo').getAttribute('aria-current')).toBe('true');
    expect(group('Consultazione').getAttribute('aria-current')).toBeNull();
  });

  it('shows the links of one group at a time, and says which', async () => {
    await open('coordinator', 'coordinamento');
    const [consult, govern] = [group('Consultazione'), group('Regole e controllo')];
    const shown = () => [consult, govern].map((each) => links(each).classList.contains('r-nav-panel-open'));
    expect(shown()).toEqual([false, false]);
    await press(consult, new MouseEvent('click', { bubbles: true }));
    expect([shown(), consult.ariaExpanded ?? consult.getAttribute('aria-expanded')]).toEqual([[true, false], 'true']);
    await press(govern, new MouseEvent('click', { bubbles: true }));
    expect(shown()).toEqual([false, true]);
    await press(govern, new MouseEvent('click', { bubbles: true }));
    expect(shown()).toEqual([false, false]);
  });

  it('puts them away with Escape, back on the word; with a press outside; when the focus goes on; with a choice', async () => {
    await open('coordinator', 'coordinamento');
    const word = group('Regole e controllo');
    const isOpen = () => word.getAttribute('aria-expanded') === 'true';
    const first = links(word).querySelector('a')!;

    word.click();
    first.focus();
    await press(first, new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([isOpen(), document.activeElement]).toEqual([false, word]);

    word.click();
    await press(first, new MouseEvent('pointerdown', { bubbles: true }));
    expect(isOpen()).toBe(true);
    await press(document.body, new MouseEvent('pointerdown', { bubbles: true }));
    expect(isOpen()).toBe(false);

    word.click();
    await settled();
    first.focus();
    await settled();
    expect(isOpen()).toBe(true);
    menu.querySelector<HTMLElement>('.r-many > li > a')!.focus();
    await settled();
    expect(isOpen()).toBe(false);

    word.click();
    await press(first, new MouseEvent('click', { bubbles: true, cancelable: true }));
    expect(isOpen()).toBe(false);
  });
});
