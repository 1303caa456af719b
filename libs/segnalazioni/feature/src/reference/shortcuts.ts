import { Injectable, inject, signal } from '@angular/core';
import { Session } from '@respi/shared/api-client';

const KEPT_AS = 'respi.shortcuts';
const WRITING = 'input, select, textarea, [contenteditable], [role=menu], [role=dialog], [cdkmenu]';

/**
 * Keys of one letter (N, J, K, X). Who dictates or presses keys by mistake can turn them off (WCAG 2.1.4), and they never
 * act while something is being written.
 */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly session = inject(Session);
  private readonly on = signal(localStorage.getItem(KEPT_AS) !== 'off');
  readonly active = this.on.asReadonly();

  turn(on: boolean): void {
    this.on.set(on);
    if (!this.session.me()?.sharedComputer) localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
  }

  /** The letter that was pressed as a shortcut, lower case, or null when the key means something else. */
  letterOf(event: KeyboardEvent): string | null {
    if (!this.on() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
      return null;
    if (event.target instanceof Element && event.target.closest(WRITING)) return null;
    return event.key.length === 1 ? event.key.toLowerCase() : null;
  }
}
