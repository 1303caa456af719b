import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import type { CaseKind } from '@respi/segnalazioni/contract';
import { Session } from '@respi/shared/api-client';
import { PrivacyNotices } from '../notice/privacy-notices';
import { NetworkCodes } from '../reference/network-codes';
import { DEADLINE_OF_PROCEDURE, EVENT_OF_PROCEDURE, FACT_NAMES, type FactName, factsAsked } from './facts-asked';
import { type FilingValues, dropEmptyRows, filingForm, isFindable, offerSignal } from './filing-form';
import { identifierTypesFor, officeFor, topicFor } from './proposals';

const KINDS: readonly CaseKind[] = [
  'verifica_stato',
  'motivo_sospensione',
  'consulenza_caso',
  'prassi',
  'appuntamento',
];
/** What a service of the wider network may file. */
const KINDS_OF_SERVICES: readonly CaseKind[] = ['consulenza_caso', 'prassi'];

/** The form of a filing and what follows from it: what is asked, what is proposed. One for each page. */
@Injectable()
export class FilingState {
  private readonly codes = inject(NetworkCodes);
  private readonly session = inject(Session);
  private readonly transloco = inject(TranslocoService);
  private readonly notices = inject(PrivacyNotices);

  /** An empty form is not a wrong one: the rule on who may find the case speaks from the first attempt to send. */
  private attempted = false;
  readonly form = filingForm({
    notFindable: this.transloco.translate('segnalazioni.filing.notFindable'),
    sayIt: () => this.attempted,
  });
  private readonly current = signal<FilingValues>(this.form.getRawValue());
  readonly values = this.current.asReadonly();

  private readonly memberships = computed(() => this.session.me()?.memberships ?? []);
  /** Counters at which this person may file; one is not asked. */
  readonly desks = computed(() =>
    this.memberships()
      .filter(({ role }) => role === 'counter_operator' || role === 'external_operator')
      .map(({ unit }) => unit),
  );
  readonly kinds = computed(() => (this.session.hasRole('counter_operator') ? KINDS : KINDS_OF_SERVICES));
  readonly offices = computed(() =>
    this.codes
      .offices()()
      .filter((office) => office.active),
  );
  readonly procedures = this.codes.entries('procedures');
  readonly topics = this.codes.entries('topics');
  readonly signals = this.codes.entries('signals');

  readonly procedure = computed(() => this.procedures().find(({ code }) => code === this.values().procedure));
  readonly office = computed(() => this.offices().find(({ code }) => code === this.values().office));
  readonly concernsSomebody = computed(() => this.values().kind !== 'prassi');
  readonly identifierTypes = computed(() => identifierTypesFor(this.office(), this.codes.entries('identifiers')()));
  /** An office that can search by number needs no name: it is asked only from who has no number. */
  readonly needsPerson = computed(() => this.identifierTypes().length === 0);
  /** What was filled stays on the page, whatever is chosen afterwards. */
  readonly facts = computed<ReadonlySet<FactName>>(() => {
    const { facts, kind } = this.values();
    if (kind === 'prassi') return new Set();
    const filled: Readonly<Record<FactName, boolean>> = {
      practiceSubmittedOn: facts.practiceSubmittedOn !== '',
      titleExpiresOn: facts.titleExpiresOn !== '',
      deadline: facts.deadline.on !== '',
      event: facts.event.on !== '',
      ageBand: facts.ageBand !== '',
    };
    const asked = factsAsked(kind, this.procedure());
    return new Set(FACT_NAMES.filter((name) => asked.has(name) || filled[name]));
  });

  private proposedOffice = '';
  private readonly proposedTopic = signal('');
  readonly topicIsProposed = computed(
    () => this.proposedTopic() !== '' && this.values().topic === this.proposedTopic(),
  );

  constructor() {
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => {
      this.current.set(this.form.getRawValue());
      this.forgiveOnceFindable();
    });
    this.form.controls.procedure.valueChanges.pipe(takeUntilDestroyed()).subscribe((code) => this.proposeFrom(code));
    effect(() => {
      for (const { code } of this.signals()) offerSignal(this.form, code);
    });
    effect(() => this.giveTypes());
    this.begin();
  }

  /** Called before each attempt to send. */
  attempt(): void {
    this.attempted = true;
    dropEmptyRows(this.form);
  }

  /** The commonest filing is a status check, so that is where the form starts. */
  begin(): void {
    const { form } = this;
    while (form.controls.identifiers.length > 1) form.controls.identifiers.removeAt(1);
    this.attempted = false;
    form.reset();
    form.patchValue({
      kind: this.kinds()[0] ?? '',
      sportello: this.desks()[0]?.code ?? '',
      notice: this.notices.last(),
    });
    this.proposedOffice = '';
    this.proposedTopic.set('');
  }

  /** The rule stands at one field and may be met in another. */
  private forgiveOnceFindable(): void {
    const first = this.form.controls.identifiers.at(0).controls.value;
    if (first.hasError('problem') && isFindable(this.form.getRawValue())) first.updateValueAndValidity();
  }

  private proposeFrom(code: string): void {
    const { office, topic, facts } = this.form.controls;
    const procedure = this.procedures().find((entry) => entry.code === code);
    const nextOffice = procedure ? officeFor(procedure, this.offices()) : '';
    const nextTopic = procedure ? topicFor(code, this.topics()) : '';
    // A proposal never overrules a choice.
    if (office.value === this.proposedOffice && nextOffice !== '') office.setValue(nextOffice);
    if (topic.value === this.proposedTopic() && nextTopic !== '') topic.setValue(nextTopic);
    this.proposedOffice = nextOffice || this.proposedOffice;
    this.proposedTopic.update((before) => nextTopic || before);
    const { deadline, event } = facts.controls;
    if (deadline.controls.on.value === '') deadline.controls.kind.setValue(DEADLINE_OF_PROCEDURE[code] ?? '');
    if (event.controls.on.value === '') event.controls.kind.setValue(EVENT_OF_PROCEDURE[code] ?? '');
  }

  /** An empty row takes a type by which the office can search. */
  private giveTypes(): void {
    const types = this.identifierTypes();
    const first = types[0]?.code;
    if (first === undefined) return;
    for (const row of this.form.controls.identifiers.controls) {
      const { type, value } = row.controls;
      if (value.value === '' && !types.some(({ code }) => code === type.value)) type.setValue(first);
    }
  }
}
