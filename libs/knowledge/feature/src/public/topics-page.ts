import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { Breadcrumb, Empty, PageAddress, PageHeading, PluralPipe, Problem, WrittenIn } from '@respi/shared/ui/reading';
import type { SheetPage } from './public-reading';

@Component({
  selector: 'respi-topics-page',
  imports: [Breadcrumb, Empty, PageHeading, PluralPipe, Problem, RouterLink, TranslocoPipe, WrittenIn],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'knowledge.path' | transloco, link: current.home() }]"
      [current]="'knowledge.topics.title' | transloco"
    />
    <respi-page-heading [title]="'knowledge.topics.title' | transloco" [lead]="'knowledge.topics.lead' | transloco" />
    <respi-problem [problem]="topics().problem" />
    @if (topics().value; as list) {
      @if (list.length > 0) {
        <ul class="r-link-cards">
          @for (topic of list; track topic.code) {
            <li>
              <a class="r-link-card" [routerLink]="current.link('argomenti', topic.code)">
                <bdi [respiWrittenIn]="topic.language">{{ topic.label }}</bdi>
                <small>{{ 'knowledge.topics.sheets' | plural: topic.count }}</small>
              </a>
            </li>
          }
        </ul>
      } @else {
        <respi-empty
          icon="files"
          [title]="'knowledge.home.noTopics' | transloco"
          [text]="'knowledge.home.noTopicsText' | transloco"
        />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopicsPage {
  protected readonly current = inject(CurrentNetwork);
  readonly topics = input.required<Loaded<SheetPage['topics']>>();

  constructor() {
    inject(PageAddress).canonical(this.current.link('argomenti'));
  }
}
