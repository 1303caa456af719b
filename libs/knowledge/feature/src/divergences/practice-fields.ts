import { ChangeDetectionStrategy, Component, type OnInit, computed, inject, input, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CaseSummary } from '@respi/segnalazioni/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import { FORM_PARTS, Icon, RespiForm } from '@respi/shared/ui';
import { SheetCodes } from '../reserved/sheet-codes';
import type { LinkedCase, PracticeForm } from './practice-form';

/** The fields of one of the two practices, within the form of a divergence. */
@Component({
  selector: 'respi-practice-fields',
  imports: [FORM_PARTS, Icon, ReactiveFormsModule, TranslocoPipe],
  template: `
    <fieldset class="r-panel mt-0" [formGroup]="group()">
      <legend>{{ 'divergences.practice.' + side() | transloco }}</legend>
      <respi-field [label]="'divergences.field.what' | transloco">
        <textarea respiControl rows="5" formControlName="what"></textarea>
      </respi-field>
      <fieldset [id]="officesId()" tabindex="-1" [attr.aria-describedby]="officesId() + '-hint'">
        <legend class="r-label">{{ 'divergences.field.offices' | transloco }}</legend>
        <p class="r-small r-muted" [id]="officesId() + '-hint'">{{ 'divergences.field.officesHint' | transloco }}</p>
        @for (office of offices(); track office.code) {
          <label class="tick">
            <input type="checkbox" [checked]="names(office.code)" (change)="toggle(office.code)" /> {{ office.name }}
          </label>
        }
        @if (group().controls.offices.touched && missing()) {
          <p class="r-error">
            <respi-icon name="warning-circle" /> {{ 'divergences.field.officesMissing' | transloco }}
          </p>
        }
      </fieldset>
      <respi-field [label]="'divergences.field.where' | transloco" [hint]="'divergences.field.whereHint' | transloco">
        <input respiControl type="text" autocomplete="off" formControlName="where" />
      </respi-field>
      <respi-field [label]="'divergences.field.since' | transloco">
        <input respiControl type="date" [max]="today" formControlName="since" />
      </respi-field>
      <respi-field
        [label]="'divergences.field.sources' | transloco"
        [hint]="'divergences.field.sourcesHint' | transloco"
      >
        <textarea respiControl rows="2" formControlName="sources"></textarea>
      </respi-field>
      <fieldset>
        <legend class="r-label">{{ 'divergences.field.cases' | transloco }}</legend>
        <ul class="r-plain-list">
          @for (linked of group().controls.cases.value; track linked.id) {
            <li class="r-row">
              {{ linked.number }}
              <button
                type="button"
                class="r-icon-button"
                [attr.aria-label]="'divergences.field.dropCase' | transloco: { number: linked.number }"
                (click)="drop(linked)"
              >
                <respi-icon name="delete" />
              </button>
            </li>
          } @empty {
            <li class="r-muted">{{ 'divergences.field.noCases' | transloco }}</li>
          }
        </ul>
        <div class="add">
          <respi-field [label]="'divergences.field.caseNumber' | transloco">
            <input
              respiControl
              type="text"
              autocomplete="off"
              [formControl]="number"
              (keydown.enter)="$event.preventDefault(); add()"
            />
          </respi-field>
          <button respiButton="secondary" type="button" (click)="add()">
            {{ 'divergences.field.addCase' | transloco }}
          </button>
        </div>
        <p class="r-error" role="alert" [hidden]="!caseProblem()">{{ caseProblem() }}</p>
      </fieldset>
    </fieldset>
  `,
  styles: `
    fieldset {
      min-width: 0;
    }
    .tick {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      min-height: var(--r-target);
      margin: 0;
      cursor: pointer;
    }
    .tick input {
      width: 1.375rem;
      height: 1.375rem;
      flex: none;
      accent-color: var(--r-primary);
    }
    .add {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
    }
    .add respi-field {
      flex: 1 1 12rem;
      margin: 0;
    }
    fieldset fieldset {
      margin-block: 1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PracticeFields implements OnInit {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  private readonly around = inject(RespiForm);
  private readonly codes = inject(SheetCodes);
  protected readonly today = romeDay(new Date());

  readonly side = input.required<'a' | 'b'>();
  readonly group = input.required<PracticeForm>();
  protected readonly offices = this.codes.offices;
  protected readonly officesId = computed(() => `offices-${this.side()}`);
  protected readonly number = new FormControl('', { nonNullable: true });
  protected readonly caseProblem = signal('');

  ngOnInit(): void {
    const { offices, where } = this.group().controls;
    offices.setValidators(() => (this.missing() ? { problem: this.words('field.officesMissing') } : null));
    offices.updateValueAndValidity();
    where.valueChanges.subscribe(() => offices.updateValueAndValidity());
    // Several boxes for one control: the summary could neither name them nor lead there.
    this.around.enrol(offices, {
      id: this.officesId(),
      label: () => `${this.words(`practice.${this.side()}`)}: ${this.words('field.offices')}`,
    });
  }

  protected missing(): boolean {
    const { offices, where } = this.group().controls;
    return offices.value.length === 0 && where.value.trim() === '';
  }

  protected names(code: string): boolean {
    return this.group().controls.offices.value.includes(code);
  }

  protected toggle(code: string): void {
    const { offices } = this.group().controls;
    offices.setValue(this.names(code) ? offices.value.filter((one) => one !== code) : [...offices.value, code]);
    offices.markAsTouched();
    offices.markAsDirty();
  }

  protected async add(): Promise<void> {
    const identifier = this.number.value.trim();
    if (identifier === '') return;
    this.caseProblem.set('');
    try {
      const { items } = await this.api.post<Page<CaseSummary>>('/segnalazioni/search', { identifier, limit: 2 });
      const found = items.find(({ number }) => number.toLowerCase() === identifier.toLowerCase());
      if (!found) {
        this.caseProblem.set(this.words('field.unknownCase'));
        return;
      }
      const { cases } = this.group().controls;
      cases.setValue([...cases.value.filter(({ id }) => id !== found.id), { id: found.id, number: found.number }]);
      cases.markAsDirty();
      this.number.reset();
    } catch (error) {
      const { title, detail } = asProblem(error);
      this.caseProblem.set(detail || title);
    }
  }

  protected drop(gone: LinkedCase): void {
    const { cases } = this.group().controls;
    cases.setValue(cases.value.filter(({ id }) => id !== gone.id));
    cases.markAsDirty();
  }

  private words(key: string): string {
    return this.transloco.translate(`divergences.${key}`);
  }
}
