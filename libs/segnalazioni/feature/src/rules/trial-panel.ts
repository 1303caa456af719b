import { ChangeDetectionStrategy, Component, type Signal, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  AGE_BANDS,
  CASE_KINDS,
  type CaseFacts,
  DEADLINE_KINDS,
  EVENT_KINDS,
  type UrgencyRules,
  type UrgencyTrial,
  type UrgencyTrialRequest,
} from '@respi/segnalazioni/contract';
import { Api, asProblem } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { FORM_PARTS, Problem, UrgencyBadge } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { type Choice, ChoiceField, choices } from './choice-field';

interface TrialField {
  readonly name: keyof Omit<TrialPanel['form']['controls'], 'identified'>;
  /** Key below those of the rules. */
  readonly label: string;
  readonly choices?: Signal<readonly Choice[]>;
  /** None of them can be chosen, too. */
  readonly optional?: boolean;
}

function coded(family: string, codes: readonly string[]): Signal<readonly Choice[]> {
  return signal(choices(`segnalazioni.${family}`, codes));
}

const text = (): FormControl<string> => new FormControl('', { nonNullable: true });

/** An invented case, to see what the rules as they are written now say of it. */
@Component({
  selector: 'respi-trial-panel',
  imports: [ChoiceField, FORM_PARTS, Problem, TranslocoPipe, UrgencyBadge],
  templateUrl: './trial-panel.html',
  styles: `
    .signals {
      columns: 2 16rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TrialPanel {
  private readonly api = inject(Api);
  protected readonly codes = inject(NetworkCodes);
  readonly rules = input.required<() => UrgencyRules>();

  readonly form = new FormGroup({
    kind: new FormControl<(typeof CASE_KINDS)[number]>('verifica_stato', { nonNullable: true }),
    topic: text(),
    procedure: text(),
    permit: text(),
    ageBand: text(),
    practiceSubmittedOn: text(),
    titleExpiresOn: text(),
    deadlineOn: text(),
    deadlineKind: new FormControl<(typeof DEADLINE_KINDS)[number]>('altro', { nonNullable: true }),
    eventOn: text(),
    eventKind: new FormControl<(typeof EVENT_KINDS)[number]>('altro', { nonNullable: true }),
    identified: new FormControl(true, { nonNullable: true }),
  });
  /** In the order of the page; one without choices is a day. */
  protected readonly fields: readonly TrialField[] = [
    { name: 'kind', label: 'shape.fact:kind', choices: coded('kind', CASE_KINDS) },
    { name: 'topic', label: 'shape.fact:topic', choices: this.codes.entries('topics'), optional: true },
    { name: 'procedure', label: 'shape.fact:procedure', choices: this.codes.entries('procedures'), optional: true },
    { name: 'permit', label: 'shape.fact:permit', choices: this.codes.entries('permits'), optional: true },
    { name: 'practiceSubmittedOn', label: 'shape.day:practiceSubmittedOn' },
    { name: 'titleExpiresOn', label: 'shape.day:titleExpiresOn' },
    { name: 'deadlineOn', label: 'shape.day:deadline' },
    { name: 'deadlineKind', label: 'trial.deadlineKind', choices: coded('deadlineKind', DEADLINE_KINDS) },
    { name: 'eventOn', label: 'shape.day:event' },
    { name: 'eventKind', label: 'trial.eventKind', choices: coded('eventKind', EVENT_KINDS) },
    { name: 'ageBand', label: 'shape.fact:ageBand', choices: coded('ageBand', AGE_BANDS), optional: true },
  ];
  protected readonly signals = signal<readonly string[]>([]);
  protected readonly answer = signal<UrgencyTrial | null>(null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);

  protected toggle(code: string): void {
    this.signals.update((chosen) =>
      chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code],
    );
  }

  protected async try(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const request: UrgencyTrialRequest = { rules: this.rules()(), example: this.example() };
      this.answer.set(await this.api.post<UrgencyTrial>('/rules/urgency/trial', request));
    } catch (error) {
      this.answer.set(null);
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private example(): UrgencyTrialRequest['example'] {
    const { kind, topic, procedure, permit, identified } = this.form.getRawValue();
    const coded = Object.entries({ topic, procedure, permit }).filter(([, code]) => code !== '');
    return { kind, ...Object.fromEntries(coded), facts: this.facts(), identified };
  }

  private facts(): CaseFacts {
    const { ageBand, practiceSubmittedOn, titleExpiresOn, ...dated } = this.form.getRawValue();
    const { deadlineOn, deadlineKind, eventOn, eventKind } = dated;
    const plain = Object.entries({ ageBand, practiceSubmittedOn, titleExpiresOn }).filter(([, value]) => value !== '');
    return {
      ...Object.fromEntries(plain),
      ...(deadlineOn ? { deadline: { on: deadlineOn, kind: deadlineKind } } : {}),
      ...(eventOn ? { event: { on: eventOn, kind: eventKind } } : {}),
      signals: [...this.signals()],
    };
  }
}
