import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { FormControl, FormGroup, Validators } from '@angular/forms';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type CodeListEntry, NOTICE_LANGUAGE, NOTICE_MAX, type PrivacyNotice } from '@respi/identity/contract';
import { Api, Intention, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { romeDay } from '@respi/shared/kernel';
import {
  DayPipe,
  Dialogs,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  UnsavedChanges,
  dayText,
} from '@respi/shared/ui';

/** What people are told about their data: the versions, and a new one that begins with the text in force. */
@Component({
  selector: 'respi-privacy-notices-page',
  imports: [DayPipe, FORM_PARTS, Icon, PageHeading, Problem, Skeleton, TranslocoPipe],
  template: `
    <respi-page-heading [title]="'admin.notices.title' | transloco" [lead]="'admin.notices.lead' | transloco" />
    <form class="r-panel" [formGroup]="form" respiForm [problem]="problem()" (accepted)="save()">
      <h2>{{ 'admin.notices.write' | transloco }}</h2>
      <respi-error-summary />
      <div class="r-form-columns">
        <respi-field [label]="'admin.notices.language' | transloco">
          <select respiControl formControlName="language" (change)="startFrom()">
            @for (language of languages(); track language.code) {
              <option [value]="language.code">{{ language.label }}</option>
            }
          </select>
        </respi-field>
        <respi-field [label]="'admin.notices.validFrom' | transloco">
          <input respiControl type="date" [min]="today" formControlName="validFrom" />
        </respi-field>
      </div>
      <respi-field [label]="'admin.notices.text' | transloco" [hint]="'admin.notices.textHint' | transloco">
        <textarea
          respiControl
          dir="auto"
          rows="16"
          formControlName="text"
          [attr.lang]="form.controls.language.value"
        ></textarea>
      </respi-field>
      <button respiButton type="submit" [busy]="busy()">{{ 'admin.notices.save' | transloco }}</button>
      <p role="status">
        @if (done()) {
          <respi-icon name="check-circle" /> {{ done() }}
        }
      </p>
    </form>
    <h2>{{ 'admin.notices.versions' | transloco }}</h2>
    @if (versions().length > 0) {
      <ul class="r-plain-list">
        @for (each of versions(); track each.language + each.version) {
          <li class="r-panel">
            <details>
              <summary>
                {{ nameOf(each.language) }},
                @if (each.validFrom; as from) {
                  {{ 'admin.notices.version' | transloco: { version: each.version, from: (from | day) } }}
                } @else {
                  {{ 'admin.notices.shipped' | transloco }}
                }
              </summary>
              <p class="text" dir="auto" [attr.lang]="each.language">{{ each.text }}</p>
            </details>
          </li>
        }
      </ul>
    } @else if (reading.value()?.problem; as trouble) {
      <respi-problem [problem]="trouble" [retry]="true" (retried)="reading.reload()" />
    } @else {
      <respi-skeleton [lines]="4" />
    }
  `,
  styles: `
    form,
    li {
      margin-bottom: 1rem;
    }
    h2 {
      margin-top: 0;
      font-size: 1.25rem;
    }
    summary {
      min-height: var(--r-target);
      padding: 0.5rem 0;
      cursor: pointer;
      color: var(--r-link);
    }
    .text {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrivacyNoticesPage {
  private readonly api = inject(Api);
  private readonly transloco = inject(TranslocoService);
  private readonly dialogs = inject(Dialogs);
  private readonly writing = new Intention();
  protected readonly today = romeDay(new Date());
  protected readonly form = new FormGroup({
    language: new FormControl(NOTICE_LANGUAGE, { nonNullable: true, validators: [Validators.required] }),
    validFrom: new FormControl(romeDay(new Date()), { nonNullable: true, validators: [Validators.required] }),
    text: new FormControl('', {
      nonNullable: true,
      validators: [Validators.required, Validators.maxLength(NOTICE_MAX)],
    }),
  });
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly versions = signal<readonly PrivacyNotice[]>([]);
  private readonly listed = signal<readonly CodeListEntry[]>([]);
  protected readonly languages = computed(() => {
    const italian = { code: NOTICE_LANGUAGE, label: this.transloco.translate('admin.notices.italian') };
    return [italian, ...this.listed().filter(({ code }) => code !== NOTICE_LANGUAGE)];
  });
  protected readonly reading = resource({ loader: () => loaded(this.read()) });

  constructor() {
    inject(UnsavedChanges).watch(() => this.form.dirty);
  }

  protected nameOf(language: string): string {
    return this.languages().find(({ code }) => code === language)?.label ?? language;
  }

  /** Another language begins with its own last text; what was typed is not thrown away. */
  protected startFrom(): void {
    if (this.form.controls.text.dirty) return;
    const { language } = this.form.getRawValue();
    this.form.controls.text.setValue(this.versions().find((each) => each.language === language)?.text ?? '');
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    const body = this.form.getRawValue();
    const { language, validFrom } = body;
    const sure = await this.dialogs.confirm({
      title: this.transloco.translate('admin.notices.sureTitle'),
      text: this.transloco.translate('admin.notices.sureText', {
        language: this.nameOf(language),
        from: dayText(validFrom),
      }),
      confirm: this.transloco.translate('admin.notices.sure'),
    });
    if (!sure) return;
    this.busy.set(true);
    this.problem.set(null);
    this.done.set('');
    try {
      this.versions.set(
        await this.api.post<readonly PrivacyNotice[]>('/admin/privacy-notices', body, { intention: this.writing }),
      );
      this.form.markAsPristine();
      this.done.set(
        this.transloco.translate(validFrom > this.today ? 'admin.notices.savedLater' : 'admin.notices.saved', {
          language: this.nameOf(language),
        }),
      );
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async read(): Promise<void> {
    const [versions, languages] = await Promise.all([
      this.api.get<readonly PrivacyNotice[]>('/admin/privacy-notices'),
      this.api.get<readonly CodeListEntry[]>('/code-lists/languages'),
    ]);
    this.listed.set(languages);
    this.versions.set(versions);
    this.startFrom();
  }
}
