import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

const SECONDS_SHOWN = 8;

/** For what happens elsewhere, or was done and can be undone. Errors never go here: they stay in the page. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private next = 1;
  readonly shown = this.list.asReadonly();

  /** With `undo` the toast offers *Annulla* and stays until it is closed. Returns what `close` wants. */
  show(text: string, undo?: () => void): number {
    const id = this.next++;
    this.list.update((toasts) => [...toasts, undo ? { id, text, undo } : { id, text }]);
    if (!undo) setTimeout(() => this.close(id), SECONDS_SHOWN * 1_000);
    return id;
  }

  close(id: number): void {
    this.list.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}

@Component({
  selector: 'respi-toast-region',
  imports: [Icon, TranslocoPipe],
  template: `
    <section class="r-toasts" [attr.aria-label]="'ui.toasts' | transloco">
      <div role="status" aria-live="polite">
        @for (toast of toasts.shown(); track toast.id) {
          <div class="r-toast">
            <p>{{ toast.text }}</p>
            @if (toast.undo; as undo) {
              <button type="button" class="r-toast-button" (click)="undo(); toasts.close(toast.id)">
                {{ 'ui.undo' | transloco }}
              </button>
            }
            <button
              type="button"
              class="r-toast-button"
              [attr.aria-label]="'ui.dismiss' | transloco"
              (click)="toasts.close(toast.id)"
            >
              <respi-icon name="close" />
            </button>
          </div>
        }
      </div>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastRegion {
  protected readonly toasts = inject(Toasts);
}
