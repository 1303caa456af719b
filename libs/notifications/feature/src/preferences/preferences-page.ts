import { ChangeDetectionStrategy, Component, computed, effect, inject, resource, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  DIGEST_RHYTHMS,
  MAIL_CHOICES,
  NOTICE_GROUPS,
  type NotificationPreferences,
} from '@respi/notifications/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import { Alert, Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, Skeleton } from '@respi/shared/ui';
import { choicesIn, fillIn, preferencesForm } from './preferences-form';

const PATH = '/me/notifications/preferences';
const DAYS_A_WEEK = 7;
const HOURS_A_DAY = 24;

/** What comes by mail, and when. What the portal mounts below (absences) stands under the form. */
@Component({
  selector: 'respi-preferences-page',
  imports: [Alert, Breadcrumb, FORM_PARTS, Icon, PageHeading, Problem, RouterOutlet, Skeleton, TranslocoPipe],
  templateUrl: './preferences-page.html',
  styleUrl: './preferences-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PreferencesPage {
  private readonly api = inject(Api);
  private readonly current = inject(CurrentNetwork);
  private readonly transloco = inject(TranslocoService);
  protected readonly groups = NOTICE_GROUPS;
  protected readonly choices = MAIL_CHOICES;
  protected readonly rhythms = DIGEST_RHYTHMS;
  protected readonly weekdays = Array.from({ length: DAYS_A_WEEK }, (_, day) => day + 1);
  protected readonly hours = Array.from({ length: HOURS_A_DAY }, (_, hour) => hour);
  protected readonly trail = computed(() => [
    { label: this.transloco.translate('notifications.inbox.title'), link: this.current.link('riservata', 'avvisi') },
  ]);

  protected readonly known = resource({ loader: () => loaded(this.api.get<NotificationPreferences>(PATH)) });
  protected readonly refused = computed(() => this.known.value()?.problem ?? null);
  /** As the server had them when this page last read or saved them. */
  private readonly kept = signal<NotificationPreferences | null>(null);
  protected readonly ready = computed(() => this.kept() !== null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  protected readonly changedElsewhere = signal(false);
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly form = preferencesForm();
  private readonly rhythm = toSignal(this.form.controls.digest.controls.rhythm.valueChanges);
  protected readonly weekly = computed(() => (this.rhythm() ?? this.kept()?.digest.rhythm) === 'weekly');

  constructor() {
    effect(() => {
      const preferences = this.known.value()?.value;
      if (!preferences) return;
      fillIn(this.form, preferences);
      this.kept.set(preferences);
    });
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.saved.set(false));
  }

  protected async save(): Promise<void> {
    const before = this.kept();
    if (!before) return;
    this.busy.set(true);
    this.problem.set(null);
    this.changedElsewhere.set(false);
    this.saved.set(false);
    try {
      // They have no version: a link in a mail changes them as well. Whoever would undo that without knowing is told first.
      const now = await this.api.get<NotificationPreferences>(PATH);
      this.kept.set(now);
      if (JSON.stringify(choicesIn(now)) !== JSON.stringify(choicesIn(before))) {
        this.changedElsewhere.set(true);
        return;
      }
      this.kept.set(await this.api.put<NotificationPreferences>(PATH, this.chosen(now)));
      this.saved.set(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** What this page does not ask for stays as it is. */
  private chosen(now: NotificationPreferences): NotificationPreferences {
    const { groups, digest } = this.form.getRawValue();
    const kept = Object.entries(now.groups).map(([group, preference]) => [
      group,
      { ...preference, ...groups[group as keyof typeof groups] },
    ]);
    return { ...now, groups: Object.fromEntries(kept) as NotificationPreferences['groups'], digest };
  }
}
