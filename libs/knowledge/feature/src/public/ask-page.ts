import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { QUESTION_LANGUAGE, QUESTION_MAX, QUESTION_MIN } from '@respi/knowledge/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { SOURCE_LANGUAGE, languageTag, localeOf } from '@respi/shared/contract/languages';
import {
  Alert,
  Breadcrumb,
  Icon,
  InItalian,
  PAGE_LANGUAGE,
  PageAddress,
  PageHeading,
  Problem,
  WrittenIn,
  saidBeside,
  saidOnTop,
} from '@respi/shared/ui/reading';
import { FormTrap, PlainField, SendOnce, isOfSentForm } from '@respi/shared/ui/sending';
import type { Asking } from './asking';
import { EmergencyBox } from './emergency-box';

/** Asks the coordination without an account: what may answer first, then the sending. Forms alone, no script. */
@Component({
  selector: 'respi-ask-page',
  imports: [
    Alert,
    Breadcrumb,
    EmergencyBox,
    FormTrap,
    Icon,
    PlainField,
    InItalian,
    PageHeading,
    Problem,
    RouterLink,
    SendOnce,
    TranslocoPipe,
    WrittenIn,
  ],
  templateUrl: './ask-page.html',
  styleUrl: './ask-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskPage {
  private readonly address = inject(PageAddress);
  protected readonly current = inject(CurrentNetwork);
  protected readonly italian = QUESTION_LANGUAGE;
  private readonly locale = localeOf(inject(PAGE_LANGUAGE));
  private readonly names = new Intl.DisplayNames(this.locale, {
    type: 'language',
    fallback: 'none',
  });
  protected readonly limits = { min: QUESTION_MIN, max: QUESTION_MAX };
  private readonly inItalian = languageTag(inject(PAGE_LANGUAGE)) === SOURCE_LANGUAGE;
  readonly asking = input.required<Asking>();

  protected readonly textProblem = computed(() => saidBeside(this.asking().problem, 'text')[0] ?? '');
  protected readonly onTop = computed(() => saidOnTop(this.asking().problem, ['text']));
  protected readonly isSentBefore = computed(() => isOfSentForm(this.asking().problem));
  protected readonly here = computed(() => this.current.link('chiedi'));

  /** In the reader's language, where it has a name for the code, and as those call it whose tongue it is. */
  protected named(language: Asking['languages'][number]): string {
    const name = this.nameIn(language);
    return name.toLocaleLowerCase(this.locale) === language.label.toLocaleLowerCase(this.locale)
      ? name
      : `${name} (${language.label})`;
  }

  private nameIn(language: Asking['languages'][number]): string {
    try {
      const name = (this.inItalian ? undefined : this.names.of(language.code)) ?? language.label;
      // Some languages write the names of languages small: in a list they stand beside a capital.
      return name.charAt(0).toLocaleUpperCase(this.locale) + name.slice(1);
    } catch {
      return language.label;
    }
  }

  constructor() {
    this.address.canonical(this.current.link('chiedi'));
    effect(() => {
      const { problem } = this.asking();
      // Nobody is asked whether to send again what they go back to.
      this.address.mayBeGoneBackTo();
      if (problem) this.address.status(problem.status);
    });
  }
}
