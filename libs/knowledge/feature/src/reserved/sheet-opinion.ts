import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { REMARK_MAX, REMARK_MIN, type SheetOpinion as Opinion } from '@respi/knowledge/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS, Icon, UnsavedChanges } from '@respi/shared/ui';

/** Whether a sheet helped whoever had it before them at work, and what was missing in it. */
@Component({
  selector: 'respi-sheet-opinion',
  imports: [FORM_PARTS, Icon, TranslocoPipe],
  template: `
    <section class="r-panel r-no-print" aria-labelledby="servita">
      <h2 id="servita">{{ 'knowledge.opinion.title' | transloco }}</h2>
      <p #outcome role="status" tabindex="-1">
        @if (step() === 'thanks') {
          <respi-icon name="check-circle" /> {{ 'knowledge.opinion.thanks' | transloco }}
        }
      </p>
      @if (step() === 'ask') {
        <div class="r-row">
          <button respiButton="secondary" type="button" [busy]="busy()" (click)="say(true)">
            {{ 'knowledge.opinion.yes' | transloco }}
          </button>
          <button respiButton="secondary" type="button" (click)="step.set('missing')">
            {{ 'knowledge.opinion.no' | transloco }}
          </button>
        </div>
      }
      @if (step() !== 'thanks') {
        <form
          respiForm
          [hidden]="step() !== 'missing'"
          [formGroup]="form"
          [problem]="problem()"
          (accepted)="say(false)"
        >
          <respi-error-summary />
          <respi-field
            [label]="'knowledge.opinion.missing' | transloco"
            [hint]="'knowledge.opinion.missingHint' | transloco"
          >
            <textarea respiControl rows="3" formControlName="text"></textarea>
          </respi-field>
          <div class="r-row">
            <button respiButton type="submit" [busy]="busy()">{{ 'knowledge.opinion.send' | transloco }}</button>
            <button respiButton="secondary" type="button" (click)="step.set('ask')">
              {{ 'knowledge.opinion.back' | transloco }}
            </button>
          </div>
        </form>
      }
      <p class="r-small note">{{ 'knowledge.opinion.nobody' | transloco }}</p>
    </section>
  `,
  styles: `
    section {
      margin-top: 1.5rem;
    }
    h2 {
      margin-top: 0;
      font-size: 1.125rem;
    }
    .note {
      margin: 0.75rem 0 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetOpinion {
  private readonly api = inject(Api);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  readonly sheet = input.required<string>();

  protected readonly step = signal<'ask' | 'missing' | 'thanks'>('ask');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly form = new FormGroup({
    text: new FormControl('', {
      nonNullable: true,
      validators: [Validators.minLength(REMARK_MIN), Validators.maxLength(REMARK_MAX)],
    }),
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.step() === 'missing' && this.form.dirty);
  }

  protected async say(useful: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const text = useful ? null : this.form.controls.text.value.trim() || null;
      await this.api.post(`/sheet-feedback/${this.sheet()}`, { useful, text } satisfies Opinion);
      this.step.set('thanks');
      // The button that was pressed is gone.
      this.outcome()?.nativeElement.focus();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
