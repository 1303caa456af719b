import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, input, output } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { AGENDA_OUTCOMES, type AgendaItem, type AgendaOutcome, type AgendaResult } from '@respi/content/contract';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS } from '@respi/shared/ui';

/** What came of one item, said at the meeting or after it. */
@Component({
  selector: 'respi-agenda-result-form',
  imports: [FORM_PARTS, TranslocoPipe],
  template: `
    <form [formGroup]="form" respiForm [problem]="problem()" (accepted)="send()">
      <respi-error-summary />
      <respi-choices [legend]="'content.agenda.outcomeOf' | transloco: { title: title() }">
        @for (outcome of outcomes; track outcome) {
          <respi-check [label]="'content.agenda.outcome.' + outcome | transloco">
            <input respiControl type="radio" formControlName="outcome" [value]="outcome" />
          </respi-check>
        }
      </respi-choices>
      <respi-field [label]="'content.agenda.notes' | transloco" [hint]="'content.agenda.notesHint' | transloco">
        <textarea respiControl rows="3" autocomplete="off" formControlName="notes"></textarea>
      </respi-field>
      <button respiButton="secondary" type="submit" [busy]="busy()">
        {{ 'content.agenda.record' | transloco }}
      </button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaResultForm {
  readonly item = input.required<AgendaItem>();
  readonly title = input.required<string>();
  readonly problem = input<ProblemDocument | null>(null);
  readonly busy = input(false);
  readonly said = output<AgendaResult>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly outcomes = AGENDA_OUTCOMES;
  readonly form = new FormGroup({
    outcome: new FormControl<AgendaOutcome | null>(null, [Validators.required]),
    notes: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(4_000)] }),
  });

  constructor() {
    // Somebody else may record it meanwhile: what is typed here stays, an untouched form says what is kept.
    effect(() => {
      const { outcome, notes } = this.item();
      if (!this.form.dirty) this.form.setValue({ outcome, notes: notes ?? '' });
    });
  }

  /** Something stands here that was not recorded. */
  unsaved(): boolean {
    const { outcome, notes } = this.form.getRawValue();
    const item = this.item();
    return this.form.dirty && (outcome !== item.outcome || notes.trim() !== (item.notes ?? ''));
  }

  /** Leads to what was typed. */
  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('textarea')?.focus();
  }

  protected send(): void {
    const { outcome, notes } = this.form.getRawValue();
    if (outcome !== null) this.said.emit({ outcome, notes: notes.trim() === '' ? null : notes.trim() });
  }
}
