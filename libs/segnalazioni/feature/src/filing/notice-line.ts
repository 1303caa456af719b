import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NOTICE_WAYS } from '@respi/segnalazioni/contract';
import { CurrentNetwork } from '@respi/shared/api-client';
import { DayPipe, FORM_PARTS, Icon } from '@respi/shared/ui';
import { PrivacyNotices } from '../notice/privacy-notices';
import { FilingState } from './filing-state';

/** One line above the buttons: how the person in front was told what happens with their data. */
@Component({
  selector: 'respi-notice-line',
  imports: [DayPipe, FORM_PARTS, Icon, RouterLink, TranslocoPipe],
  template: `
    <fieldset>
      <legend class="r-label">{{ 'segnalazioni.filing.notice.legend' | transloco }}</legend>
      <div class="r-form-columns">
        <respi-field noOptional [label]="'segnalazioni.filing.notice.way' | transloco">
          <select respiControl [formControl]="fields.way">
            <option value="">{{ 'segnalazioni.filing.notice.none' | transloco }}</option>
            @for (way of ways; track way) {
              <option [value]="way">{{ 'segnalazioni.noticeWay.' + way | transloco }}</option>
            }
          </select>
        </respi-field>
        @if (told().way) {
          <respi-field noOptional [label]="'segnalazioni.filing.notice.language' | transloco">
            <select respiControl [formControl]="fields.language">
              @for (language of notices.languages(); track language.code) {
                <option [value]="language.code">
                  {{
                    notices.hasOnlyItalian(language.code)
                      ? ('segnalazioni.filing.notice.inItalian' | transloco: { language: language.label })
                      : language.label
                  }}
                </option>
              }
            </select>
          </respi-field>
        }
      </div>
      <div role="status">
        @if (onlyItalian(); as language) {
          <p class="italian">
            <respi-icon name="warning-circle" />
            {{ 'segnalazioni.filing.notice.onlyItalian' | transloco: { language } }}
          </p>
        }
      </div>
      <p class="r-small">
        @if (text(); as text) {
          @if (text.validFrom; as from) {
            {{ 'segnalazioni.notice.version' | transloco: { version: text.version, from: (from | day) } }}
          }
        }
        <a
          target="_blank"
          [routerLink]="current.link('riservata', 'informativa')"
          [queryParams]="{ lingua: told().language }"
          ><respi-icon name="print" /> {{ 'segnalazioni.filing.notice.print' | transloco }}</a
        >
      </p>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0 0 1rem;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--r-target);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeLine {
  private readonly state = inject(FilingState);
  protected readonly notices = inject(PrivacyNotices);
  protected readonly current = inject(CurrentNetwork);
  protected readonly ways = NOTICE_WAYS;
  protected readonly fields = this.state.form.controls.notice.controls;
  protected readonly told = computed(() => this.state.values().notice);
  protected readonly text = computed(() => this.notices.textFor(this.told().language));

  /** The language chosen, where it has no text of its own. */
  protected readonly onlyItalian = computed(() => {
    const { way, language } = this.told();
    return way !== '' && this.notices.hasOnlyItalian(language) && this.notices.nameOf(language);
  });

  constructor() {
    this.notices.readQuietly();
  }
}
