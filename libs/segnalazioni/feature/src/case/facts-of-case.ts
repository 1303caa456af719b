import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { NOTICE_LANGUAGE, toldFromItalian } from '@respi/identity/contract';
import type { CaseDetail, CaseState } from '@respi/segnalazioni/contract';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { Alert, BirthDatePipe, DateTimePipe, DayPipe, Icon, UrgencyBadge } from '@respi/shared/ui';
import { ShownIdentity } from './identity/shown-identity';
import { UrgencyOfCase } from './urgency-of-case';
import { NetworkCodes } from '../reference/network-codes';

const OVER: readonly CaseState[] = ['closed', 'withdrawn', 'declined', 'merged'];

/** Beside the thread: what the case is about, why it is so urgent, by when, who it concerns and where it travels. */
@Component({
  selector: 'respi-facts-of-case',
  imports: [
    Alert,
    BirthDatePipe,
    DateTimePipe,
    DayPipe,
    Icon,
    RouterLink,
    ShownIdentity,
    TranslocoPipe,
    UrgencyBadge,
    UrgencyOfCase,
  ],
  templateUrl: './facts-of-case.html',
  styleUrl: './facts-of-case.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactsOfCase {
  protected readonly codes = inject(NetworkCodes);
  private readonly current = inject(CurrentNetwork);
  /** Of who may answer a person who asks for their data. */
  protected readonly handlesData = inject(Session).hasRole('coordinator');
  private readonly transloco = inject(TranslocoService);
  readonly detail = input.required<CaseDetail>();

  protected readonly signals = computed(() =>
    (this.detail().facts.signals ?? []).map((code) => this.codes.label('signals', code)),
  );
  protected readonly title = computed(() => {
    const { permit, permitPhase } = this.detail();
    if (permit === null) return '';
    const phase = this.codes.label('permit_phases', permitPhase);
    return this.codes.label('permits', permit) + (phase ? `, ${phase}` : '');
  });

  /** Nobody has it in charge any more: the name says whose it was. */
  protected readonly over = computed(() => {
    const { state, erased } = this.detail();
    return erased || OVER.includes(state);
  });

  protected readonly requests = computed(() => this.current.link('riservata', 'dati', 'richieste'));
  protected readonly fromItalian = toldFromItalian;

  /** Way and language; the language is gone with the data of an erased case. */
  protected toldIn({ way, language }: NonNullable<CaseDetail['notice']>): string {
    const given = this.transloco.translate(`segnalazioni.noticeWay.${way}`);
    return [given, this.languageOf(language)].filter(Boolean).join(', ');
  }

  private languageOf(code: string): string {
    const listed = this.codes.label('languages', code);
    return listed === code && code === NOTICE_LANGUAGE ? this.transloco.translate('segnalazioni.italian') : listed;
  }

  protected link(id: string): string {
    return this.current.link('riservata', 'segnalazioni', id);
  }
}
