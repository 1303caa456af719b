import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { EndedCase, EndedCases } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Button,
  CARD_TABLE,
  DateTimePipe,
  DayPipe,
  Dialogs,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  PluralPipe,
  Problem,
  Skeleton,
} from '@respi/shared/ui';
import { HoldDialog } from './hold-dialog';

/** Cases whose time is over: who, why, until when; held back or released. */
@Component({
  selector: 'respi-ended-page',
  imports: [
    Alert,
    Button,
    CARD_TABLE,
    DateTimePipe,
    DayPipe,
    Empty,
    Icon,
    LoadMore,
    PageHeading,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './ended-page.html',
  styleUrl: './ended-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EndedPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly transloco = inject(TranslocoService);
  private readonly outcome = viewChild.required<ElementRef<HTMLElement>>('outcome');
  protected readonly current = inject(CurrentNetwork);

  protected readonly known = resource({ loader: () => loaded(this.api.get<EndedCases>('/retention/cases')) });
  protected readonly more = signal<readonly EndedCase[]>([]);
  protected readonly next = signal<string | null | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly done = signal('');

  protected async hold(subject: EndedCase): Promise<void> {
    const held = await this.dialogs.open<EndedCase>(HoldDialog, subject);
    if (held) this.changed('held', held);
  }

  protected async release(subject: EndedCase): Promise<void> {
    this.problem.set(null);
    try {
      const { id, version } = subject;
      this.changed('released', await this.api.post<EndedCase>(`/retention/cases/${id}/release`, {}, { version }));
    } catch (error) {
      this.problem.set(asProblem(error));
      this.read();
    }
  }

  protected async loadMore(cursor: string): Promise<void> {
    this.busy.set(true);
    const { value, problem } = await loaded(this.api.get<EndedCases>('/retention/cases', { cursor }));
    if (value) {
      this.more.update((shown) => [...shown, ...value.items]);
      this.next.set(value.nextCursor);
    }
    this.problem.set(problem);
    this.busy.set(false);
  }

  private changed(what: 'held' | 'released', { number }: EndedCase): void {
    this.done.set(this.transloco.translate(`segnalazioni.privacy.ended.${what}`, { number }));
    this.read();
    this.outcome().nativeElement.focus();
  }

  private read(): void {
    this.more.set([]);
    this.next.set(undefined);
    this.known.reload();
  }
}
