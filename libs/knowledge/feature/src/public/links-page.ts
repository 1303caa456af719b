import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { PublicLink } from '@respi/knowledge/contract';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE } from '@respi/shared/contract/languages';
import {
  Breadcrumb,
  Empty,
  InItalian,
  orderIn,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';

/** Pages of offices and ministries, by topic. Broken ones are not shown. */
@Component({
  selector: 'respi-public-links-page',
  imports: [Breadcrumb, Empty, InItalian, PageHeading, Problem, RouterLink, TranslocoPipe, WrittenIn],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'knowledge.path' | transloco, link: current.home() }]"
      [current]="'knowledge.publicLinks.title' | transloco"
    />
    <respi-page-heading
      [title]="'knowledge.publicLinks.title' | transloco"
      [lead]="topics().length > 0 ? ('knowledge.publicLinks.lead' | transloco) : ''"
    />
    <respi-problem [problem]="links().problem" />
    @if (topics().length > 0) {
      <respi-in-italian />
    }
    @for (topic of topics(); track topic.label) {
      <section>
        <h2>
          <bdi [respiWrittenIn]="topic.language">{{ topic.label }}</bdi>
        </h2>
        <ul class="r-prose">
          @for (link of topic.links; track link.url) {
            <li>
              <bdi respiWrittenIn
                ><a [href]="link.url" rel="noopener">{{ link.title }}</a> ({{ host(link.url) }})</bdi
              >
              @if (link.note; as note) {
                <br /><bdi respiWrittenIn>{{ note }}</bdi>
              }
            </li>
          }
        </ul>
      </section>
    } @empty {
      @if (!links().problem) {
        <respi-empty icon="link" [title]="'knowledge.publicLinks.none' | transloco">
          <p>
            <a [routerLink]="current.link('argomenti')">{{ 'knowledge.topics.title' | transloco }}</a> ·
            <a [routerLink]="current.link('sportelli')">{{ 'knowledge.counters.title' | transloco }}</a> ·
            <a [routerLink]="current.link('chiedi')">{{ 'knowledge.ask.title' | transloco }}</a>
          </p>
        </respi-empty>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublicLinksPage {
  private readonly order = orderIn(inject(PAGE_LANGUAGE));
  protected readonly current = inject(CurrentNetwork);
  readonly links = input.required<Loaded<readonly PublicLink[]>>();

  protected readonly topics = computed(() => {
    const topics = new Map<string, PublicLink[]>();
    for (const link of this.links().value ?? [])
      topics.set(link.topic.label, [...(topics.get(link.topic.label) ?? []), link]);
    return [...topics]
      .map(([label, links]) => ({ label, language: links[0]?.topic.language ?? SOURCE_LANGUAGE, links }))
      .sort((one, other) => this.order(one.label, other.label));
  });

  constructor() {
    const address = inject(PageAddress);
    address.canonical(this.current.link('link'));
    // Said of an empty page too.
    address.describe(inject(TranslocoService).translate('knowledge.publicLinks.lead'));
  }

  /** Whose page it is, told before one goes there. */
  protected host(url: string): string {
    return new URL(url).hostname.replace(/^www\./, '');
  }
}
