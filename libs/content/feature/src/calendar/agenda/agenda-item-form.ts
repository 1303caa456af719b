import { ChangeDetectionStrategy, Component, ElementRef, type OnInit, inject, input, output } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AgendaItem, NewAgendaItem } from '@respi/content/contract';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS } from '@respi/shared/ui';

const KINDS = ['question', 'word', 'case', 'other'] as const satisfies readonly NewAgendaItem['kind'][];

/** An item being written: a new one by hand, or the words of one that is there. */
@Component({
  selector: 'respi-agenda-item-form',
  imports: [FORM_PARTS, TranslocoPipe],
  templateUrl: './agenda-item-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgendaItemForm implements OnInit {
  /** null for a new one. */
  readonly item = input<AgendaItem | null>(null);
  readonly problem = input<ProblemDocument | null>(null);
  readonly busy = input(false);
  readonly written = output<NewAgendaItem>();
  readonly given = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly kinds = KINDS;
  readonly form = new FormGroup({
    kind: new FormControl<NewAgendaItem['kind']>('question', { nonNullable: true, validators: [Validators.required] }),
    caseNumber: words(40),
    title: words(300),
    text: words(2_000),
    presenter: words(200),
    minutes: new FormControl<number | null>(null, [Validators.min(1), Validators.max(480)]),
  });

  constructor() {
    this.form.controls.kind.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.want());
  }

  ngOnInit(): void {
    this.want();
    const item = this.item();
    if (item === null) return;
    const { title, text, presenter, minutes } = item;
    this.form.setValue({
      ...{ kind: 'other', caseNumber: '', title: this.refers() ? '' : (title ?? '') },
      ...{ text: text ?? '', presenter: presenter ?? '', minutes },
    });
  }

  /** Its title is that of a case, a divergence or a sheet. */
  protected refers(): boolean {
    const kind = this.item()?.kind;
    return kind === 'case' || kind === 'divergence' || kind === 'sheet';
  }

  protected byNumber(): boolean {
    return this.item() === null && this.form.controls.kind.value === 'case';
  }

  /** A case has its number, what leads nowhere a title. */
  private want(): void {
    const { caseNumber, title } = this.form.controls;
    for (const [control, wanted] of [
      [caseNumber, this.byNumber()],
      [title, !this.byNumber() && !this.refers()],
    ] as const) {
      if (wanted) control.addValidators(Validators.required);
      else control.removeValidators(Validators.required);
      control.updateValueAndValidity({ emitEvent: false });
    }
  }

  protected send(): void {
    const { kind, caseNumber, title, text, presenter, minutes } = this.form.getRawValue();
    const named = this.refers() || this.byNumber();
    this.written.emit({
      kind,
      caseNumber: this.byNumber() ? orNull(caseNumber) : null,
      title: named ? null : orNull(title),
      ...{ text: orNull(text), presenter: orNull(presenter), minutes },
    });
  }

  /** Something stands here that was not kept. */
  unsaved(): boolean {
    if (this.item() !== null) return this.form.dirty;
    const { caseNumber, title, text, presenter } = this.form.getRawValue();
    return [caseNumber, title, text, presenter].some((words) => words.trim() !== '');
  }

  /** Leads to what was typed. */
  focus(): void {
    this.host.nativeElement.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  /** Nothing that was typed waits to be kept any more. */
  emptied(): void {
    this.form.reset();
  }
}

function words(max: number): FormControl<string> {
  return new FormControl('', { nonNullable: true, validators: [Validators.maxLength(max)] });
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
