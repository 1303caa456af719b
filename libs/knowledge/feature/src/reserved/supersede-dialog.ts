import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FoundSheets } from '@respi/knowledge/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { DialogFrame, FORM_PARTS, Problem } from '@respi/shared/ui';
import type { Sheet } from './sheet-life';

export interface SupersedeQuestion {
  readonly id: string;
  readonly audience: Sheet['audience'];
  /** It was refused: what was looked for, chosen and typed, and why. */
  readonly again?: { readonly answer: SupersedeAnswer; readonly problem: ProblemDocument };
}

export interface SupersedeAnswer {
  readonly q: string;
  readonly found: FoundSheets['items'];
  readonly successor: string;
  readonly reason: string;
}

/** Which published sheet takes the place of this one: looked for by words, chosen from what is found. */
@Component({
  selector: 'respi-supersede-dialog',
  imports: [DialogFrame, FORM_PARTS, Problem, TranslocoPipe],
  template: `
    <respi-dialog [title]="'knowledge.reserved.supersede.title' | transloco">
      <p>{{ 'knowledge.reserved.supersede.text' | transloco }}</p>
      <form class="look" role="search" [formGroup]="search" respiForm (accepted)="look()">
        <respi-field
          [label]="'knowledge.reserved.supersede.search' | transloco"
          [hint]="'knowledge.reserved.supersede.offered.' + question.audience | transloco"
          noOptional
        >
          <input respiControl cdkFocusInitial type="search" autocomplete="off" formControlName="q" />
        </respi-field>
        <button respiButton="secondary" type="submit" [busy]="busy()">
          {{ 'knowledge.reserved.searchDo' | transloco }}
        </button>
      </form>
      <respi-problem [problem]="problem()" />
      <p role="status" class="r-small">
        @if (found(); as sheets) {
          {{
            (sheets.length > 0 ? 'knowledge.reserved.supersede.found' : 'knowledge.reserved.supersede.none') | transloco
          }}
        }
      </p>
      <form
        id="supersede"
        [formGroup]="form"
        respiForm
        [problem]="question.again?.problem ?? null"
        (accepted)="close()"
      >
        <respi-error-summary />
        @if (found()?.length) {
          <respi-choices [legend]="'knowledge.reserved.supersede.which' | transloco">
            @for (sheet of found(); track sheet.id) {
              <respi-check [label]="sheet.question">
                <input respiControl type="radio" formControlName="successor" [value]="sheet.id" />
              </respi-check>
            }
          </respi-choices>
        }
        <respi-field
          [label]="'knowledge.reserved.supersede.reason' | transloco"
          [hint]="'knowledge.reserved.supersede.reasonHint' | transloco"
        >
          <textarea respiControl rows="2" formControlName="reason"></textarea>
        </respi-field>
      </form>
      <ng-container respiDialogActions>
        <button respiButton="secondary" type="button" respiLeavesDialog>{{ 'ui.cancel' | transloco }}</button>
        <button respiButton type="submit" form="supersede" [disabled]="!found()?.length">
          {{ 'knowledge.reserved.do.supersede' | transloco }}
        </button>
      </ng-container>
    </respi-dialog>
  `,
  styles: `
    .look {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0.75rem;
      margin-bottom: 1.25rem;
    }
    .look respi-field {
      flex: 1 1 14rem;
      margin: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SupersedeDialog {
  private readonly api = inject(Api);
  private readonly ref = inject<DialogRef<SupersedeAnswer>>(DialogRef);
  protected readonly question = inject<SupersedeQuestion>(DIALOG_DATA);
  protected readonly search = new FormGroup({
    q: new FormControl(this.question.again?.answer.q ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(200)],
    }),
  });
  protected readonly form = new FormGroup({
    successor: new FormControl(this.question.again?.answer.successor ?? '', {
      nonNullable: true,
      validators: [Validators.required],
    }),
    reason: new FormControl(this.question.again?.answer.reason ?? '', {
      nonNullable: true,
      validators: [Validators.maxLength(1_000)],
    }),
  });
  protected readonly found = signal<FoundSheets['items'] | null>(this.question.again?.answer.found ?? null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);

  constructor() {
    if (this.question.again) this.form.markAsDirty();
  }

  protected async look(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { items } = await this.api.post<FoundSheets>('/faq/search', {
        q: this.search.controls.q.value.trim(),
        limit: 10,
      });
      // What everybody reads leads only to what everybody reads.
      const fit = items.filter(
        ({ id, audience }) => id !== this.question.id && (this.question.audience === 'rete' || audience === 'pubblica'),
      );
      this.form.controls.successor.setValue(fit.length === 1 ? (fit[0]?.id ?? '') : '');
      this.found.set(fit);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected close(): void {
    const { successor, reason } = this.form.getRawValue();
    const q = this.search.controls.q.value;
    this.ref.close({ q, found: this.found() ?? [], successor, reason: reason.trim() });
  }
}
