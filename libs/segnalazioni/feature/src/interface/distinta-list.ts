import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DistintaDetail, DistintaSummary } from '@respi/segnalazioni/contract';
import { Api, CurrentNetwork, Intention, Pages, asProblem } from '@respi/shared/api-client';
import type { Page, ProblemDocument } from '@respi/shared/contract';
import {
  CARD_TABLE,
  DateTimePipe,
  Empty,
  FORM_PARTS,
  Icon,
  LoadMore,
  PluralPipe,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { TONE_OF_DISTINTA } from './distinta-words';
import { LastSeen } from './last-seen';

/** The sheets that travel to the offices, newest first, and the next one to prepare. */
@Component({
  selector: 'respi-distinta-list',
  imports: [
    CARD_TABLE,
    DateTimePipe,
    Empty,
    FORM_PARTS,
    Icon,
    LoadMore,
    PluralPipe,
    Problem,
    RouterLink,
    Skeleton,
    StateLabel,
    TranslocoPipe,
  ],
  templateUrl: './distinta-list.html',
  styles: `
    .number {
      font-weight: 600;
      white-space: nowrap;
    }
    .prepare {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1.5rem;
    }
    .prepare respi-error-summary {
      flex: 0 0 100%;
    }
    .prepare respi-field {
      flex: 1 1 20rem;
      max-width: 34rem;
    }
    .prepare respi-check,
    .prepare > button {
      margin-top: 1.65rem;
      align-self: flex-start;
    }
    @media (max-width: 767.98px) {
      .prepare respi-check,
      .prepare > button {
        margin-top: 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DistintaList {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly codes = inject(NetworkCodes);
  private readonly seen = inject(LastSeen);
  private readonly preparing = new Intention();
  protected readonly current = inject(CurrentNetwork);

  readonly office = input('');

  protected readonly tones = TONE_OF_DISTINTA;
  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ active, code }) => active && code !== 'COORD'),
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly form = new FormGroup({
    office: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    sealed: new FormControl(false, { nonNullable: true }),
  });
  protected readonly sheets = new Pages((cursor) =>
    this.seen.read(`distinte ${this.office()} ${cursor ?? ''}`, () =>
      this.api.get<Page<DistintaSummary>>('/distinte', { office: this.office(), cursor }),
    ),
  );

  constructor() {
    effect(() => {
      const office = this.office();
      this.offices();
      untracked(() => this.form.controls.office.setValue(office || this.form.controls.office.value));
    });
    effect(() => {
      this.office();
      untracked(() => void this.sheets.restart());
    });
    this.seen.whenReadAgain(() => void this.sheets.restart());
  }

  protected async prepare(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const made = await this.api.post<DistintaDetail>('/distinte', this.form.getRawValue(), {
        intention: this.preparing,
      });
      await this.router.navigateByUrl(this.current.link('riservata', 'distinte', made.id));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
