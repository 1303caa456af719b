import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { MAIL_STATES, type Mail, type MailState, type MailsResent } from '@respi/notifications/contract';
import { Pages, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { isId } from '@respi/shared/kernel';
import {
  Button,
  DateTimePipe,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
  type StateTone,
  Tabs,
  pluralKey,
} from '@respi/shared/ui';
import { Administration } from './administration';
import { reasonOf } from './mail-reason';

const TONES: Readonly<Record<MailState, StateTone>> = {
  kept: 'waiting',
  queued: 'active',
  sent: 'done',
  failed: 'attention',
};

type View = MailState | 'all';

/** What was not delivered comes right after everything: it is what somebody must look at. */
const VIEWS: readonly View[] = ['all', 'failed', 'queued', 'sent', 'kept'];

/**
 * The mails of the network. Without a mail server an invitation is read here and handed over by hand; what no server
 * took is sent again once the cause is put right.
 */
@Component({
  selector: 'respi-mails-page',
  imports: [
    Button,
    DateTimePipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    Tabs,
    TranslocoPipe,
  ],
  templateUrl: './mails-page.html',
  styles: `
    li {
      margin-bottom: 0.75rem;
    }
    summary {
      min-height: var(--r-target);
      padding: 0.5rem 0;
      cursor: pointer;
      color: var(--r-link);
    }
    pre {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      font: inherit;
      margin: 0;
      padding: 0.75rem;
      background: var(--r-surface);
      border-radius: var(--r-radius);
    }
    h2 {
      margin: 0 0 0.25rem;
      font-size: 1.125rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MailsPage {
  private readonly administration = inject(Administration);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  protected readonly views = VIEWS;
  protected readonly reasonOf = reasonOf;

  /** `?stato=failed`; mails of every state without. */
  readonly stato = input<string>();

  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');
  private readonly state = computed(() => MAIL_STATES.find((state) => state === this.stato()) ?? null);
  protected readonly view = computed<View>(() => this.state() ?? 'all');
  /** `?persona=`: of whom, by id, so that no address of a person stands in one of a page; of everybody without. */
  readonly persona = input<string>();
  protected readonly recipient = computed(() => {
    const persona = this.persona() ?? '';
    return isId(persona) ? persona : null;
  });
  protected readonly people = resource({ loader: () => loaded(this.administration.people()) });
  protected readonly mails = new Pages<Mail>((cursor) =>
    this.administration.mails(this.state(), cursor, this.recipient()),
  );
  protected readonly refused = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');

  constructor() {
    effect(() => {
      this.state();
      this.recipient();
      untracked(() => {
        this.done.set('');
        void this.mails.restart();
      });
    });
  }

  protected choose(event: Event): void {
    const persona = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate([], { queryParams: { persona }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected tone(state: MailState): StateTone {
    return TONES[state];
  }

  protected resend({ id }: Mail): Promise<void> {
    return this.ask(() => this.administration.resendMail(id));
  }

  protected resendAll(): Promise<void> {
    return this.ask(() => this.administration.resendMails());
  }

  private async ask(resend: () => Promise<MailsResent>): Promise<void> {
    // The second press of a double click would find nothing left to send.
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(null);
    this.done.set('');
    try {
      const { resent: count } = await resend();
      const key = count === 0 ? 'admin.mails.resentNone' : pluralKey('admin.mails.resent', count);
      this.done.set(this.transloco.translate(key, { count }));
    } catch (error) {
      this.refused.set(asProblem(error));
    }
    // Also after a refusal: a colleague may have sent it again already.
    await this.mails.restart();
    this.busy.set(false);
    // The button may be gone with its mail; a refusal shows itself.
    if (this.done()) this.outcome().nativeElement.focus();
  }
}
