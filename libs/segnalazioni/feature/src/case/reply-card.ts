import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Reply } from '@respi/segnalazioni/contract';
import { Button, DateTimePipe, DayPipe, Icon, StateLabel, dateTimeText, dayText } from '@respi/shared/ui';
import type { OpenAction } from './actions/open-actions';
import { earlierVersions, reasonOfCorrection } from './thread';

/** A reply in the thread: whose it is, what came of it, whether it stands, and what it said before. */
@Component({
  selector: 'respi-reply-card',
  imports: [Button, DateTimePipe, DayPipe, Icon, StateLabel, TranslocoPipe],
  templateUrl: './reply-card.html',
  styleUrl: './thread.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReplyCard {
  private readonly transloco = inject(TranslocoService);
  readonly reply = input.required<Reply>();
  readonly isNew = input(false);
  /** What may be done with this reply. */
  readonly actions = input<readonly OpenAction[]>([]);
  readonly chosen = output<OpenAction>();
  protected readonly earlier = computed(() => earlierVersions(this.reply()));
  protected readonly corrected = computed(() => reasonOfCorrection(this.reply()));
  protected readonly withdrawn = computed(() => this.reply().withdrawnAt !== null);
  /** Where it comes from, on one line: day, way, who said it, who wrote it down, who answers for it. */
  protected readonly origin = computed(() => {
    const { givenOn, channel, officePerson, writtenBy, validation, validatedBy, validatedAt, copied } = this.reply();
    const say = (key: string, parameters: Record<string, unknown> = {}): string =>
      this.transloco.translate(`segnalazioni.${key}`, parameters);
    const given = say('thread.given', { on: dayText(givenOn), channel: say(`replyChannel.${channel}`) });
    return [
      officePerson ? `${given}, ${say('thread.officePerson', { person: officePerson })}` : given,
      ...(writtenBy.name ? [say('thread.recordedBy', { person: writtenBy.name })] : []),
      ...(validatedBy
        ? [
            say(validation === 'rejected' ? 'thread.rejectedBy' : 'thread.validatedBy', {
              person: validatedBy.name,
              on: dateTimeText(validatedAt),
            }),
          ]
        : []),
      ...(copied ? [say('thread.copied')] : []),
    ].join(' · ');
  });
  protected readonly waiting = computed(
    () => this.reply().releasedAt === null && this.reply().validation !== 'rejected',
  );
}
