import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  AUDIENCES,
  type DivergenceDetail,
  type PublicQuestionDetail,
  type UnansweredSearch,
} from '@respi/knowledge/contract';
import { type CaseDetail, type CaseSummary, RESOLVED_STATES } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  RespiForm,
  Skeleton,
  UnsavedChanges,
} from '@respi/shared/ui';
import { LineList } from './line-list';
import { SheetCodes } from './sheet-codes';
import {
  LINE_LIMITS,
  LINE_LISTS,
  type Source,
  fillFromCase,
  fillFromDivergence,
  fillFromQuestion,
  fillFromSheet,
  sheetBody,
  sheetForm,
} from './sheet-draft';
import type { Sheet } from './sheet-life';

/** A sheet being written: new, from a resolved case (`?da=`), or another version of one that is there. */
@Component({
  selector: 'respi-sheet-editor',
  imports: [
    Alert,
    Breadcrumb,
    FORM_PARTS,
    Icon,
    LineList,
    PageHeading,
    Problem,
    ReactiveFormsModule,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './sheet-editor.html',
  styleUrl: './sheet-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetEditor {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly saving = new Intention();
  protected readonly codes = inject(SheetCodes);
  protected readonly current = inject(CurrentNetwork);

  /** Id of the sheet; none for a new one. */
  readonly id = input<string>();
  /** Id of the case that a new sheet begins from. */
  readonly da = input<string>();
  /** Id of the public's question that a new sheet begins from. */
  readonly domanda = input<string>();
  /** Id of the search without result that a new sheet answers. */
  readonly cercato = input<string>();
  /** Id of the decided divergence that a new sheet, or another version of one, says. */
  readonly divergenza = input<string>();

  protected readonly audiences = AUDIENCES;
  protected readonly lists = LINE_LISTS;
  protected readonly limits = LINE_LIMITS;
  protected readonly form = sheetForm();
  protected readonly sheet = signal<Sheet | null>(null);
  protected readonly sources = signal<readonly Source[]>([]);
  protected readonly ready = signal(false);
  protected readonly busy = signal(false);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly sourceProblem = signal('');
  protected readonly number = new FormControl('', { nonNullable: true });
  protected readonly trail = computed(() => {
    const sheet = this.sheet();
    const all = {
      label: this.transloco.translate('knowledge.reserved.title'),
      link: this.current.link('riservata', 'schede'),
    };
    return sheet ? [all, { label: sheet.question, link: this.current.link('riservata', 'schede', sheet.id) }] : [all];
  });

  private readonly around = viewChild(RespiForm);

  constructor() {
    // Nothing of a sheet is kept before it is saved.
    inject(UnsavedChanges).watch(() => this.form.dirty);
    const { offices } = this.form.controls;
    offices.setValidators(() => {
      const problem: string = this.transloco.translate('knowledge.editor.officesMissing');
      return offices.value.length > 0 ? null : { problem };
    });
    // Several boxes for one control: the summary could neither name them nor lead there.
    effect(() =>
      this.around()?.enrol(offices, {
        id: 'offices',
        label: () => this.transloco.translate('knowledge.editor.offices'),
      }),
    );
    effect(() => {
      const [id, da, domanda, cercato] = [this.id(), this.da(), this.domanda(), this.cercato()];
      this.divergenza();
      untracked(() => void this.begin(id, da, domanda, cercato));
    });
  }

  protected names(code: string): boolean {
    return this.form.controls.offices.value.includes(code);
  }

  protected toggleOffice(code: string): void {
    const { offices } = this.form.controls;
    const named = offices.value.includes(code) ? offices.value.filter((one) => one !== code) : [...offices.value, code];
    offices.setValue(named);
    offices.markAsTouched();
    offices.markAsDirty();
  }

  /** Sheets come from one or more cases: the others are named by their number. */
  protected async addSource(): Promise<void> {
    const identifier = this.number.value.trim();
    if (identifier === '') return;
    this.sourceProblem.set('');
    try {
      const { items } = await this.api.post<Page<CaseSummary>>('/segnalazioni/search', { identifier, limit: 2 });
      const found = items.find(({ number }) => number.toLowerCase() === identifier.toLowerCase()) ?? items[0];
      if (!found) {
        this.sourceProblem.set(this.transloco.translate('knowledge.editor.noSource'));
        return;
      }
      if (!isResolved(found)) {
        this.sourceProblem.set(this.transloco.translate('knowledge.editor.unresolvedSource', { number: found.number }));
        return;
      }
      this.sources.update((sources) => [
        ...sources.filter(({ id }) => id !== found.id),
        { id: found.id, number: found.number },
      ]);
      this.number.reset();
      this.form.markAsDirty();
    } catch (error) {
      const { title, detail } = asProblem(error);
      this.sourceProblem.set(detail || title);
    }
  }

  protected dropSource(gone: string): void {
    this.sources.update((sources) => sources.filter(({ id }) => id !== gone));
    this.form.markAsDirty();
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.send();
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.current.link('riservata', 'schede', id));
    } catch (error) {
      const [problem, sheet] = [asProblem(error), this.sheet()];
      this.refused(problem.code === 'stale_version' && sheet ? await this.meanwhile(sheet, problem) : problem);
    } finally {
      this.busy.set(false);
    }
  }

  protected async begin(id?: string, da?: string, domanda?: string, cercato?: string): Promise<void> {
    this.unread.set(null);
    try {
      if (id !== undefined) {
        const sheet = await this.api.get<Sheet>(`/faq/${id}`);
        if (!sheet.availableActions.includes('edit')) {
          await this.router.navigateByUrl(this.current.link('riservata', 'schede', sheet.id), { replaceUrl: true });
          return;
        }
        fillFromSheet(this.form, sheet);
        if (sheet.state === 'candidate') await this.fillFromSource(sheet);
        this.sheet.set(sheet);
        this.sources.set(sheet.sources);
        await this.fillFromDecision(false);
      } else if (da !== undefined) {
        const subject = await this.api.get<CaseDetail>(`/segnalazioni/${da}`);
        fillFromCase(this.form, subject);
        this.sources.set([this.sourceOf(subject)]);
      } else if (domanda !== undefined) {
        fillFromQuestion(
          this.form,
          await this.api.get<PublicQuestionDetail>(`/questions/${encodeURIComponent(domanda)}`),
        );
      } else if (cercato !== undefined) {
        const { text } = await this.api.get<UnansweredSearch>(`/unanswered-searches/${encodeURIComponent(cercato)}`);
        this.form.controls.question.setValue(text.charAt(0).toUpperCase() + text.slice(1));
      } else await this.fillFromDecision(true);
      this.ready.set(true);
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  /** What a candidate comes from has an answer already: a beginning, beside the question as it was proposed. */
  private async fillFromSource({ question, sources, publicQuestion }: Sheet): Promise<void> {
    const [source] = sources;
    if (source !== undefined) fillFromCase(this.form, await this.api.get<CaseDetail>(`/segnalazioni/${source.id}`));
    else if (publicQuestion !== null)
      fillFromQuestion(this.form, await this.api.get<PublicQuestionDetail>(`/questions/${publicQuestion}`));
    this.form.controls.question.setValue(question);
  }

  /** A decision is the note of the new version; of a new sheet it is the answer too. */
  private async fillFromDecision(isNew: boolean): Promise<void> {
    const id = this.divergenza();
    if (id === undefined) return;
    const divergence = await this.api.get<DivergenceDetail>(`/divergences/${encodeURIComponent(id)}`);
    const { decision } = divergence;
    if (decision === null) return;
    if (isNew) fillFromDivergence(this.form, divergence);
    const note: string = this.transloco.translate('knowledge.editor.noteOfDecision', { text: decision.text });
    this.form.controls.changeNote.setValue(note.slice(0, 1_000));
  }

  private sourceOf({ id, number, state }: CaseDetail): Source {
    if (isResolved({ state })) return { id, number };
    return { id, number, problem: this.transloco.translate('knowledge.editor.unresolvedSource', { number }) };
  }

  /** What is refused of a source stands beside it; the form shows the rest. */
  private refused(problem: ProblemDocument): void {
    this.problem.set(problem);
    const ofSource = new Map((problem.errors ?? []).map(({ path, message }) => [path, message]));
    this.sources.update((sources) =>
      sources.map(({ id, number }, index) => {
        const refusal = ofSource.get(`sources.${index}`);
        return refusal === undefined ? { id, number } : { id, number, problem: refusal };
      }),
    );
  }

  /** Somebody else was here: says what they changed. What is written stays, and the next press puts it in the place of theirs. */
  private async meanwhile(before: Sheet, stale: ProblemDocument): Promise<ProblemDocument> {
    const words = (key: string, values: Record<string, unknown> = {}): string =>
      this.transloco.translate(`knowledge.editor.meanwhile.${key}`, values);
    const { value: now, problem } = await loaded(this.api.get<Sheet>(`/faq/${before.id}`));
    if (!now) return problem;
    const differs = (name: (typeof COMPARED)[number]): boolean =>
      JSON.stringify(now[name]) !== JSON.stringify(before[name]);
    const named = COMPARED.filter(differs).map((name) => words(`field.${name}`));
    const changed = named.length > 0 ? words('changed', { what: named.join(', ') }) : words('other');
    const mayEdit = now.availableActions.includes('edit');
    if (mayEdit) this.sheet.set(now);
    return { ...stale, title: words('title'), detail: `${changed} ${words(mayEdit ? 'look' : 'copy')}` };
  }

  private send(): Promise<Sheet> {
    const [sheet, body] = [this.sheet(), sheetBody(this.form)];
    if (sheet === null)
      return this.api.post<Sheet>(
        '/faq',
        {
          ...body,
          sources: this.sources().map(({ id }) => id),
          ...(this.cercato() === undefined ? {} : { search: this.cercato() }),
          ...(this.divergenza() === undefined ? {} : { divergence: this.divergenza() }),
        },
        { intention: this.saving },
      );
    return this.api.post<Sheet>(`/faq/${sheet.id}/actions/edit`, body, {
      version: sheet.version,
      intention: this.saving,
    });
  }
}

/** What of a sheet two people write. */
const COMPARED = [
  ...(['question', 'shortAnswer', 'steps', 'documents', 'legalRefs', 'tags', 'topic', 'offices'] as const),
  ...(['audience', 'reviewBy'] as const),
] as const;

/** The server asks the same of each source. */
function isResolved({ state }: Pick<CaseSummary, 'state'>): boolean {
  return RESOLVED_STATES.includes(state);
}
