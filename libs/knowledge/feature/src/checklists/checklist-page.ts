import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ChecklistAction, ChecklistDetail } from '@respi/knowledge/contract';
import { Api, CurrentNetwork, Intention, Session, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  Breadcrumb,
  Button,
  DateTimePipe,
  DayPipe,
  Dialogs,
  Icon,
  PageHeading,
  PluralPipe,
  Problem,
  ReasonDialog,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { ChecklistStatePipe, TONE_OF_CHECKLIST } from './checklist-words';
import { ForceDialog } from './force-dialog';

/** In the order of a list's life: the first that is open is the primary one. */
const STEPS: readonly ChecklistAction[] = [
  'bring_into_force',
  'validate',
  'send_to_review',
  'edit',
  'return_to_draft',
  'withdraw',
];

/** One version of a list of documents: its items, who stands behind it, and what offices ask for beside it. */
@Component({
  selector: 'respi-checklist-page',
  imports: [
    ChecklistStatePipe,
    Breadcrumb,
    Button,
    DateTimePipe,
    DayPipe,
    Icon,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './checklist-page.html',
  styles: `
    h2 {
      font-size: 1.25rem;
      margin: 1.5rem 0 0.75rem;
    }
    li p {
      margin: 0.125rem 0 0;
    }
    ol > li {
      padding: 0.375rem 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChecklistPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  private readonly acting = new Intention();
  protected readonly current = inject(CurrentNetwork);

  readonly id = input.required<string>();

  protected readonly tones = TONE_OF_CHECKLIST;
  protected readonly list = signal<ChecklistDetail | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly refusal = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly actions = computed(() => STEPS.filter((action) => this.list()?.availableActions.includes(action)));
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('knowledge.reserved.title'), link: this.current.link('riservata', 'schede') },
    {
      label: this.transloco.translate('knowledge.checklists.title'),
      link: this.current.link('riservata', 'schede', 'documenti'),
    },
  ]);

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.read());
    });
  }

  protected async read(): Promise<void> {
    this.problem.set(null);
    this.list.set(null);
    try {
      this.list.set(await this.api.get<ChecklistDetail>(`/checklists/${encodeURIComponent(this.id())}`));
    } catch (error) {
      this.problem.set(asProblem(error));
    }
  }

  protected async act(action: ChecklistAction): Promise<void> {
    const list = this.list();
    if (!list || this.busy()) return;
    if (action === 'edit') {
      await this.router.navigateByUrl(this.current.link('riservata', 'schede', 'documenti', list.id, 'modifica'));
      return;
    }
    if (action === 'validate') return this.validate(list);
    const body = await this.bodyOf(action);
    if (body) await this.send(action, body);
  }

  /** What the action asks for; undefined when it was thought better of. */
  private async bodyOf(action: ChecklistAction): Promise<object | undefined> {
    if (action === 'bring_into_force') {
      const from = await this.dialogs.open<string>(ForceDialog, romeDay(new Date()));
      return from ? { from } : undefined;
    }
    if (action === 'return_to_draft' || action === 'withdraw') {
      const reason = await this.dialogs.open<string>(ReasonDialog, {
        title: this.words(`ask.${action}.title`),
        text: this.words(`ask.${action}.text`),
        confirm: this.words(`do.${action}`),
        danger: action === 'withdraw',
      });
      return reason ? { reason } : undefined;
    }
    return {};
  }

  /** In the name of each of one's offices that still owes a word. */
  private async validate({ offices }: ChecklistDetail): Promise<void> {
    const own = (this.session.me()?.memberships ?? []).filter(({ role }) => role === 'referent');
    const waiting = offices.filter(
      ({ office, validatedAt }) => validatedAt === null && own.some(({ unit }) => unit.code === office.code),
    );
    for (const { office } of waiting) if (!(await this.send('validate', { office: office.code }))) return;
  }

  private async send(action: ChecklistAction, body: object): Promise<boolean> {
    const list = this.list();
    if (!list) return false;
    this.busy.set(true);
    this.refusal.set(null);
    this.done.set('');
    try {
      this.list.set(
        await this.api.post<ChecklistDetail>(`/checklists/${list.id}/actions/${action}`, body, {
          version: list.version,
          intention: this.acting,
        }),
      );
      this.done.set(this.words(`done.${action}`));
      return true;
    } catch (error) {
      this.refusal.set(asProblem(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private words(key: string): string {
    return this.transloco.translate(`knowledge.checklists.${key}`);
  }
}
