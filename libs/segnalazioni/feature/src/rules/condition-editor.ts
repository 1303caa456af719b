import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ConditionInput } from '@respi/segnalazioni/contract';
import { Button, Icon, Removes } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import {
  CLOSED_FACTS,
  type ChoiceFact,
  KINDS_OF_DAY,
  LIST_OF_FACT,
  NEW_CONDITION,
  SHAPE_GROUPS,
  type Shape,
  reshaped,
  shapeOf,
} from './condition-shapes';
import { RuleWords } from './rule-words';

let made = 0;
const ENDS = ['from', 'to'] as const;

/**
 * One condition of a rule, written by choosing: what it looks at, which values, how many days; groups hold others. The
 * condition itself is never changed: each choice gives the next one.
 */
@Component({
  selector: 'respi-condition-editor',
  imports: [Button, Icon, Removes, TranslocoPipe],
  templateUrl: './condition-editor.html',
  styleUrl: './condition-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConditionEditor {
  private readonly codes = inject(NetworkCodes);
  private readonly words = inject(RuleWords);
  private readonly transloco = inject(TranslocoService);
  protected readonly id = `r-condition-${String(++made)}`;
  protected readonly groups = SHAPE_GROUPS;
  protected readonly ends = ENDS;

  readonly condition = input.required<ConditionInput>();
  /** In the document that is sent: `rules.3.when.any.0`. */
  readonly path = input.required<string>();
  /** What the server refused, by path. */
  readonly errors = input<ReadonlyMap<string, string>>(new Map());
  readonly removable = input(false);
  readonly changed = output<ConditionInput>();
  readonly removed = output();

  protected readonly shape = computed(() => shapeOf(this.condition()));
  protected readonly sentence = computed(() => this.words.sentence(this.condition()));
  protected readonly isNegation = computed(() => 'not' in this.condition());
  protected readonly parts = computed<readonly ConditionInput[] | null>(() => {
    const condition = this.condition();
    if ('all' in condition) return condition.all;
    if ('any' in condition) return condition.any;
    return 'not' in condition ? [condition.not] : null;
  });

  protected readonly codeChoice = computed(() => {
    const condition = this.condition();
    if ('signal' in condition)
      return { ask: 'chooseSignal', chosen: [], current: condition.signal, open: this.signals() };
    if (!('fact' in condition)) return null;
    const { fact } = condition;
    const chosen = condition.in.map((code) => ({ code, label: this.words.label(fact, code) }));
    const open = this.codesOf(fact).filter(({ code }) => !condition.in.includes(code));
    return { ask: 'addCode', chosen, current: '', open };
  });

  protected readonly days = computed(() => {
    const condition = this.condition();
    if (!('day' in condition)) return null;
    const { day, from, to, kinds } = condition;
    const family = day === 'event' ? 'eventKind' : 'deadlineKind';
    const known = (KINDS_OF_DAY[day] ?? []).map((code) => {
      const label: string = this.transloco.translate(`segnalazioni.${family}.${code}`);
      return { code, label, chosen: kinds?.includes(code) ?? false };
    });
    return { day, from, to, known };
  });

  /** The refusal of this very condition; those of its parts stand with them. */
  protected readonly error = computed(() => {
    const path = this.path();
    const own = [...this.errors()].find(([at]) => at === path || OWN_FIELD.test(withoutStart(at, path)));
    return own?.[1] ?? null;
  });

  protected reshape(event: Event): void {
    const shape = (event.target as HTMLSelectElement).value as Shape;
    this.changed.emit(reshaped(this.condition(), shape));
  }

  protected pathOfPart(index: number): string {
    return this.isNegation() ? `${this.path()}.not` : `${this.path()}.${String(this.shape())}.${String(index)}`;
  }

  protected addPart(): void {
    this.withParts([...(this.parts() ?? []), NEW_CONDITION]);
  }

  protected replacePart(index: number, part: ConditionInput): void {
    this.withParts((this.parts() ?? []).map((each, at) => (at === index ? part : each)));
  }

  protected removePart(index: number): void {
    this.withParts((this.parts() ?? []).filter((_, at) => at !== index));
  }

  protected chooseCode(code: string): void {
    const condition = this.condition();
    if ('signal' in condition) this.changed.emit({ signal: code });
    else if ('fact' in condition && code !== '') this.changed.emit({ ...condition, in: [...condition.in, code] });
  }

  protected removeCode(code: string): void {
    const condition = this.condition();
    if ('fact' in condition) this.changed.emit({ ...condition, in: condition.in.filter((each) => each !== code) });
  }

  protected setBound(end: (typeof ENDS)[number], typed: string): void {
    const condition = this.condition();
    if (!('day' in condition)) return;
    const { [end]: _, ...rest } = condition;
    this.changed.emit(typed === '' ? rest : { ...rest, [end]: Number(typed) });
  }

  protected toggleKind(code: string): void {
    const condition = this.condition();
    if (!('day' in condition)) return;
    const { kinds = [], ...rest } = condition;
    const next = kinds.includes(code) ? kinds.filter((kind) => kind !== code) : [...kinds, code];
    this.changed.emit(next.length === 0 ? rest : { ...rest, kinds: next });
  }

  private withParts(parts: ConditionInput[]): void {
    const condition = this.condition();
    if ('all' in condition) this.changed.emit({ all: parts });
    else if ('any' in condition) this.changed.emit({ any: parts });
    else if (parts[0]) this.changed.emit({ not: parts[0] });
  }

  private signals(): { code: string; label: string }[] {
    return this.codes
      .entries('signals')()
      .map(({ code, label }) => ({ code, label }));
  }

  private codesOf(fact: ChoiceFact): { code: string; label: string }[] {
    if (fact === 'kind' || fact === 'ageBand')
      return CLOSED_FACTS[fact].map((code) => ({ code, label: this.words.label(fact, code) }));
    return this.codes
      .entries(LIST_OF_FACT[fact])()
      .map(({ code, label }) => ({ code, label }));
  }
}

/** A field of the condition itself, not a condition within it. */
const OWN_FIELD = /^\.(?:signal|danger|fact|in(?:\.\d+)?|day|kinds(?:\.\d+)?|from|to|term|of|identifiers|all|any)$/;

function withoutStart(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : '';
}
