import { FormControl, FormGroup } from '@angular/forms';
import {
  type DigestTimes,
  type MailChoice,
  NOTICE_GROUPS,
  type NoticeGroup,
  type NotificationPreferences,
} from '@respi/notifications/contract';

type GroupForm = FormGroup<{ mail: FormControl<MailChoice>; push: FormControl<boolean> }>;

export type PreferencesForm = ReturnType<typeof preferencesForm>;

/** Shaped as the contract, so that a refusal finds its field. */
export function preferencesForm() {
  const groups = Object.fromEntries(
    NOTICE_GROUPS.map((group) => [
      group,
      new FormGroup({
        mail: new FormControl<MailChoice>('off', { nonNullable: true }),
        push: new FormControl(false, { nonNullable: true }),
      }),
    ]),
  ) as Record<NoticeGroup, GroupForm>;
  return new FormGroup({
    groups: new FormGroup(groups),
    digest: new FormGroup({
      rhythm: new FormControl<DigestTimes['rhythm']>('daily', { nonNullable: true }),
      weekday: new FormControl(1, { nonNullable: true }),
      hour: new FormControl(9, { nonNullable: true }),
    }),
  });
}

export function fillIn(form: PreferencesForm, preferences: NotificationPreferences): void {
  form.reset(choicesIn(preferences));
}

/** Of the preferences, what the form asks for. */
function choicesIn({ groups, digest }: NotificationPreferences) {
  return {
    groups: Object.fromEntries(
      NOTICE_GROUPS.map((group) => [group, { mail: groups[group].mail, push: groups[group].push }]),
    ) as NotificationPreferences['groups'],
    digest: { rhythm: digest.rhythm, weekday: digest.weekday, hour: digest.hour },
  };
}
