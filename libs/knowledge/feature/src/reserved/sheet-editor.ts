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
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
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
  dateTimeText,
  longDayText,
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
import { type BothWrote, type Meanwhile, SheetMeanwhile, type Side } from './sheet-meanwhile';
import {
  type SheetWords,
  type WrittenField,
  bringIn,
  putInto,
  sameWords,
  wordsOfForm,
  wordsOfSheet,
} from './sheet-words';
import { type MeanwhileWords, whoWasFirst } from './told-meanwhile';
import { wordDiff } from './word-diff';

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
    SheetMeanwhile,
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
  /** What somebody else saved while this was written. */
  protected readonly meanwhile = signal<Meanwhile | null>(null);
  /** Fields that were to be saved before one was chosen of the two. */
  protected readonly undecided = signal('');
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
  private readonly box = viewChild(SheetMeanwhile);
  /** What stood in a field that both wrote when that was told. */
  private readonly written = new Map<WrittenField, SheetWords>();

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
    const open = this.open();
    if (open.length > 0) {
      for (const { choice } of open) choice.markAsTouched();
      this.undecided.set(open.map(({ label }) => label.toLocaleLowerCase('it')).join(', '));
      this.box()?.focus();
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.send();
      this.form.markAsPristine();
      await this.router.navigateByUrl(this.current.link('riservata', 'schede', id));
    } catch (error) {
      const [problem, sheet] = [asProblem(error), this.sheet()];
      if (problem.code === 'stale_version' && sheet) await this.wasSecond(sheet, problem);
      else this.refused(problem);
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

  /**
   * Somebody else saved first: what nobody touched here takes their words, what both wrote is shown beside one another and
   * waits for a choice. What is written stays, and the next press saves it on their version.
   */
  private async wasSecond(before: Sheet, stale: ProblemDocument): Promise<void> {
    const { value: now, problem } = await loaded(this.api.get<Sheet>(`/faq/${before.id}`));
    if (!now) {
      this.refused(problem);
      return;
    }
    const words = (key: string, values: Record<string, string> = {}): string =>
      this.transloco.translate(`knowledge.editor.meanwhile.${key}`, values);
    const { title, notes, by } = this.whoWrote(before, now, stale, words);
    if (!now.availableActions.includes('edit')) {
      this.refused({ ...stale, title, detail: [...notes, words('copy')].join(' ') });
      return;
    }
    const [theirs, written] = [wordsOfSheet(now), wordsOfForm(this.form, before)];
    const { taken, both } = bringIn(this.form, before, now);
    this.sheet.set(now);
    this.sources.set(now.sources);
    this.undecided.set('');
    this.meanwhile.set({
      ...{ title, notes, theirs: words('theirs', { by }) },
      taken: taken.map((name) => words(`field.${name}`)).join(', '),
      both: both.map((name) => ({
        ...{ name, label: capital(words(`field.${name}`)) },
        changes: wordDiff(this.shown(name, theirs), this.shown(name, written)),
        choice: this.choiceOf(name, theirs, written),
      })),
    });
    this.box()?.focus();
  }

  /** Names, days and notes of the versions that came in between; without one, whoever acted last. */
  private whoWrote(
    before: Sheet,
    now: Sheet,
    stale: ProblemDocument,
    words: (key: string, values?: Record<string, string>) => string,
  ): { readonly title: string; readonly notes: readonly string[]; readonly by: string } {
    const told: MeanwhileWords = (key, values) => this.transloco.translate(`knowledge.meanwhile.${key}`, values ?? {});
    const seen = before.versions.map(({ version }) => version);
    const newer = now.versions.filter(({ version }) => !seen.includes(version));
    const by = [...new Set(newer.map((version) => version.by))].join(', ');
    const [own, last] = [stale.params?.['own'] === 1 && !by.includes(', '), newer[0]];
    const first = whoWasFirst(stale, told);
    const wrote = last && told('by', { by, did: told('did.edit'), at: dateTimeText(last.at) });
    return {
      title: own || wrote === undefined ? first : wrote,
      notes: [
        ...(wrote === undefined || own || stale.params?.['did'] === 'edit' ? [] : [`${first}.`]),
        ...newer.flatMap(({ changeNote, by: name }) =>
          changeNote ? [words('note', { by: name, note: changeNote })] : [],
        ),
        ...(wrote === undefined ? [words('other')] : []),
      ],
      by: own || by === '' ? words('otherWindow') : by,
    };
  }

  /** Puts the words of one side into the field; what is corrected there after it was chosen comes back with it. */
  private choiceOf(name: WrittenField, theirs: SheetWords, written: SheetWords): BothWrote['choice'] {
    const choice = new FormControl<Side | ''>('', { nonNullable: true, validators: [Validators.required] });
    let mine = written;
    choice.valueChanges.subscribe((side) => {
      const sheet = this.sheet();
      if (sheet === null || side === '') return;
      const typed = wordsOfForm(this.form, sheet);
      if (side === 'theirs' && !sameWords(name, typed, theirs)) mine = typed;
      putInto(this.form, name, side === 'theirs' ? theirs : mine);
      this.form.markAsDirty();
      this.undecided.set('');
    });
    this.written.set(name, written);
    return choice;
  }

  /** Fields that both wrote, for which nobody has chosen a side and which nobody has corrected since. */
  private open(): readonly BothWrote[] {
    const sheet = this.sheet();
    if (sheet === null) return [];
    const typed = wordsOfForm(this.form, sheet);
    return (this.meanwhile()?.both ?? []).filter(({ name, choice }) => {
      const written = this.written.get(name);
      return choice.value === '' && written !== undefined && sameWords(name, written, typed);
    });
  }

  /** What a field holds, as people read it. */
  private shown(name: WrittenField, words: SheetWords): string {
    if (name === 'topic') return this.codes.topic(words.topic);
    if (name === 'audience') return this.transloco.translate(`knowledge.reserved.audiences.${words.audience}`);
    if (name === 'reviewBy') return longDayText(words.reviewBy);
    const value = words[name];
    if (typeof value === 'string') return value;
    const names = name === 'offices' ? value.map((code) => this.officeName(code)).sort() : value;
    return names.map((line) => `• ${line}\n`).join('');
  }

  private officeName(code: string): string {
    return this.codes.offices().find((office) => office.code === code)?.name ?? code;
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

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('it') + text.slice(1);
}

/** The server asks the same of each source. */
function isResolved({ state }: Pick<CaseSummary, 'state'>): boolean {
  return RESOLVED_STATES.includes(state);
}
