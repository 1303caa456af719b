import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { ProblemDocument } from '@respi/shared/contract';
import { uiDictionary } from '../i18n/dictionary';
import { FORM_PARTS } from './form-parts';

const sampleForm = () =>
  new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    note: new FormControl('', { nonNullable: true }),
    way: new FormControl(''),
    where: new FormControl('', { nonNullable: true }),
    sure: new FormControl(false, { nonNullable: true }),
  });

@Component({
  selector: 'respi-sample-form',
  imports: [FORM_PARTS],
  template: `
    <form [formGroup]="form()" respiForm [problem]="problem()" (accepted)="sent.set(sent() + 1)">
      <respi-error-summary />
      <respi-field label="Nome" within="Richiedente" hint="Come sul documento">
        <input respiControl type="text" formControlName="name" />
      </respi-field>
      <respi-field label="Nota">
        <textarea respiControl formControlName="note"></textarea>
      </respi-field>
      <respi-choices legend="Come">
        <respi-check label="Per posta"
          ><input respiControl type="radio" formControlName="way" value="post"
        /></respi-check>
        <respi-check label="A mano"><input respiControl type="radio" formControlName="way" value="hand" /></respi-check>
      </respi-choices>
      <respi-field label="Dove">
        <select respiControl formControlName="where">
          <option value="">-</option>
        </select>
      </respi-field>
      <respi-check label="È verificato"><input respiControl type="checkbox" formControlName="sure" /></respi-check>
      <button respiButton type="submit">Invia</button>
    </form>
  `,
})
class SampleForm {
  readonly form = signal(sampleForm());
  readonly problem = signal<ProblemDocument | null>(null);
  readonly sent = signal(0);
}

const refused: ProblemDocument = {
  type: 'about:blank',
  code: 'invalid',
  title: 'I dati non sono validi',
  detail: 'Correggere i campi segnalati.',
  status: 422,
  errors: [
    { path: 'name', code: 'taken', message: 'Questo nome è già usato.' },
    { path: 'elsewhere', code: 'odd', message: 'Un altro campo non va bene.' },
  ],
};

