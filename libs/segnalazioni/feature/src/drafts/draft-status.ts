import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, type IconName } from '@respi/shared/ui';
import { DraftKeeper, type DraftStatus } from './draft-keeper';

const ICONS: Readonly<Record<DraftStatus, IconName>> = {
  nothing: 'pencil',
  pending: 'pencil',
  saved: 'check',
  device: 'warning-circle',
  expired: 'warning-circle',
  noRole: 'warning',
  closed: 'warning',
  refused: 'warning-circle',
  unsafe: 'warning',
};
/** The time of the list of drafts, whatever zone the computer is set to. */
const time = new Intl.DateTimeFormat('it-IT', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' });

/** One line that says where the draft is. It keeps its room; only what is wrong is announced. */
@Component({
  selector: 'respi-draft-status',
  imports: [Icon, TranslocoPipe],
  template: `
    <p class="line" [class.trouble]="trouble()">
      <respi-icon [name]="icon()" />
      <span>{{ 'segnalazioni.draft.status.' + keeper.status() | transloco: { time: savedAt() } }}</span>
    </p>
    <p class="visually-hidden" role="status">
      {{ trouble() ? ('segnalazioni.draft.status.' + keeper.status() | transloco) : '' }}
    </p>
  `,
  styles: `
    .line {
      display: flex;
      gap: 0.4rem;
      align-items: center;
      min-height: 1.75rem;
      margin: 0;
      color: var(--r-muted);
      font-size: 0.9375rem;
    }
    .trouble {
      color: var(--r-warning);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftStatusLine {
  protected readonly keeper = inject(DraftKeeper);
  protected readonly icon = computed(() => ICONS[this.keeper.status()]);
  protected readonly trouble = computed(() =>
    ['device', 'expired', 'noRole', 'closed', 'refused', 'unsafe'].includes(this.keeper.status()),
  );
  protected readonly savedAt = computed(() => {
    const at = this.keeper.savedAt();
    return at ? time.format(at) : '';
  });
}
