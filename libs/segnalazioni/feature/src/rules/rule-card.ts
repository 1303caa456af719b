import {
  ChangeDetectionStrategy,
  Component,
  type OnInit,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ConditionInput, URGENCIES } from '@respi/segnalazioni/contract';
import { Button, FORM_PARTS, Icon, UrgencyBadge } from '@respi/shared/ui';
import { ChoiceField, choices } from './choice-field';
import { ConditionEditor } from './condition-editor';
import type { RuleForm } from './rule-draft';
import { RuleWords } from './rule-words';

/** One rule: read as a sentence, opened to be written. */
@Component({
  selector: 'respi-rule-card',
  imports: [Button, ChoiceField, ConditionEditor, FORM_PARTS, Icon, TranslocoPipe, UrgencyBadge],
  templateUrl: './rule-card.html',
  styleUrl: './rule-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleCard implements OnInit {
  private readonly words = inject(RuleWords);
  private readonly destroyRef = inject(DestroyRef);
  protected readonly urgencies = choices('ui.urgency', URGENCIES);

  readonly form = input.required<RuleForm>();
  readonly index = input.required<number>();
  readonly editable = input(false);
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  /** Path of the condition that was written anew. */
  readonly rewritten = output<string>();
  readonly removed = output();

  /** A form is no signal: what it holds now, each time it changes. */
  private readonly changes = signal(0);
  protected readonly rule = computed(() => {
    this.changes();
    return this.form().getRawValue();
  });
  protected readonly open = signal(false);
  protected readonly sentence = computed(() => this.words.sentence(this.rule().when));
  protected readonly path = computed(() => `rules.${String(this.index())}`);
  private readonly refused = computed(() => [...this.errors().keys()].some((at) => at.startsWith(`${this.path()}.`)));

  constructor() {
    effect(() => {
      if (this.refused()) this.open.set(true);
    });
  }

  protected write(when: ConditionInput): void {
    this.form().controls.when.setValue(when);
    this.rewritten.emit(`${this.path()}.when`);
  }

  ngOnInit(): void {
    const form = this.form();
    if (form.controls.label.value === '') this.open.set(true);
    form.valueChanges
      .pipe(takeUntilDestroyed(this.destroyRef))
      .subscribe(() => this.changes.update((count) => count + 1));
  }
}
