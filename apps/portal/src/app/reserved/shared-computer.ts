import { ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, inject, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SHARED_IDLE_SECONDS } from '@respi/identity/contract';
import { Icon, PluralPipe } from '@respi/shared/ui';

/** Seconds before the end at which the person is warned: time enough to come back to the keyboard (WCAG 2.2.1). */
const WARNING_SECONDS = 60;
const LOOK_EVERY_MS = 1_000;
/** Other tabs hear at most this often that somebody is there. */
const TELL_EVERY_MS = 5_000;
const USES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchstart'] as const;

/** On a computer that is everybody's: says so, counts down while nobody uses it, and says when the time is over. */
@Component({
  selector: 'respi-shared-computer',
  imports: [Icon, PluralPipe, TranslocoPipe],
  template: `
    <section class="container r-small pt-2" [attr.aria-label]="'portal.shared.label' | transloco">
      <p class="r-row mb-2">
        <respi-icon name="info-circle" /> <strong>{{ 'portal.shared.on' | transloco }}</strong>
        {{ 'portal.shared.left' | plural: minutes() }}
      </p>
      <p role="alert" class="mb-2">
        @if (closing()) {
          <respi-icon name="warning-circle" /> <strong>{{ 'portal.shared.closing' | transloco }}</strong>
        }
      </p>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SharedComputer {
  readonly over = output();
  protected readonly minutes = signal(SHARED_IDLE_SECONDS / 60);
  protected readonly closing = signal(false);
  private usedAt = Date.now();
  private toldAt = 0;

  constructor() {
    const document = inject(DOCUMENT);
    const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('respi in use');
    const used = (): void => {
      this.usedAt = Date.now();
      if (this.usedAt - this.toldAt > TELL_EVERY_MS) {
        this.toldAt = this.usedAt;
        tabs?.postMessage('used');
      }
    };
    tabs?.addEventListener('message', () => (this.usedAt = Date.now()));
    for (const use of USES) document.addEventListener(use, used, { capture: true, passive: true });
    const clock = setInterval(() => this.look(), LOOK_EVERY_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(clock);
      for (const use of USES) document.removeEventListener(use, used, { capture: true });
      tabs?.close();
    });
  }

  /** By the clock, not by counting: a computer that slept was not used either. */
  private look(): void {
    const left = SHARED_IDLE_SECONDS - (Date.now() - this.usedAt) / 1000;
    this.minutes.set(Math.max(1, Math.ceil(left / 60)));
    this.closing.set(left <= WARNING_SECONDS);
    if (left > 0) return;
    this.usedAt = Date.now();
    this.over.emit();
  }
}
