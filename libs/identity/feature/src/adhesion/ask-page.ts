import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ORGANISATION_KINDS } from '@respi/identity/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Breadcrumb, Icon, PageAddress, PageHeading, Problem, saidOnTop } from '@respi/shared/ui/reading';
import { FormTrap, PlainField, SendOnce, isOfSentForm } from '@respi/shared/ui/sending';
import { type AskingToJoin, JOINING_FIELDS, type JoiningField } from './asking-to-join';

const ID_OF: Readonly<Record<JoiningField, string>> = {
  service: 'servizio',
  kind: 'tipo',
  contactName: 'referente',
  contactEmail: 'email',
  purpose: 'scopo',
};

/** A service asks to join the network. Public: nobody is signed in, and nothing is said but that it was received. A form alone, no script. */
@Component({
  selector: 'respi-ask-page',
  imports: [Breadcrumb, FormTrap, Icon, PageHeading, PlainField, Problem, SendOnce, TranslocoPipe],
  templateUrl: './ask-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskPage {
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly here = computed(() => this.current.link('aderisci'));
  readonly asking = input.required<AskingToJoin>();

  /** What is wrong with each field, in words. */
  protected readonly wrong = computed(() => {
    const errors = this.asking().problem?.errors ?? [];
    const messageOf = (field: JoiningField): string => errors.find(({ path }) => path === field)?.message ?? '';
    return Object.fromEntries(JOINING_FIELDS.map((field) => [field, messageOf(field)])) as Record<JoiningField, string>;
  });

  /** Each by its name, to go to: above the form nobody sees which one "write something here" is about. */
  protected readonly wrongFields = computed(() =>
    JOINING_FIELDS.filter((name) => this.wrong()[name]).map((name) => ({
      name,
      id: ID_OF[name],
      words: this.wrong()[name],
    })),
  );
  protected readonly isSentBefore = computed(() => isOfSentForm(this.asking().problem));
  protected readonly onTop = computed(() => saidOnTop(this.asking().problem, JOINING_FIELDS));

  constructor() {
    // Of a page that is in Italian alone.
    this.address.canonical(this.current.inItalian('aderisci'), ['it']);
    effect(() => {
      const { problem } = this.asking();
      // Nobody is asked whether to send again what they go back to.
      this.address.mayBeGoneBackTo();
      if (problem) this.address.status(problem.status);
    });
  }
}
