import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, linkedSignal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Alert, FORM_PARTS, Skeleton, UrgencyBadge } from '@respi/shared/ui';
import { URGENCIES_IN_ORDER } from '../reference/case-words';
import { DangerQuestion } from './danger-question';
import { FilingAdvisor } from './filing-advisor';
import { FilingState } from './filing-state';

const HANDLERS_NEEDED = 2;

/** Fourth block: what makes it urgent, how urgent and how reserved. Both are proposed with their reasons and decided by a person. */
@Component({
  selector: 'respi-urgency-block',
  imports: [Alert, FORM_PARTS, Skeleton, TranslocoPipe, UrgencyBadge],
  templateUrl: './urgency-block.html',
  styleUrls: ['./unfolds.css', './urgency-block.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UrgencyBlock {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly transloco = inject(TranslocoService);
  protected readonly question = inject(DangerQuestion);
  protected readonly state = inject(FilingState);
  protected readonly advisor = inject(FilingAdvisor);
  protected readonly fields = this.state.form.controls;

  protected readonly advice = this.advisor.advice;
  protected readonly asked = computed<string>(() => {
    const words = this.question.danger()?.words.join('», «');
    if (words === undefined) return '';
    return this.transloco.translate(`segnalazioni.filing.danger.${this.question.open() ? 'title' : 'told'}`, { words });
  });
  protected readonly signals = computed(() => {
    const offered = this.state.values().facts.signals;
    return this.state.signals().flatMap(({ code, label }) => {
      const control = code in offered ? this.fields.facts.controls.signals.controls[code] : undefined;
      return control ? [{ code, label, control }] : [];
    });
  });
  /** Opened by what it holds or by words of danger, it never closes under the hands of who is in it. */
  protected readonly signalsOpen = linkedSignal<boolean, boolean>({
    source: () => this.question.danger() !== null || Object.values(this.state.values().facts.signals).some(Boolean),
    computation: (told, before) => told || before?.value === true,
  });
  protected readonly chosen = computed(() => this.state.values().urgency.code);
  /** The proposed one is chosen by leaving it, and wants no reason. */
  protected readonly others = computed(() =>
    URGENCIES_IN_ORDER.filter((code) => code !== this.advice()?.urgency.code || code === this.chosen()),
  );
  /** A code that came back with a draft is shown where it can be changed. */
  protected readonly choosing = linkedSignal<boolean, boolean>({
    source: () => this.chosen() !== '',
    computation: (chosen, before) => chosen || before?.value === true,
  });
  protected readonly fewHandlers = computed(() => {
    const sealed = this.advice()?.sealed;
    return this.state.values().sealed && sealed !== undefined && sealed.handlers < HANDLERS_NEEDED;
  });
  protected readonly warnings = computed(() =>
    (this.advice()?.warnings ?? []).filter(({ code }) => code !== 'few_handlers'),
  );

  constructor() {
    // The seal that the rules propose is set until a person says otherwise: forgetting it could harm somebody.
    effect(() => {
      const proposed = this.advice()?.sealed.proposed;
      const { sealed } = this.fields;
      if (proposed !== undefined && !sealed.dirty && sealed.value !== proposed) sealed.setValue(proposed);
    });
  }

  /** To what holds the filing up; from there Ctrl and Enter send all the same. */
  showDanger(): void {
    this.focus('.danger');
  }

  protected inDanger(): void {
    this.question.yes();
    this.focus('details input:checked', 'summary');
  }

  protected notInDanger(): void {
    this.question.no();
    this.focus('summary');
  }

  /** The first that is there, once the page has changed. */
  private focus(...selectors: string[]): void {
    const { nativeElement } = this.host;
    setTimeout(() =>
      selectors
        .map((each) => nativeElement.querySelector<HTMLElement>(each))
        .find(Boolean)
        ?.focus(),
    );
  }

  protected choose(): void {
    this.choosing.set(true);
    this.fields.urgency.controls.code.setValue(this.advice()?.urgency.code ?? '');
  }

  protected keepProposed(): void {
    this.fields.urgency.reset();
    this.choosing.set(false);
  }
}
