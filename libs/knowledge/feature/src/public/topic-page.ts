import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, type Loaded } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE } from '@respi/shared/contract/languages';
import {
  Breadcrumb,
  Empty,
  FeedLink,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
} from '@respi/shared/ui/reading';
import type { SheetPage } from './public-reading';
import { SheetList } from './sheet-list';

/** `argomenti/{topic}` */
@Component({
  selector: 'respi-topic-page',
  imports: [Breadcrumb, Empty, FeedLink, PageHeading, Problem, RouterLink, SheetList, TranslocoPipe, WrittenIn],
  template: `
    <respi-breadcrumb
      [trail]="[
        { label: 'knowledge.path' | transloco, link: current.home() },
        { label: 'knowledge.topics.title' | transloco, link: current.link('argomenti') },
      ]"
      [current]="name()"
      [language]="written()"
    />
    <respi-page-heading [respiWrittenIn]="written()" [title]="name()" />
    <respi-problem [problem]="sheets().problem" />
    @if (sheets().value; as page) {
      @if (page.items.length > 0) {
        <respi-sheet-list [sheets]="page.items" [topics]="false" />
        @if (page.nextCursor) {
          <p class="mt-4">
            <a
              class="btn btn-outline-primary"
              [routerLink]="current.link('argomenti', topic())"
              [queryParams]="{ da: page.nextCursor }"
              >{{ 'knowledge.search.more' | transloco }}</a
            >
          </p>
        }
        @if (feed(); as path) {
          <respi-feed-link [path]="path" />
        }
      } @else {
        <respi-empty
          icon="files"
          [title]="'knowledge.topic.none' | transloco"
          [text]="'knowledge.topic.noneText' | transloco"
        />
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopicPage {
  private readonly address = inject(PageAddress);
  private readonly language = inject(PAGE_LANGUAGE);
  protected readonly current = inject(CurrentNetwork);
  readonly topic = input.required<string>();
  readonly sheets = input.required<Loaded<SheetPage>>();

  private readonly told = computed(() => {
    const page = this.sheets().value;
    return page?.topics.find(({ code }) => code === this.topic()) ?? page?.items[0]?.topic;
  });
  protected readonly name = computed(() => this.told()?.label ?? this.topic());
  protected readonly written = computed(() => this.told()?.language ?? SOURCE_LANGUAGE);

  /** Of what is told in the language of the page: null where nothing is. */
  protected readonly feed = computed(() =>
    this.sheets().value?.items.some(({ language }) => language === this.language)
      ? this.current.link('argomenti', `${this.topic()}.atom`)
      : null,
  );

  constructor() {
    effect(() => {
      this.address.canonical(this.current.link('argomenti', this.topic()));
      const questions = this.sheets().value?.items.map(({ question }) => question) ?? [];
      this.address.describe([`${this.name()}.`, ...questions].join(' '));
      if (this.sheets().value?.items.length === 0) this.address.status(404);
      const feed = this.feed();
      if (feed !== null) this.address.feed(feed, this.name());
    });
  }
}
