import { ChangeDetectionStrategy, Component, computed, effect, inject, resource, signal } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import {
  DIGEST_RHYTHMS,
  type DeviceList,
  MAIL_CHOICES,
  NOTICE_GROUPS,
  type NotificationPreferences,
  type VersionedPreferences,
} from '@respi/notifications/contract';
import { Api, CurrentNetwork, asProblem, loaded } from '@respi/shared/api-client';
import type { ProblemDocument } from '@respi/shared/contract';
import {
  Alert,
  Breadcrumb,
  DateTimePipe,
  FORM_PARTS,
  Icon,
  PageHeading,
  Problem,
  Skeleton,
  UnsavedChanges,
} from '@respi/shared/ui';
import { Devices } from '../devices/devices';
import { fillIn, preferencesForm } from './preferences-form';

const PATH = '/me/notifications/preferences';
const DAYS_A_WEEK = 7;
const HOURS_A_DAY = 24;

/** What comes by mail and to devices, and when. What the portal mounts below (absences) stands under the form. */
@Component({
  selector: 'respi-preferences-page',
  imports: [
    Alert,
    Breadcrumb,
    DateTimePipe,
    Devices,
    FORM_PARTS,
    Icon,
    PageHeading,
    Problem,
    RouterOutlet,
    Skeleton,
    TranslocoPipe,
  ],
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

  protected readonly known = resource({ loader: () => loaded(this.api.get<VersionedPreferences>(PATH)) });
  protected readonly refused = computed(() => this.known.value()?.problem ?? null);
  protected readonly devices = resource({ loader: () => loaded(this.api.get<DeviceList>('/me/devices')) });
  protected readonly deviceList = computed(() => this.devices.value()?.value ?? null);
  protected readonly devicesRefused = computed(() => this.devices.value()?.problem ?? null);
  /** null: this installation has no push, and nothing here speaks of it. */
  protected readonly publicKey = computed(() => this.deviceList()?.publicKey ?? null);
  /** As the server had them when this page last read or saved them. */
  private readonly kept = signal<VersionedPreferences | null>(null);
  protected readonly ready = computed(() => this.kept() !== null);
  protected readonly problem = signal<ProblemDocument | null>(null);
  /** When and how somebody was first, with this page still open. */
  protected readonly changedElsewhere = signal<{ readonly at: string; readonly how: 'link' | 'page' } | null>(null);
  protected readonly busy = signal(false);
  protected readonly saved = signal(false);
  protected readonly form = preferencesForm();
  private readonly rhythm = toSignal(this.form.controls.digest.controls.rhythm.valueChanges);
  protected readonly weekly = computed(() => (this.rhythm() ?? this.kept()?.digest.rhythm) === 'weekly');

  constructor() {
    inject(UnsavedChanges).watch(() => {
      const kept = this.kept();
      if (!kept) return false;
      const { version: _, ...now } = kept;
      return JSON.stringify(this.chosen(kept)) !== JSON.stringify(now);
    });
    effect(() => {
      const preferences = this.known.value()?.value;
      if (!preferences) return;
      fillIn(this.form, preferences);
      this.kept.set(preferences);
    });
    this.form.valueChanges.pipe(takeUntilDestroyed()).subscribe(() => this.saved.set(false));
  }

  protected devicesChanged(value: DeviceList): void {
    this.devices.set({ value, problem: null });
  }

  protected async save(): Promise<void> {
    const before = this.kept();
    if (!before) return;
    this.busy.set(true);
    this.problem.set(null);
    this.changedElsewhere.set(null);
    this.saved.set(false);
    try {
      const options = { version: before.version };
      this.kept.set(await this.api.put<VersionedPreferences>(PATH, this.chosen(before), options));
      this.saved.set(true);
    } catch (error) {
      await this.refusedBy(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** What was chosen stays on the page; the next save is held against how things stand now. */
  private async refusedBy(problem: ProblemDocument): Promise<void> {
    const { value } = problem.code === 'stale_version' ? await loaded(this.api.get<VersionedPreferences>(PATH)) : {};
    if (!value) {
      this.problem.set(problem);
      return;
    }
    this.kept.set(value);
    const { at, how } = problem.params ?? {};
    this.changedElsewhere.set({ at: typeof at === 'string' ? at : '', how: how === 'link' ? 'link' : 'page' });
  }

  /** What this page does not ask for stays as it is. */
  private chosen({ version: _, ...now }: VersionedPreferences): NotificationPreferences {
    const { groups, digest } = this.form.getRawValue();
    const kept = Object.entries(now.groups).map(([group, preference]) => [
      group,
      { ...preference, ...groups[group as keyof typeof groups] },
    ]);
    return { ...now, groups: Object.fromEntries(kept) as NotificationPreferences['groups'], digest };
  }
}
