import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentNetwork, Session } from '@respi/shared/api-client';
import { type ReadingLanguage, SOURCE_LANGUAGE, languageTag } from '@respi/shared/contract/languages';
import { Icon, PAGE_LANGUAGE, WrittenIn } from '@respi/shared/ui/reading';
import { BodyFactLines } from './body-fact-lines';
import { LanguageSwitch } from './language-switch';
import { SiteFacts, contactsOf } from './site-facts';

/** Header and footer that the Italian public administration expects; the navigation and the page are projected. */
@Component({
  selector: 'respi-site-frame',
  imports: [BodyFactLines, Icon, LanguageSwitch, RouterLink, TranslocoPipe, WrittenIn],
  templateUrl: './site-frame.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SiteFrame {
  protected readonly current = inject(CurrentNetwork);
  protected readonly session = inject(Session);

  private readonly language = inject(PAGE_LANGUAGE);
  protected readonly foreign = languageTag(this.language) !== SOURCE_LANGUAGE;

  /** The reserved area has its own search, with what it may show; typed text never goes in its addresses. */
  readonly reserved = input(false);

  protected readonly network = this.current.network;
  /** A network has an Italian name; without a network the words are the page's. */
  protected readonly named = computed((): ReadingLanguage => (this.network() ? SOURCE_LANGUAGE : this.language));
  private readonly duties = inject(SiteFacts).duties;
  protected readonly owner = computed(() => this.duties()?.body.name ?? this.network()?.owner ?? '');
  protected readonly contacts = computed(() => contactsOf(this.duties()?.body));
  protected readonly transparency = computed(() => this.duties()?.body.transparency ?? null);
  /** AgID wants the link at the foot of a page to lead to where the statement is registered. */
  protected readonly declaredAt = computed(() => this.duties()?.accessibility.declaredAt ?? null);
  protected readonly home = computed(() => (this.network() ? this.current.home() : '/'));
}
