import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Counts } from '@respi/segnalazioni/contract';
import { Api, loaded, whenCasesChange } from '@respi/shared/api-client';
import { Control, Field, PageHeading, Tabs } from '@respi/shared/ui';
import type { z } from 'zod';
import { NetworkCodes } from '../reference/network-codes';
import { DistintaList } from './distinta-list';
import { LastSeenNote } from './last-seen-note';
import { ToForward } from './to-forward';
import { ToRecord } from './to-record';
import { WaitingAnswers } from './waiting-answers';

const PARTS = ['trasmettere', 'distinte', 'registrare'] as const;
export type InterfacePart = (typeof PARTS)[number];

/** Between the network and the offices: what goes there, on which sheet, and what comes back. */
@Component({
  selector: 'respi-interface-home',
  imports: [
    Control,
    DistintaList,
    Field,
    LastSeenNote,
    PageHeading,
    ReactiveFormsModule,
    RouterLink,
    Tabs,
    ToForward,
    ToRecord,
    TranslocoPipe,
    WaitingAnswers,
  ],
  templateUrl: './interface-home.html',
  styles: `
    .office {
      max-width: 30rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InterfaceHome {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly codes = inject(NetworkCodes);

  readonly parte = input<string>();
  readonly ufficio = input<string>();

  protected readonly parts = PARTS;
  protected readonly part = computed(() => PARTS.find((name) => name === this.parte()) ?? 'trasmettere');
  protected readonly office = computed(() => this.ufficio() ?? '');
  protected readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter(({ active, code }) => active && code !== 'COORD'),
  );
  protected readonly chosen = new FormControl('', { nonNullable: true });
  private readonly toForward = viewChild(ToForward);
  private readonly toRecord = viewChild(ToRecord);
  private readonly inSight = computed(() => (this.toForward() ?? this.toRecord())?.total() ?? null);
  private readonly counts = signal<z.infer<typeof Counts>>({});

  constructor() {
    effect(() => {
      this.offices();
      this.chosen.setValue(this.office(), { emitEvent: false });
    });
    this.chosen.valueChanges.pipe(takeUntilDestroyed()).subscribe((office) => {
      void this.router.navigate([], { queryParams: { ufficio: office || null }, queryParamsHandling: 'merge' });
    });
    effect(() => {
      this.part();
      void this.recount();
    });
    whenCasesChange(() => void this.recount());
  }

  /** Of the chosen office where its rows are in sight; the server counts over all offices. */
  protected countOf(part: InterfacePart): number | null {
    if (part === 'distinte') return null;
    const ofOffice = this.office() !== '' && part === this.part() ? this.inSight() : null;
    if (ofOffice !== null) return ofOffice;
    return this.counts()[part === 'trasmettere' ? 'to_forward' : 'to_record'] ?? null;
  }

  protected async recount(): Promise<void> {
    const { value } = await loaded(this.api.get<z.infer<typeof Counts>>('/segnalazioni/counts'));
    if (value) this.counts.set(value);
  }
}
