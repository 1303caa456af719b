import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { toObservable, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FORM_PARTS, UnsavedChanges } from '@respi/shared/ui';

/** What was typed for something that can be done no more: to be copied before it is left. */
@Component({
  selector: 'respi-kept-words',
  imports: [FORM_PARTS, ReactiveFormsModule, TranslocoPipe],
  template: `
    <div class="r-panel">
      <respi-field [label]="'knowledge.meanwhile.written' | transloco" noOptional>
        <textarea respiControl rows="4" readonly [formControl]="words" (copy)="copied.set(true)"></textarea>
      </respi-field>
      <div class="r-row">
        <button respiButton="secondary" type="button" (click)="copy()">
          {{ 'knowledge.meanwhile.copy' | transloco }}
        </button>
        <button respiButton="quiet" type="button" (click)="dropped.emit()">
          {{ 'knowledge.meanwhile.drop' | transloco }}
        </button>
        <span role="status">{{ said() ? (said() | transloco) : '' }}</span>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: 1rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeptWords {
  readonly text = input.required<string>();
  /** Nobody needs them any more. */
  readonly dropped = output();

  protected readonly words = new FormControl('', { nonNullable: true });
  protected readonly copied = signal(false);
  protected readonly said = signal('');

  constructor() {
    inject(UnsavedChanges).watch(() => !this.copied());
    toObservable(this.text)
      .pipe(takeUntilDestroyed())
      .subscribe((text) => {
        this.words.setValue(text);
        this.copied.set(false);
        this.said.set('');
      });
  }

  protected async copy(): Promise<void> {
    const done = await navigator.clipboard.writeText(this.text()).then(
      () => true,
      () => false,
    );
    this.copied.set(done);
    this.said.set(done ? 'knowledge.meanwhile.copied' : 'knowledge.meanwhile.notCopied');
  }
}
