import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Reply } from '@respi/segnalazioni/contract';
import { Button, DateTimePipe, DayPipe, Icon, StateLabel } from '@respi/shared/ui';
import type { OpenAction } from './actions/open-actions';
import { earlierVersions } from './thread';

/** A reply in the thread: whose it is, what came of it, whether it stands, and what it said before. */
@Component({
  selector: 'respi-reply-card',
  imports: [Button, DateTimePipe, DayPipe, Icon, StateLabel, TranslocoPipe],
  templateUrl: './reply-card.html',
  styleUrl: './thread.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplyCard {
  readonly reply = input.required<Reply>();
  readonly isNew = input(false);
  /** What may be done with this reply. */
  readonly actions = input<readonly OpenAction[]>([]);
  readonly chosen = output<OpenAction>();
  protected readonly earlier = computed(() => earlierVersions(this.reply()));
  protected readonly withdrawn = computed(() => this.reply().withdrawnAt !== null);
  protected readonly waiting = computed(
    () => this.reply().releasedAt === null && this.reply().validation !== 'rejected',
  );
}
