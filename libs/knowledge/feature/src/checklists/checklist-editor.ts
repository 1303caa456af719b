import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { AbstractControl } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { CodeListEntry } from '@respi/identity/contract';
import { type ChecklistDetail, DOCUMENT_FORMS } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Breadcrumb,
  FORM_PARTS,
  Icon,
  Lookup,
  PageHeading,
  Problem,
  RespiForm,
  Skeleton,
  UnsavedChanges,
} from '@respi/shared/ui';
import { SheetCodes } from '../reserved/sheet-codes';
import { type ItemForm, checklistForm, fill, itemForm, itemsBody } from './checklist-form';
import { SheetChoice } from './sheet-choice';

/** Writes a version of a list of documents: a new list, the one on the bench, or the version after another. */
@Component({
  selector: 'respi-checklist-editor',
  imports: [Breadcrumb, FORM_PARTS, Icon, Lookup, PageHeading, Problem, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './checklist-editor.html',
  styles: `
    fieldset {
      margin: 0 0 1rem;
      padding: 1rem;
      min-width: 0;
      border: 1px solid var(--r-line);
      border-radius: var(--r-radius);
    }
    legend {
      float: none;
      width: auto;
      margin: 0;
      padding: 0 0.5rem;
      font-size: 1.0625rem;
      font-weight: 700;
    }
    .tick {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-height: 2.75rem;
    }
    summary {
      min-height: 2.75rem;
      padding: 0.5rem 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChecklistEditor {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly saving = new Intention();
  private readonly around = viewChild(RespiForm);
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);

  /** The version on the bench; none for a new one. */
  readonly id = input<string>();
  /** The version that this one follows. */
  readonly da = input<string>();
  /** A document that offices ask for and that is not in the list. */
  readonly documento = input<string>();

  protected readonly sheets = new SheetChoice(this.api, this.current.slug());
  protected readonly forms = DOCUMENT_FORMS;
  protected readonly form = checklistForm();
  protected readonly items = this.form.controls.items;
  protected readonly list = signal<ChecklistDetail | null>(null);
  protected readonly ready = signal(false);
  protected readonly busy = signal(false);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly procedures = signal<readonly CodeListEntry[]>([]);
  protected readonly permits = signal<readonly CodeListEntry[]>([]);
  /** Which list it is stands from its first version on. */
  protected readonly scopeStands = computed(() => this.id() !== undefined || this.da() !== undefined);
  protected readonly title = computed(
    () => `knowledge.checklists.edit.${this.id() ? 'change' : this.da() ? 'again' : 'new'}`,
  );
  protected readonly back = computed(() =>
    this.current.link('riservata', 'schede', 'documenti', ...[this.id() ?? this.da() ?? []].flat()),
  );

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    const { offices } = this.form.controls;
    offices.setValidators(() => {
      const problem: string = this.transloco.translate('knowledge.checklists.edit.officesMissing');
      return offices.value.length > 0 ? null : { problem };
    });
    effect(() =>
      this.around()?.enrol(offices, {
        id: 'offices',
        label: () => this.transloco.translate('knowledge.checklists.edit.offices'),
      }),
    );
    effect(() => {
      const [id, from] = [this.id(), this.da()];
      untracked(() => void this.begin(id, from));
    });
  }

  protected names(code: string): boolean {
    return this.form.controls.offices.value.includes(code);
  }

  protected toggleOffice(code: string): void {
    const { offices } = this.form.controls;
    offices.setValue(this.names(code) ? offices.value.filter((one) => one !== code) : [...offices.value, code]);
    offices.markAsTouched();
    offices.markAsDirty();
  }

  protected add(): void {
    this.items.push(this.watchSheet(itemForm()));
    this.items.markAsDirty();
    this.focusItem(this.items.length - 1);
  }

  protected remove(at: number): void {
    this.items.removeAt(at);
    this.items.markAsDirty();
    this.focusItem(Math.min(at, this.items.length - 1));
  }

  protected move(at: number, by: -1 | 1): void {
    const item = this.items.at(at);
    this.items.removeAt(at);
    this.items.insert(at + by, item);
    this.items.markAsDirty();
    this.focusItem(at + by);
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.send();
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.current.link('riservata', 'schede', 'documenti', id));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async begin(id?: string, from?: string): Promise<void> {
    this.unread.set(null);
    try {
      const [procedures, permits] = await Promise.all([
        this.api.get<readonly CodeListEntry[]>('/code-lists/procedures'),
        this.api.get<readonly CodeListEntry[]>('/code-lists/permits'),
      ]);
      this.procedures.set(procedures);
      this.permits.set(permits);
      const earlier = id ?? from;
      if (earlier !== undefined) {
        const list = await this.api.get<ChecklistDetail>(`/checklists/${encodeURIComponent(earlier)}`);
        if (id !== undefined && !list.availableActions.includes('edit')) {
          await this.router.navigateByUrl(this.back(), { replaceUrl: true });
          return;
        }
        fill(this.form, list);
        await this.nameSheets();
        this.list.set(list);
      } else this.items.push(itemForm());
      this.items.controls.forEach((item) => this.watchSheet(item));
      const wanted = this.documento();
      if (wanted !== undefined) {
        this.items.push(this.watchSheet(itemForm({ name: wanted.slice(0, 200) })));
        this.form.markAsDirty();
        this.focusItem(this.items.length - 1);
      }
      this.ready.set(true);
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  /** People read what a sheet asks, not its address. */
  private async nameSheets(): Promise<void> {
    const linked = this.items.controls.filter(({ controls }) => controls.sheet.value !== '');
    const slugs = [...new Set(linked.map(({ controls }) => controls.sheet.value))];
    const questions = await Promise.all(slugs.map((slug) => this.sheets.questionOf(slug)));
    for (const { controls } of linked) controls.sheet.setValue(questions[slugs.indexOf(controls.sheet.value)] ?? '');
  }

  /** Told when the field is left: while somebody types, nothing is chosen yet. */
  private watchSheet(item: ItemForm): ItemForm {
    item.controls.sheet.addValidators(({ value }: AbstractControl<string>) =>
      this.sheets.isUnknown(value) ? { words: { key: 'knowledge.checklists.edit.sheetChoose' } } : null,
    );
    return item;
  }

  private send(): Promise<ChecklistDetail> {
    const { procedure, office, permit, offices } = this.form.getRawValue();
    const [id, list, items] = [this.id(), this.list(), itemsBody(this.form, (written) => this.sheets.slugOf(written))];
    if (id === undefined || list === null)
      return this.api.post<ChecklistDetail>(
        '/checklists',
        { procedure, office: office || null, permit: permit || null, offices, items },
        { intention: this.saving },
      );
    return this.api.post<ChecklistDetail>(
      `/checklists/${list.id}/actions/edit`,
      { offices, items },
      { version: list.version, intention: this.saving },
    );
  }

  private focusItem(at: number): void {
    setTimeout(() => this.host.nativeElement.querySelectorAll<HTMLInputElement>('.item-name')[at]?.focus());
  }
}