describe('a form of the portal', () => {
  let fixture: ComponentFixture<SampleForm>;
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { it: uiDictionary },
          translocoConfig: { availableLangs: ['it'], defaultLang: 'it' },
          preloadLangs: true,
        }),
      ],
    });
    fixture = TestBed.createComponent(SampleForm);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
  });

  afterEach(() => page.remove());

  const field = (selector: string) => page.querySelector<HTMLInputElement>(selector)!;
  const described = (element: HTMLElement) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent.trim() ?? '');

  async function send() {
    field('button[type=submit]').click();
    await fixture.whenStable();
  }

  async function type(selector: string, text: string) {
    const input = field(selector);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  it('ties label and hint to the control, and says which fields are optional', () => {
    const input = field('input');
    expect(page.querySelector(`label[for=${input.id}]`)?.textContent.trim()).toBe('Nome');
    expect(described(input)).toEqual(['Come sul documento']);
    expect(input.getAttribute('aria-required')).toBe('true');
    expect(page.querySelectorAll('label')[1]?.textContent).toContain('(facoltativo)');
  });

  it('complains of nothing before the person has tried', () => {
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(field('input').getAttribute('aria-invalid')).toBeNull();
  });

  it('is not sent while it has errors: the summary takes the focus and leads to the field', async () => {
    await send();
    expect(fixture.componentInstance.sent()).toBe(0);
    expect(document.activeElement).toBe(field('[role=alert]'));
    expect(described(field('input'))).toEqual(['Come sul documento', 'Questo campo va compilato.']);
    field('[role=alert] button').click();
    expect(document.activeElement).toBe(field('input'));
  });

  it('says of a refusal only what it is about, not what the program emptied meanwhile', async () => {
    await type('input', 'Amina');
    await send();
    expect(fixture.componentInstance.sent()).toBe(1);
    fixture.componentInstance.form().reset();
    fixture.componentInstance.problem.set({ ...refused, code: 'second_factor_refused', errors: [] });
    await fixture.whenStable();
    expect(field('[role=alert]').textContent).toContain(refused.title);
    expect(page.textContent).not.toContain('Questo campo va compilato.');
  });

  it('sends nobody to fields where none is meant, and says a thing once', async () => {
    const elsewhere = { path: 'active', code: 'last_admin', message: 'La rete resterebbe senza.' };
    const errors = [elsewhere, { ...elsewhere, path: 'memberships' }];
    fixture.componentInstance.problem.set({ ...refused, code: 'invalid_input', errors });
    await fixture.whenStable();
    const said = field('[role=alert]').textContent;
    expect(said).toContain("L'operazione non è riuscita");
    expect(said.split('La rete resterebbe senza.')).toHaveLength(2);
    expect(said).not.toContain(refused.detail);
  });

  it('is sent once by a double click', async () => {
    await type('input', 'Amina');
    for (const detail of [1, 2])
      field('button[type=submit]').dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
    await fixture.whenStable();
    expect(fixture.componentInstance.sent()).toBe(1);
  });

  it('leaves the focus in a dialog that opened over it before the refusal came', async () => {
    const inDialog = document.createElement('input');
    document.body.append(inDialog);
    page.setAttribute('aria-hidden', 'true');
    inDialog.focus();
    fixture.componentInstance.problem.set(refused);
    await fixture.whenStable();
    expect(field('[role=alert]').textContent).toContain(refused.title);
    expect(document.activeElement).toBe(inDialog);
    inDialog.remove();
  });

  it('strikes out of the summary what is put right, and drops it with the last', async () => {
    await send();
    await type('input', 'Amina');
    expect(page.querySelector('[role=alert]')).toBeNull();
    fixture.componentInstance.problem.set({ ...refused, errors: refused.errors?.slice(0, 1) ?? [] });
    await fixture.whenStable();
    expect(field('[role=alert]').textContent).toContain(refused.title);
    await type('input', 'Amina Diallo');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('says what to quote to the assistance of faults only', async () => {
    fixture.componentInstance.problem.set({ ...refused, instance: 'urn:1' });
    await fixture.whenStable();
    expect(field('[role=alert]').textContent).not.toContain('urn:1');
    fixture.componentInstance.problem.set({ ...refused, status: 500, instance: 'urn:2' });
    await fixture.whenStable();
    expect(field('[role=alert]').textContent).toContain('urn:2');
  });

  it('names the question, not one of its answers, where none was chosen', async () => {
    await type('input', 'Amina');
    fixture.componentInstance.form().controls.way.setValidators([Validators.required]);
    await send();
    expect(field('[role=alert] li').textContent.trim()).toBe('Come: Scegliere una delle voci.');
    const wrong = [...page.querySelectorAll<HTMLElement>('.r-error:not([hidden])')];
    expect(wrong.map(({ textContent }) => textContent.trim())).toEqual(['Scegliere una delle voci.']);
    field('[role=alert] button').click();
    expect(document.activeElement).toBe(field('input[type=radio]'));
    expect(described(field('input[type=radio]'))).toEqual(['Scegliere una delle voci.']);
  });

  it('asks to choose from a list, where there is nothing to fill in', async () => {
    await type('input', 'Amina');
    fixture.componentInstance.form().controls.where.setValidators([Validators.required]);
    await send();
    expect(field('[role=alert] li').textContent.trim()).toBe('Dove: Scegliere una delle voci.');
    expect(described(field('select'))).toEqual(['Scegliere una delle voci.']);
  });

  it('asks to tick a box, where there is nothing to fill in', async () => {
    await type('input', 'Amina');
    fixture.componentInstance.form().controls.sure.setValidators([Validators.requiredTrue]);
    await send();
    expect(field('[role=alert] li').textContent.trim()).toBe('È verificato: Va spuntata la casella.');
    expect(described(field('input[type=checkbox]'))).toEqual(['Va spuntata la casella.']);
  });

  it('names what a field belongs to, and speaks of the form that took the place of another', async () => {
    await send();
    expect(field('[role=alert] li').textContent.trim()).toBe('Richiedente, Nome: Questo campo va compilato.');
    fixture.componentInstance.form.set(sampleForm());
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(described(field('input'))).toEqual(['Come sul documento']);
    await send();
    expect(field('[role=alert] li').textContent.trim()).toBe('Richiedente, Nome: Questo campo va compilato.');
    expect(described(field('input'))).toEqual(['Come sul documento', 'Questo campo va compilato.']);
    await type('input', 'Amina');
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('is sent once it is right', async () => {
    await type('input', 'Amina');
    await send();
    expect(fixture.componentInstance.sent()).toBe(1);
  });

  it('puts what the server refuses on its field, keeps what was typed, and lets it be sent again', async () => {
    await type('input', 'Amina');
    await type('textarea', 'una nota lunga');
    await send();
    fixture.componentInstance.problem.set(refused);
    await fixture.whenStable();
    expect(described(field('input'))).toContain('Questo nome è già usato.');
    expect(field('[role=alert]').textContent).toContain('Un altro campo non va bene.');
    expect(document.activeElement).toBe(field('[role=alert]'));
    expect(field('input').value).toBe('Amina');
    expect(field('textarea').value).toBe('una nota lunga');

    await send();
    expect(fixture.componentInstance.sent()).toBe(2);
  });
});
