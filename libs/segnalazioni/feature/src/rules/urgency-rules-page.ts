import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  resource,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  type DecidedUrgencyRules,
  URGENCIES,
  type UrgencyReplay,
  type UrgencyRules,
  type UrgencyRulesInForce,
} from '@respi/segnalazioni/contract';
import { Api, Session, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Dialogs, FORM_PARTS, Icon, UrgencyBadge } from '@respi/shared/ui';
import { ChoiceField, choices } from './choice-field';
import { NEW_CONDITION } from './condition-shapes';
import { DecisionNews, type News } from './decision-news';
import { DecisionPage } from './decision-page';
import { type Reading, changesBetween } from './reading';
import { type Grain, rebased } from './rebased';
import { ReplayPanel } from './replay-panel';
import { RuleCard } from './rule-card';
import { type RulesForm, forTheSummary, nextCode, refusals, ruleForm, rulesForm, rulesOf } from './rule-draft';
import { RuleWords } from './rule-words';
import { DecideBar } from './time/decide-bar';
import { TrialPanel } from './trial-panel';

const PATH = '/rules/urgency';
const GRAIN: Grain = { fields: { rules: { listBy: ['code'] }, otherwise: { listBy: ['text'] } } };

/** The urgency rules of the network: read by the coordination, written, tried and decided by a coordinator. */
@Component({
  selector: 'respi-urgency-rules-page',
  imports: [
    Alert,
    ChoiceField,
    DecideBar,
    DecisionNews,
    DecisionPage,
    FORM_PARTS,
    Icon,
    ReplayPanel,
    RuleCard,
    TranslocoPipe,
    TrialPanel,
    UrgencyBadge,
  ],
  templateUrl: './urgency-rules-page.html',
  styleUrl: './urgency-rules-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UrgencyRulesPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  protected readonly words = inject(RuleWords);
  protected readonly editable = inject(Session).hasRole('coordinator');
  protected readonly path = PATH;
  protected readonly urgencies = choices('ui.urgency', URGENCIES);

  protected readonly known = resource({ loader: () => loaded(this.api.get<UrgencyRulesInForce>(PATH)) });
  /** What the form was opened with. */
  private readonly opened = computed(() => this.known.value()?.value ?? null);
  /** What is in force, should somebody have decided meanwhile. */
  protected readonly inForce = linkedSignal(() => this.opened());
  protected readonly form: RulesForm = rulesForm({ rules: [], otherwise: [] });
  /** A form is no signal: counts its changes. */
  private readonly changes = signal(0);
  private readonly draft = computed<UrgencyRules>(() => {
    this.changes();
    return rulesOf(this.form);
  });
  protected readonly changed = computed(() => {
    const inForce = this.inForce();
    return inForce !== null && JSON.stringify(this.draft()) !== JSON.stringify(rulesOf(rulesForm(inForce.data)));
  });
  protected readonly replay = signal<{ readonly of: string; readonly found: UrgencyReplay } | null>(null);
  /** Saving is offered for exactly the rules that were tried on the cases. */
  protected readonly tried = computed(() => this.replay()?.of === JSON.stringify(this.draft()));
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly news = signal<News>({});
  /** Refusals beside their fields; those of a condition go when it is written anew. */
  protected readonly errors = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly decision = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(500)] }),
  });
  protected readonly rulesNow = (): UrgencyRules => this.draft();

  constructor() {
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      this.changes.update((count) => count + 1);
      this.news.update(({ meanwhile }) => (meanwhile ? { meanwhile: { ...meanwhile, own: [] } } : {}));
    });
    effect(() => {
      const inForce = this.opened();
      if (inForce) untracked(() => this.write(inForce.data));
    });
  }

  protected add(): void {
    this.form.controls.rules.push(
      ruleForm({
        code: nextCode(this.rulesNow().rules),
        urgency: 'AZZURRO',
        label: '',
        law: null,
        when: NEW_CONDITION,
      }),
    );
  }

  protected async remove(index: number): Promise<void> {
    const { rules } = this.form.controls;
    const code = rules.at(index).controls.code.value;
    if (await this.confirmedToDelete(code)) rules.removeAt(index);
  }

  protected forget(path: string): void {
    this.errors.update((errors) => new Map([...errors].filter(([at]) => !at.startsWith(path))));
  }

  protected undo(): void {
    const inForce = this.inForce();
    if (inForce) this.write(inForce.data);
  }

  protected async loadVersion(version: number): Promise<void> {
    await this.ask(async () => {
      const { data } = await this.api.get<DecidedUrgencyRules>(`${PATH}/versions/${String(version)}`);
      this.write(data);
      this.news.set({ done: this.transloco.translate('segnalazioni.rules.loadedVersion', { version }) });
    });
  }

  protected async tryOnCases(): Promise<void> {
    const rules = this.rulesNow();
    await this.ask(async () => {
      const found = await this.api.post<UrgencyReplay>(`${PATH}/replay`, { rules });
      this.replay.set({ of: JSON.stringify(rules), found });
    });
  }

  protected async moreChanged(): Promise<void> {
    const before = this.replay();
    if (!before) return;
    await this.ask(async () => {
      const rules = this.rulesNow();
      const next = await this.api.post<UrgencyReplay>(`${PATH}/replay`, { rules, cursor: before.found.nextCursor });
      const items = [...before.found.items, ...next.items];
      this.replay.set({ ...before, found: { ...before.found, items, nextCursor: next.nextCursor } });
    });
  }

  protected async save(): Promise<void> {
    const version = this.inForce()?.version ?? 0;
    await this.ask(async () => {
      const body = { data: this.rulesNow(), reason: this.decision.getRawValue().reason };
      const { value, problem } = await loaded(this.api.put<UrgencyRulesInForce>(PATH, body, { version }));
      if (problem) return this.refused(problem);
      this.decision.reset();
      this.known.set({ value, problem: null });
      this.news.set({ done: this.transloco.translate('segnalazioni.rules.saved', { version: value.version }) });
    });
  }

  /** Somebody was first: what is written stays, what was left alone follows their decision, and all is tried anew. */
  private async refused(problem: ProblemDocument): Promise<void> {
    const now = problem.code === 'stale_version' ? await loaded(this.api.get<UrgencyRulesInForce>(PATH)) : null;
    if (!now?.value) {
      this.show(problem);
      return;
    }
    const before = this.inForce();
    if (!before) return;
    const [base, theirs] = [before, now.value].map(({ data }) => rulesOf(rulesForm(data))) as [
      UrgencyRules,
      UrgencyRules,
    ];
    const both = rebased(this.rulesNow(), base, theirs, GRAIN);
    this.write(both);
    this.inForce.set(now.value);
    const [was, is, willBe] = [base, theirs, both].map(this.words.reading) as [Reading, Reading, Reading];
    this.news.set({
      meanwhile: { decided: now.value, changes: changesBetween(was, is), own: changesBetween(is, willBe) },
    });
  }

  private confirmedToDelete(code: string): Promise<boolean> {
    const words = (key: string): string => this.transloco.translate(`segnalazioni.rules.delete.${key}`, { code });
    return this.dialogs.confirm({
      title: words('title'),
      text: words('text'),
      confirm: words('confirm'),
      danger: true,
    });
  }

  private write(rules: UrgencyRules): void {
    const written = rulesForm(rules);
    // Not a change of the person's: what was said of it stays said.
    this.form.setControl('rules', written.controls.rules, { emitEvent: false });
    this.form.setControl('otherwise', written.controls.otherwise, { emitEvent: false });
    this.changes.update((count) => count + 1);
    this.replay.set(null);
    this.problem.set(null);
  }

  private show(problem: ProblemDocument): void {
    this.errors.set(refusals(problem));
    this.problem.set(forTheSummary(problem, this.rulesNow().rules));
  }

  private async ask(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    this.errors.set(new Map());
    this.news.update(({ meanwhile }) => (meanwhile ? { meanwhile } : {}));
    try {
      await work();
    } catch (error) {
      this.show(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
