import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { REMARK_KEPT_MONTHS, REMARK_MAX, REMARK_MIN } from '@respi/knowledge/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { Alert, Breadcrumb, PageAddress, PageHeading, Problem, saidBeside, saidOnTop } from '@respi/shared/ui/reading';
import { FormTrap, PlainField } from '@respi/shared/ui/sending';
import type { Useful } from './useful';
import { UsefulForm } from './useful-form';

/** What a reader says of a sheet: thanks, or what was missing. Forms alone, no script. */
@Component({
  selector: 'respi-useful-page',
  imports: [Alert, Breadcrumb, FormTrap, PageHeading, PlainField, Problem, RouterLink, TranslocoPipe, UsefulForm],
  template: `
    <respi-breadcrumb
      [trail]="[{ label: 'knowledge.path' | transloco, link: current.home() }]"
      [current]="'useful.title' | transloco"
    />
    @switch (useful().step) {
      @case ('ask') {
        <respi-page-heading [title]="'useful.title' | transloco" />
        <respi-problem [problem]="useful().problem" />
        <respi-useful-form [slug]="useful().slug" />
      }
      @case ('missing') {
        <respi-page-heading [title]="'useful.missing' | transloco" [lead]="'useful.missingLead' | transloco" />
        <respi-problem [problem]="onTop()" />
        <form method="post" [action]="here()">
          <input type="hidden" name="token" [attr.value]="useful().token" />
          <respi-plain-field
            field="manca"
            autocomplete="off"
            sentAs="text"
            rows="5"
            required
            [label]="'useful.text' | transloco"
            [hint]="'useful.textHint' | transloco: limits"
            [minlength]="limits.min"
            [value]="useful().text"
            [wrong]="textProblems()"
          />
          <respi-alert kind="warning" [title]="'useful.noNames' | transloco">
            <p>{{ 'useful.kept' | transloco: { months } }}</p>
          </respi-alert>
          <respi-form-trap [label]="'useful.trap' | transloco" />
          <div class="r-row">
            <button class="btn btn-primary" type="submit">{{ 'useful.send' | transloco }}</button>
            <a class="btn btn-outline-primary" [routerLink]="current.link('schede', useful().slug)">{{
              'useful.back' | transloco
            }}</a>
          </div>
        </form>
      }
      @case ('thanks') {
        <respi-page-heading [title]="'useful.thanks' | transloco" [lead]="'useful.thanksText' | transloco" />
        <p class="r-row">
          <a class="btn btn-primary" [routerLink]="current.link('schede', useful().slug)">{{
            'useful.back' | transloco
          }}</a>
          <a class="btn btn-outline-primary" [routerLink]="current.link('chiedi')">{{ 'useful.ask' | transloco }}</a>
        </p>
      }
    }
  `,
  styles: `
    form {
      max-width: 46rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsefulPage {
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  protected readonly limits = { min: REMARK_MIN, max: REMARK_MAX };
  protected readonly months = REMARK_KEPT_MONTHS;
  readonly useful = input.required<Useful>();

  protected readonly here = computed(() => this.current.link('schede', this.useful().slug, 'utile'));
  protected readonly textProblems = computed(() => saidBeside(this.useful().problem, 'text'));
  protected readonly onTop = computed(() => saidOnTop(this.useful().problem, ['text']));

  constructor() {
    effect(() => {
      const { problem, slug } = this.useful();
      // What is to be found is the sheet.
      this.address.canonical(this.current.link('schede', slug));
      if (problem) this.address.status(problem.status);
    });
  }
}
