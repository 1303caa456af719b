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
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  TRANSLATED_FIELDS,
  type TranslatedWords,
  type TranslationAction,
  type TranslationDetail,
  type TranslationsOfSheet,
} from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  DayPipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  Menu,
  type MenuItem,
  PageHeading,
  PluralPipe,
  Problem,
  type Question,
  ReasonDialog,
  Skeleton,
  StateLabel,
  UnsavedChanges,
} from '@respi/shared/ui';
import { type Piece, piecesOf } from '../reserved/field-text';
import { type SheetFinding, isOpenFinding } from '../reserved/sheet-life';
import { type Change, wordDiff } from '../reserved/word-diff';
import { EASY_FROM, SENTENCE_AT_MOST, WORD_AT_MOST, readabilityOf } from './readability';
import { TONE_OF_TRANSLATION, attributesOf, fieldText, languageOf, textsOfWords } from './translation-life';

type Field = (typeof TRANSLATED_FIELDS)[number];

/** A text in which something was found, with what was found. */
interface Marked {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly findings: readonly SheetFinding[];
}

const REASONED = ['send_back', 'withdraw'] as const satisfies readonly TranslationAction[];
const STEPS = ['validate', 'revise'] as const satisfies readonly TranslationAction[];

/** A translation beside its Italian, field by field: written here, read through here, and validated by another person. */
@Component({
  selector: 'respi-translation-editor',
  imports: [
    Alert,
    Breadcrumb,
    DayPipe,
    FORM_PARTS,
    Icon,
    Menu,
    PageHeading,
    PluralPipe,
    Problem,
    ReactiveFormsModule,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './translation-editor.html',
  styleUrl: './translation-editor.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TranslationEditor {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly acting = new Intention();
  protected readonly current = inject(CurrentNetwork);

  /** Of the sheet. */
  readonly id = input.required<string>();
  readonly lingua = input.required<string>();

  protected readonly tones = TONE_OF_TRANSLATION;
  protected readonly fields = TRANSLATED_FIELDS;
  protected readonly easyFrom = EASY_FROM;
  protected readonly sentenceAtMost = SENTENCE_AT_MOST;
  protected readonly wordAtMost = WORD_AT_MOST;
  protected readonly isOpen = isOpenFinding;
  protected readonly of = signal<TranslationsOfSheet | null>(null);
  /** None until it has been saved once. */
  protected readonly translation = signal<TranslationDetail | null>(null);
  protected readonly ready = signal(false);
  protected readonly busy = signal(false);
  protected readonly unread = signal<ProblemDocument | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  /** Somebody else saved meanwhile: their words are shown beside what is being written. */
  protected readonly crossed = signal(false);
  protected readonly announcement = signal('');
  protected readonly form = new FormGroup({
    words: new FormGroup({
      question: new FormControl('', {
        nonNullable: true,
        validators: [Validators.required, Validators.maxLength(300)],
      }),
      shortAnswer: new FormControl('', {
        nonNullable: true,
        validators: [Validators.required, Validators.maxLength(2_000)],
      }),
      steps: new FormControl('', { nonNullable: true }),
      documents: new FormControl('', { nonNullable: true }),
    }),
  });
  private readonly typed = toSignal(this.form.controls.words.valueChanges, { initialValue: null });

  protected readonly language = computed(() => languageOf(this.lingua()));
  protected readonly spoken = computed(() => attributesOf(this.lingua()));
  protected readonly title = computed(() =>
    this.words('into', { language: this.words(`language.${this.language() ?? 'en'}`) }),
  );
  protected readonly trail = computed(() => {
    const sheet = this.of()?.sheet;
    const all = {
      label: this.transloco.translate('knowledge.reserved.title'),
      link: this.current.link('riservata', 'schede'),
    };
    if (!sheet) return [all];
    return [
      all,
      { label: sheet.question, link: this.current.link('riservata', 'schede', sheet.id) },
      { label: this.words('ofSheet'), link: this.current.link('riservata', 'schede', sheet.id, 'traduzioni') },
    ];
  });
  /** The Italian of today, with what has changed since it was translated. */
  protected readonly italian = computed<Readonly<Record<Field, readonly Change[]>>>(() => {
    const [now, before] = [this.translation()?.italian ?? this.of()?.italian, this.translation()?.madeFrom.words];
    const changes = (field: Field): readonly Change[] =>
      now ? wordDiff(fieldText(before ?? now, field), fieldText(now, field)) : [];
    return {
      question: changes('question'),
      shortAnswer: changes('shortAnswer'),
      steps: changes('steps'),
      documents: changes('documents'),
    };
  });
  protected readonly marked = computed<Readonly<Record<Field, readonly Marked[]>>>(() => ({
    question: this.markedIn('question'),
    shortAnswer: this.markedIn('shortAnswer'),
    steps: this.markedIn('steps'),
    documents: this.markedIn('documents'),
  }));
  protected readonly openFindings = computed(() => (this.translation()?.findings ?? []).filter(isOpenFinding));
  protected readonly mayWrite = computed(() => {
    const translation = this.translation();
    return translation === null || translation.availableActions.includes('write');
  });
  protected readonly step = computed(() => STEPS.find((action) => this.may(action)));
  protected readonly menu = computed<readonly MenuItem[]>(() =>
    REASONED.filter((action) => this.may(action)).map((action) => ({
      id: action,
      label: this.words(`do.${action}`),
      danger: action === 'withdraw',
    })),
  );
  /** Revised by whoever looks: the button is not there, and why is said. */
  protected readonly ownWork = computed(() => {
    const translation = this.translation();
    return (
      translation?.state === 'revised' &&
      translation.outdatedSince === null &&
      !this.may('validate') &&
      this.openFindings().length === 0
    );
  });
  protected readonly readability = computed(() => {
    this.typed();
    return this.lingua() === 'it-facile' ? readabilityOf(textsOfWords(this.written())) : null;
  });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
    effect(() => {
      const [id, language] = [this.id(), this.lingua()];
      untracked(() => void this.begin(id, language));
    });
  }

  protected may(action: TranslationAction): boolean {
    return this.translation()?.availableActions.includes(action) ?? false;
  }

  protected changed(field: Field): boolean {
    return this.italian()[field].some(({ kind }) => kind !== 'same');
  }

  /** How many lines stand here and in Italian, where they are not as many. */
  protected unlike(field: Field): { readonly here: number; readonly italian: number } | null {
    this.typed();
    const italian = (this.translation()?.italian ?? this.of()?.italian)?.[field];
    if (!Array.isArray(italian)) return null;
    const here = linesOf(this.form.controls.words.controls[field].value).length;
    return here === 0 || here === italian.length ? null : { here, italian: italian.length };
  }

  /** What another person saved, where it is not what stands in the form. */
  protected saved(field: Field): string {
    this.typed();
    const words = this.translation()?.words;
    if (!this.crossed() || !words) return '';
    const text = asTyped(words, field);
    return text === this.form.controls.words.controls[field].value ? '' : text;
  }

  protected async begin(id: string, lingua: string): Promise<void> {
    this.unread.set(null);
    try {
      const all = await this.api.get<TranslationsOfSheet>(`/faq/${encodeURIComponent(id)}/translations`);
      this.of.set(all);
      const item = all.items.find(({ language }) => language === lingua);
      if (item) this.show(await this.api.get<TranslationDetail>(`/translations/${item.id}`));
      this.ready.set(true);
    } catch (error) {
      this.unread.set(asProblem(error));
    }
  }

  /** After another person's change: their version is the one that is built on, and what was typed stays. */
  protected async keepMine(): Promise<void> {
    const [sheet, lingua] = [this.of(), this.lingua()];
    if (!sheet) return;
    try {
      const all = await this.api.get<TranslationsOfSheet>(`/faq/${sheet.sheet.id}/translations`);
      const item = all.items.find(({ language }) => language === lingua);
      this.of.set(all);
      if (item) this.translation.set(await this.api.get<TranslationDetail>(`/translations/${item.id}`));
      this.problem.set(null);
      this.crossed.set(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  protected async save(): Promise<void> {
    const [of, language, translation] = [this.of(), this.language(), this.translation()];
    if (!of || !language) return;
    const body = { madeFrom: translation?.italianVersion ?? of.italianVersion, words: this.written() };
    await this.send('write', () =>
      translation
        ? this.api.post<TranslationDetail>(`/translations/${translation.id}/actions/write`, body, {
            version: translation.version,
            intention: this.acting,
          })
        : this.api.post<TranslationDetail>(
            `/faq/${of.sheet.id}/translations`,
            { language, ...body },
            { intention: this.acting },
          ),
    );
  }

  protected async act(action: string): Promise<void> {
    const reasoned = REASONED.find((name) => name === action);
    if (reasoned) {
      const reason = await this.dialogs.open<string>(ReasonDialog, this.question(reasoned));
      if (reason) await this.post(reasoned, { reason });
      return;
    }
    const step = STEPS.find((name) => name === action);
    if (step && (await this.dialogs.confirm(this.question(step))))
      await this.post(step, { madeFrom: this.translation()?.italianVersion });
  }

  protected async justify(finding: SheetFinding): Promise<void> {
    const reason = await this.dialogs.open<string>(ReasonDialog, {
      title: this.transloco.translate('knowledge.finding.justifyTitle', { excerpt: finding.excerpt }),
      text: this.transloco.translate('knowledge.finding.justifyText'),
      confirm: this.transloco.translate('knowledge.finding.justify'),
    } satisfies Question);
    if (reason) await this.post('justify_finding', { findingId: finding.id, reason });
  }

  private async post(action: TranslationAction, body: object): Promise<void> {
    const translation = this.translation();
    if (!translation) return;
    await this.send(action, () =>
      this.api.post<TranslationDetail>(`/translations/${translation.id}/actions/${action}`, body, {
        version: translation.version,
        intention: this.acting,
      }),
    );
  }

  private async send(action: TranslationAction, ask: () => Promise<TranslationDetail>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.show(await ask());
      this.tell(action);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private show(translation: TranslationDetail): void {
    this.translation.set(translation);
    this.crossed.set(false);
    const { words } = this.form.controls;
    for (const field of TRANSLATED_FIELDS) words.controls[field].setValue(asTyped(translation.words, field));
    this.form.markAsPristine();
    if (this.mayWrite()) this.form.enable({ emitEvent: false });
    else this.form.disable({ emitEvent: false });
  }

  private written(): TranslatedWords {
    const { question, shortAnswer, steps, documents } = this.form.controls.words.getRawValue();
    return {
      question: question.replace(/\s+/g, ' ').trim(),
      shortAnswer: shortAnswer.trim(),
      steps: linesOf(steps),
      documents: linesOf(documents),
    };
  }

  private markedIn(field: Field): readonly Marked[] {
    const translation = this.translation();
    if (!translation) return [];
    const value = translation.words[field];
    const texts =
      typeof value === 'string'
        ? [[field, value] as const]
        : value.map((text, at) => [`${field}.${at}`, text] as const);
    return texts.flatMap(([name, text]) => {
      const findings = translation.findings.filter((finding) => finding.field === name);
      return findings.length > 0 ? [{ text, findings, pieces: piecesOf(text, findings) }] : [];
    });
  }

  /** A step that was taken takes its button with it: the focus goes on from the title. */
  private tell(done: TranslationAction): void {
    this.announcement.set(this.words(`done.${done}`));
    setTimeout(() => {
      if (document.activeElement === document.body) this.host.nativeElement.querySelector('h1')?.focus();
    });
  }

  private question(action: (typeof REASONED)[number] | (typeof STEPS)[number]): Question {
    return {
      title: this.words(`ask.${action}.title`),
      text: this.words(`ask.${action}.text`),
      confirm: this.words(`do.${action}`),
      danger: action === 'withdraw',
    };
  }

  private words(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`knowledge.translations.${key}`, params);
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function asTyped(words: TranslatedWords, field: Field): string {
  const value = words[field];
  return typeof value === 'string' ? value : value.join('\n');
}
