import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PublicChecklists } from '@respi/knowledge/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import {
  Breadcrumb,
  byItalianOrder,
  Empty,
  InItalian,
  PageAddress,
  PageHeading,
  PluralPipe,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';

/** The procedures whose documents are listed. */
@Component({
  selector: 'respi-documents-page',
  imports: [Breadcrumb, Empty, InItalian, PageHeading, PluralPipe, Problem, RouterLink, TranslocoPipe, WrittenIn],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'knowledge.path' | transloco, link: current.home() }]"
      [current]="'knowledge.documents.title' | transloco"
    />
    <respi-page-heading
      [title]="'knowledge.documents.title' | transloco"
      [lead]="'knowledge.documents.lead' | transloco"
    />
    <respi-problem [problem]="lists().problem" />
    @if (sorted().length > 0) {
      <respi-in-italian />
      <ul class="r-plain-list r-link-cards">
        @for (list of sorted(); track list.code) {
          <li>
            <a class="r-link-card" [routerLink]="current.link('documenti', list.code)">
              <strong
                ><bdi respiWrittenIn>{{ list.label }}</bdi></strong
              >
              <small>{{ 'knowledge.documents.count' | plural: list.documents }}</small>
            </a>
          </li>
        }
      </ul>
    } @else if (!lists().problem) {
      <respi-empty
        icon="file"
        [title]="'knowledge.documents.none' | transloco"
        [text]="'knowledge.documents.noneText' | transloco"
      />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentsPage {
  protected readonly current = inject(CurrentNetwork);
  readonly lists = input.required<Loaded<PublicChecklists>>();

  protected readonly sorted = computed(() =>
    [...(this.lists().value ?? [])].sort((one, other) => byItalianOrder(one.label, other.label)),
  );

  constructor() {
    inject(PageAddress).canonical(this.current.link('documenti'));
  }
}
