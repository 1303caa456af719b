import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FORM_PARTS, Icon, PluralPipe } from '@respi/shared/ui';
import { NetworkCodes } from '../reference/network-codes';
import { TEXT_LIMIT } from './filing-form';
import { FilingState } from './filing-state';
import { type FoundInText, KINDS_IN_WORDS, moveToField, replaceInText } from './found-in-text';
import { QuestionCheck } from './question-check';

const NEAR_THE_LIMIT = 500;

/** Third block: the question, and what in it belongs elsewhere. */
@Component({
  selector: 'respi-question-block',
  imports: [FORM_PARTS, Icon, PluralPipe, TranslocoPipe],
  templateUrl: './question-block.html',
  styleUrl: './question-block.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionBlock {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly codes = inject(NetworkCodes);
  private readonly transloco = inject(TranslocoService);
  protected readonly state = inject(FilingState);
  protected readonly check = inject(QuestionCheck);
  protected readonly text = this.state.form.controls.text;

  protected readonly left = computed(() => TEXT_LIMIT - this.state.values().text.length);
  protected readonly nearTheLimit = computed(() => this.left() < NEAR_THE_LIMIT);

  /** The text around what was last taken out of it, which comes back as long as nothing else was written. */
  private readonly taken = signal<{ readonly before: string; readonly after: string } | null>(null);
  protected readonly mayPutBack = computed(() => this.taken()?.after === this.state.values().text);

  protected typeOf({ type }: FoundInText): string {
    return KINDS_IN_WORDS.includes(type)
      ? this.transloco.translate(`segnalazioni.filing.found.kind.${type}`)
      : this.codes.label('identifiers', type);
  }

  protected hasField({ type }: FoundInText): boolean {
    return this.state.concernsSomebody() && this.state.identifierTypes().some(({ code }) => code === type);
  }

  protected move(found: FoundInText): void {
    moveToField(this.state.form, found, this.reference('moved', found));
    this.focus('.found button', 'textarea');
  }

  protected takeOut(found: FoundInText): void {
    const before = this.text.value;
    replaceInText(this.state.form, found, this.reference('removed', found));
    this.taken.set({ before, after: this.text.value });
    this.focus('.found button', 'textarea');
  }

  protected putBack(): void {
    const before = this.taken()?.before;
    if (before !== undefined) this.text.setValue(before);
    this.focus('textarea');
  }

  /** To what holds the filing up; from there Ctrl and Enter send all the same. */
  showFound(): void {
    this.focus('.found');
  }

  private reference(what: 'moved' | 'removed', found: FoundInText): string {
    return this.transloco.translate(`segnalazioni.filing.found.${what}`, { type: this.typeOf(found).toLowerCase() });
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
}
