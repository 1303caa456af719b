import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FORM_PARTS } from '@respi/shared/ui';
import { FilingState } from './filing-state';

/** First block: what is needed, and who can give it. */
@Component({
  selector: 'respi-need-block',
  imports: [FORM_PARTS, TranslocoPipe],
  templateUrl: './need-block.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NeedBlock {
  protected readonly state = inject(FilingState);
  protected readonly fields = this.state.form.controls;
  protected readonly officeHint = computed(() => {
    const { office, procedure } = this.state.values();
    return office !== '' && procedure !== ''
      ? 'segnalazioni.filing.office.proposed'
      : 'segnalazioni.filing.office.hint';
  });
  protected readonly topicHint = computed(() =>
    this.state.topicIsProposed() ? 'segnalazioni.filing.topic.proposed' : 'segnalazioni.filing.topic.hint',
  );
}
