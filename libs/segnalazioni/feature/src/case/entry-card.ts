import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ThreadEntry } from '@respi/segnalazioni/contract';
import { DateTimePipe, DayPipe, Icon, type IconName, StateLabel } from '@respi/shared/ui';

const ICONS: Readonly<Record<ThreadEntry['kind'], IconName>> = {
  question: 'help-circle',
  integration_request: 'clip',
  integration: 'upload',
  note: 'note',
  nudge: 'horn',
  reopening: 'restore',
  withdrawal: 'minus-circle',
  decline: 'ban',
  unmerging: 'link',
  merge_dispute: 'horn',
  merge_kept: 'link',
  sealing: 'locked',
  unsealing: 'unlocked',
  system: 'settings',
};

/** What only the coordination reads: it says so. Why a case is sealed its counter reads beside the thread. */
const INSIDE: readonly ThreadEntry['kind'][] = ['note', 'unmerging', 'unsealing'];

interface Delivered {
  readonly what: string;
  readonly how: string;
  readonly on: string;
}

/** One entry of the thread: its kind is told by icon, shape and words. */
@Component({
  selector: 'respi-entry-card',
  imports: [DateTimePipe, DayPipe, Icon, StateLabel, TranslocoPipe],
  template: `
    @let said = entry();
    <article class="entry" [class]="said.kind" [class.inside]="inside()" [attr.aria-labelledby]="'v-' + said.id">
      <header>
        <h3 [id]="'v-' + said.id">
          <respi-icon [name]="icon()" /> {{ 'segnalazioni.thread.kind.' + said.kind | transloco }}
        </h3>
        @if (inside()) {
          <p class="marks"><respi-state [label]="'segnalazioni.thread.noteOnly' | transloco" /></p>
        }
      </header>
      @if (said.text !== null) {
        <p class="text">{{ said.text }}</p>
      } @else {
        <p class="text r-muted">{{ 'segnalazioni.thread.erased' | transloco }}</p>
      }
      @if (dueOn(); as due) {
        <p><respi-icon name="calendar" /> {{ 'segnalazioni.thread.neededBy' | transloco: { on: (due | day) } }}</p>
      }
      @if (whereToTurn(); as where) {
        <p>
          <strong>{{ 'segnalazioni.thread.whereToTurn' | transloco }}</strong> {{ where }}
        </p>
      }
      @if (delivered().length > 0) {
        <p>
          <strong>{{ 'segnalazioni.thread.delivered' | transloco }}</strong>
        </p>
        <ul>
          @for (paper of delivered(); track $index) {
            <li>
              {{
                'segnalazioni.thread.deliveredItem'
                  | transloco
                    : {
                        what: paper.what,
                        how: ('segnalazioni.deliveryMeans.' + paper.how | transloco),
                        on: (paper.on | day),
                      }
              }}
            </li>
          }
        </ul>
      }
      <p class="by">{{ said.by.name }} · {{ said.at | dateTime }}</p>
    </article>
  `,
  styleUrl: './thread.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryCard {
  readonly entry = input.required<ThreadEntry>();
  protected readonly icon = computed(() => ICONS[this.entry().kind]);
  protected readonly inside = computed(() => INSIDE.includes(this.entry().kind));
  protected readonly dueOn = computed(() => this.told('dueOn'));
  protected readonly whereToTurn = computed(() => this.told('whereToTurn'));
  protected readonly delivered = computed<readonly Delivered[]>(() => {
    const delivered = this.entry().details?.['delivered'];
    return Array.isArray(delivered) ? (delivered as readonly Delivered[]) : [];
  });

  private told(name: string): string | null {
    const value = this.entry().details?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  }
}
