import {
  ChangeDetectionStrategy,
  Component,
  type TemplateRef,
  contentChild,
  input,
  output,
  signal,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DutyVersion } from '@respi/content/contract';
import { DateTimePipe, LoadMore } from '@respi/shared/ui';

/** Every version that was written, the newest first; what ReSPI ships comes last. The template shows one that is opened. */
@Component({
  selector: 'respi-version-list',
  imports: [DateTimePipe, LoadMore, NgTemplateOutlet, TranslocoPipe],
  template: `
    <h2>{{ 'bodyDuties.versions.title' | transloco }}</h2>
    <ul class="r-plain-list">
      @for (each of versions(); track each.version) {
        <li class="r-panel">
          <details (toggle)="open(each.version)">
            <summary>
              @if (each.at; as at) {
                {{ 'bodyDuties.versions.one' | transloco: { version: each.version, at: at | dateTime } }}
                @if (each.by) {
                  · {{ each.by }}
                }
              } @else {
                {{ 'bodyDuties.versions.shipped' | transloco }}
              }
            </summary>
            @if (opened().has(each.version)) {
              <ng-container *ngTemplateOutlet="shown(); context: { $implicit: each }" />
            }
          </details>
        </li>
      }
    </ul>
    <respi-load-more [available]="next() !== null" [busy]="busy()" (more)="more.emit()" />
  `,
  styles: `
    h2 {
      margin-top: 2rem;
      font-size: 1.25rem;
    }
    li {
      margin-bottom: 0.5rem;
    }
    summary {
      min-height: var(--r-target);
      padding: 0.5rem 0;
      cursor: pointer;
      color: var(--r-link);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VersionList {
  readonly versions = input.required<readonly DutyVersion[]>();
  readonly next = input.required<string | null>();
  readonly busy = input(false);
  readonly more = output();
  protected readonly shown = contentChild.required<TemplateRef<{ $implicit: DutyVersion }>>('shown');
  protected readonly opened = signal<ReadonlySet<number>>(new Set());

  protected open(version: number): void {
    this.opened.update((known) => new Set([...known, version]));
  }
}
