import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardPostSummary } from '@respi/content/contract';
import { Api, CurrentNetwork, Pages } from '@respi/shared/api-client';
import type { Page } from '@respi/shared/contract';
import {
  Breadcrumb,
  Button,
  DayPipe,
  Empty,
  Icon,
  LoadMore,
  PageHeading,
  Problem,
  Skeleton,
  StateLabel,
} from '@respi/shared/ui';
import { TONE_OF_POST } from './post-tones';

/** Every post, as the coordination keeps them. */
@Component({
  selector: 'respi-board-desk',
  imports: [
    Breadcrumb, Button, DayPipe, Empty, Icon, LoadMore, PageHeading, Problem, RouterLink, Skeleton, StateLabel,
    TranslocoPipe,
  ], // prettier-ignore
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'board.page.title' | transloco, link: current.link('riservata', 'bacheca', 'comunicazioni') }]"
      [current]="'board.desk.title' | transloco"
    />
    <respi-page-heading [title]="'board.desk.title' | transloco" [lead]="'board.desk.lead' | transloco">
      <a respiButton [routerLink]="current.link('riservata', 'bacheca', 'comunicazioni', 'gestione', 'nuova')"
        ><respi-icon name="plus" /> {{ 'board.desk.new' | transloco }}</a
      >
    </respi-page-heading>
    <respi-problem [problem]="posts.problem()" [retry]="true" (retried)="posts.restart()" />
    @if (posts.items().length > 0) {
      <ul class="r-plain-list r-stack">
        @for (post of posts.items(); track post.id) {
          <li class="r-panel">
            <h2 class="h5">
              <a [routerLink]="current.link('riservata', 'bacheca', 'comunicazioni', 'gestione', post.id)">{{
                post.title
              }}</a>
            </h2>
            <p class="mb-0">
              <respi-state [tone]="tones[post.state]" [label]="'board.states.' + post.state | transloco" />
              {{ post.postedAt | day }} · {{ 'board.page.until' | transloco: { day: post.expiresOn | day } }}
              @if (post.receiptWanted) {
                · {{ 'board.desk.wanted' | transloco }}
              }
            </p>
          </li>
        }
      </ul>
      <respi-load-more [available]="posts.hasMore()" [busy]="posts.busy()" (more)="posts.more()" />
    } @else if (posts.ready()) {
      <respi-empty icon="note" [title]="'board.desk.none' | transloco" [text]="'board.desk.noneText' | transloco" />
    } @else if (!posts.problem()) {
      <respi-skeleton [lines]="6" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BoardDesk {
  private readonly api = inject(Api);
  protected readonly current = inject(CurrentNetwork);
  protected readonly tones = TONE_OF_POST;
  protected readonly posts = new Pages<BoardPostSummary>((cursor) =>
    this.api.get<Page<BoardPostSummary>>('/board-posts', { cursor }),
  );

  constructor() {
    void this.posts.restart();
  }
}
