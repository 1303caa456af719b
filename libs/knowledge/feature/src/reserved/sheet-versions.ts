import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Api, CurrentNetwork, type Loaded, loaded } from '@respi/shared/api-client';
import { Breadcrumb, DateTimePipe, FORM_PARTS, PageHeading, Problem, Skeleton, dateTimeText } from '@respi/shared/ui';
import { LISTS, type Sheet, type SheetVersion, TEXTS } from './sheet-life';
import { type Change, wordDiff } from './word-diff';

interface Compared {
  readonly field: (typeof TEXTS)[number] | (typeof LISTS)[number];
  readonly changes: readonly Change[];
  readonly same: boolean;
}

/** Two versions of a sheet beside one another, with what was taken and what was added marked by more than colour. */
@Component({
  selector: 'respi-sheet-versions',
  imports: [Breadcrumb, DateTimePipe, FORM_PARTS, PageHeading, Problem, Skeleton, TranslocoPipe],
  templateUrl: './sheet-versions.html',
  styleUrl: './sheet-versions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetVersions {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  protected readonly current = inject(CurrentNetwork);

  readonly id = input.required<string>();

  protected readonly answer = signal<Loaded<Sheet> | null>(null);
  protected readonly sheet = computed(() => this.answer()?.value ?? null);
  protected readonly form = new FormGroup({
    before: new FormControl(0, { nonNullable: true }),
    after: new FormControl(0, { nonNullable: true }),
  });
  private readonly chosen = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly before = computed(() => this.version(this.chosen().before));
  protected readonly after = computed(() => this.version(this.chosen().after));
  protected readonly fields = computed<readonly Compared[]>(() => {
    const [before, after] = [this.before(), this.after()];
    if (!before || !after) return [];
    return [...TEXTS, ...LISTS].flatMap((field) => {
      const changes = wordDiff(textOf(before, field), textOf(after, field));
      return changes.length === 0 ? [] : [{ field, changes, same: changes.every(({ kind }) => kind === 'same') }];
    });
  });
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('knowledge.reserved.title'), link: this.current.link('riservata', 'schede') },
    { label: this.sheet()?.question ?? '', link: this.current.link('riservata', 'schede', this.id()) },
  ]);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
  }

  protected name(version: SheetVersion): string {
    return this.transloco.translate('knowledge.versions.name', {
      version: version.version,
      at: dateTimeText(version.at),
      by: version.by,
    });
  }

  protected async read(id: string): Promise<void> {
    const answer = await loaded(this.api.get<Sheet>(`/faq/${id}`));
    this.answer.set(answer);
    const numbers = (answer.value?.versions ?? []).map(({ version }) => version).sort((a, b) => b - a);
    this.form.setValue({ before: numbers[1] ?? numbers[0] ?? 0, after: numbers[0] ?? 0 });
  }

  private version(number: number | undefined): SheetVersion | undefined {
    return this.sheet()?.versions.find(({ version }) => version === Number(number));
  }
}

function textOf({ content }: SheetVersion, field: Compared['field']): string {
  const value = content[field];
  return typeof value === 'string' ? value : value.map((line) => `• ${line}\n`).join('');
}
