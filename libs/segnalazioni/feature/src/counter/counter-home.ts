import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Counts } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Session, loaded, whenCasesChange } from '@respi/shared/api-client';
import { Button, Icon, PageHeading } from '@respi/shared/ui';
import type { z } from 'zod';
import { Shortcuts } from '../reference/shortcuts';
import { CaseQueue } from './case-queue';
import { DraftList } from './draft-list';
import { SearchBox } from './search-box';

/** What waits for the counter: to read and to complete before what is with others. Numbers beside the lists they count, one button. */
@Component({
  selector: 'respi-counter-home',
  imports: [Button, CaseQueue, DraftList, Icon, PageHeading, RouterLink, SearchBox, TranslocoPipe],
  templateUrl: './counter-home.html',
  host: { '(document:keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CounterHome {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly current = inject(CurrentNetwork);
  private readonly session = inject(Session);
  protected readonly shortcuts = inject(Shortcuts);

  protected readonly queues = ['to_read', 'to_complete', 'in_progress'] as const;
  protected readonly counts = resource({
    loader: () => loaded(this.api.get<z.infer<typeof Counts>>('/segnalazioni/counts')),
  });
  protected readonly searching = signal(false);
  protected readonly filing = computed(() => this.current.link('riservata', 'nuova'));
  protected readonly sheets = computed(() => this.current.link('riservata', 'schede'));
  protected readonly desks = computed(() =>
    (this.session.me()?.memberships ?? [])
      .filter(({ role }) => role === 'counter_operator' || role === 'external_operator')
      .map(({ unit }) => unit.name)
      .join(', '),
  );

  constructor() {
    whenCasesChange(() => void this.counts.reload());
  }

  protected onKey(event: KeyboardEvent): void {
    if (this.shortcuts.letterOf(event) !== 'n') return;
    event.preventDefault();
    void this.router.navigateByUrl(this.filing());
  }
}
