import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Router } from '@angular/router';
import { Api, CurrentNetwork, Intention, type Loaded, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  DateTimePipe,
  Dialogs,
  FORM_PARTS,
  PageHeading,
  Problem,
  Skeleton,
  dateTimeText,
} from '@respi/shared/ui';
import { LISTS, type Sheet, type SheetVersion, TEXTS } from './sheet-life';
import { SideBySide } from './side-by-side';
import { type Change, wordDiff } from './word-diff';

interface Compared {
  readonly field: (typeof TEXTS)[number] | (typeof LISTS)[number];
  readonly changes: readonly Change[];
  readonly same: boolean;
}

/** Two versions of a sheet beside one another, with what was taken and what was added marked by more than colour. */
@Component({
  selector: 'respi-sheet-versions',
  imports: [Breadcrumb, DateTimePipe, FORM_PARTS, PageHeading, Problem, SideBySide, Skeleton, TranslocoPipe],
  templateUrl: './sheet-versions.html',
  styleUrl: './sheet-versions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetVersions {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly restoring = new Intention();
  protected readonly current = inject(CurrentNetwork);

  readonly id = input.required<string>();

  protected readonly answer = signal<Loaded<Sheet> | null>(null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<ProblemDocument | null>(null);
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
  /** The words on the left, where they are not the present ones and may come back. */
  protected readonly restorable = computed(() => {
    const [sheet, before] = [this.sheet(), this.before()];
    if (!sheet?.availableActions.includes('restore') || !before) return null;
    const isGone = sheet.state === 'archived' || sheet.state === 'superseded';
    return isGone || before.version !== sheet.contentVersion ? before : null;
  });
  protected readonly trail = computed(() => {
    const sheet = this.sheet();
    const all = {
      label: this.transloco.translate('knowledge.reserved.title'),
      link: this.current.link('riservata', 'schede'),
    };
    return sheet ? [all, { label: sheet.question, link: this.current.link('riservata', 'schede', this.id()) }] : [all];
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.read(id));
    });
  }

  protected name(version: SheetVersion): string {
    const isRead = version.version === this.sheet()?.publishedVersion;
    return this.transloco.translate(`knowledge.versions.${isRead ? 'nameRead' : 'name'}`, {
      version: version.version,
      at: dateTimeText(version.at),
      by: version.by,
    });
  }

  /** What changes was seen on this page: here it is compared with the words of now. */
  protected async restore({ version }: SheetVersion): Promise<void> {
    const sheet = this.sheet();
    if (!sheet || this.busy()) return;
    this.form.controls.after.setValue(sheet.contentVersion);
    const confirmed = await this.dialogs.confirm({
      title: this.transloco.translate('knowledge.versions.restoreTitle', { version }),
      text: this.transloco.translate('knowledge.versions.restoreText', { version }),
      confirm: this.transloco.translate('knowledge.versions.restore', { version }),
    });
    if (!confirmed) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.api.post<Sheet>(
        `/faq/${sheet.id}/actions/restore`,
        { version },
        { version: sheet.version, intention: this.restoring },
      );
      await this.router.navigateByUrl(this.current.link('riservata', 'schede', sheet.id));
    } catch (error) {
      this.refusal.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async read(id: string): Promise<void> {
    const answer = await loaded(this.api.get<Sheet>(`/faq/${id}`));
    this.answer.set(answer);
    const after = answer.value?.contentVersion ?? 0;
    // The words before those of now; where there are none, a draft that was given up.
    const others = (answer.value?.versions ?? []).map(({ version }) => version).filter((version) => version !== after);
    const older = others.filter((version) => version < after);
    this.form.setValue({
      before: Math.max(...(older.length > 0 ? older : others.length > 0 ? others : [after])),
      after,
    });
  }

  private version(number: number | undefined): SheetVersion | undefined {
    return this.sheet()?.versions.find(({ version }) => version === Number(number));
  }
}

function textOf({ content }: SheetVersion, field: Compared['field']): string {
  const value = content[field];
  return typeof value === 'string' ? value : value.map((line) => `• ${line}\n`).join('');
}
