import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AGE_BANDS, DEADLINE_KINDS, EVENT_KINDS } from '@respi/segnalazioni/contract';
import { Comuni } from '@respi/shared/api-client';
import { FORM_PARTS, Lookup } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { FilingState } from './filing-state';

/** Dates that change urgency or start a term; only those that this filing makes matter. */
@Component({
  selector: 'respi-facts-block',
  imports: [FORM_PARTS, Lookup, TranslocoPipe],
  templateUrl: './facts-block.html',
  styleUrls: ['./unfolds.css', './facts-block.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactsBlock {
  private readonly codes = inject(NetworkCodes);
  protected readonly state = inject(FilingState);
  protected readonly fields = this.state.form.controls;
  protected readonly facts = this.fields.facts.controls;
  protected readonly deadlineKinds = DEADLINE_KINDS;
  protected readonly eventKinds = EVENT_KINDS;
  protected readonly ageBands = AGE_BANDS;
  protected readonly findComuni = inject(Comuni).find;

  /** `IRREGOLARE` is not offered: a title is asked, not a confession. */
  protected readonly permits = computed(() =>
    this.codes
      .entries('permits')()
      .filter(({ code }) => code !== 'IRREGOLARE'),
  );
  protected readonly phases = this.codes.entries('permit_phases');
  protected readonly nationalities = this.codes.entries('nationalities');

  /** Once opened by what it holds, a part never closes under the hands of who is in it. */
  protected readonly moreOpen = linkedSignal<boolean, boolean>({
    source: () => {
      const { permit, nationality, comune } = this.state.values();
      return permit + nationality + comune !== '';
    },
    computation: (filled, before) => filled || before?.value === true,
  });
}
