import { FormControl, FormGroup, Validators } from '@angular/forms';
import {
  type ArchiveDocument,
  type ArchiveKind,
  type ArchiveLanguage,
  KINDS_OF_APPOINTMENTS,
} from '@respi/content/contract';
import { romeDay } from '@respi/shared/kernel';

/** What is said of a document. @param appointment from whose page one comes */
export function archiveForm(before: ArchiveDocument | null, appointment: string | null = null) {
  const text = (value: string, max: number, ...more: (typeof Validators.required)[]) =>
    new FormControl(value, { nonNullable: true, validators: [Validators.maxLength(max), ...more] });
  return new FormGroup({
    title: text(before?.title ?? '', 150, Validators.required),
    summary: text(before?.summary ?? '', 1_000, Validators.required),
    kind: new FormControl<ArchiveKind | ''>(before?.kind ?? (appointment === null ? '' : 'minutes'), {
      nonNullable: true,
      validators: [Validators.required],
    }),
    dated: text(before?.dated ?? romeDay(new Date()), 10, Validators.required),
    office: text(before?.office ?? '', 150),
    topic: text(before?.topic ?? '', 64),
    language: new FormControl<ArchiveLanguage>(before?.language ?? 'it', {
      nonNullable: true,
      validators: [Validators.required],
    }),
    appointment: text(before?.appointment?.id ?? appointment ?? '', 36),
    readThrough: new FormControl(false, { nonNullable: true }),
  });
}
export type ArchiveForm = ReturnType<typeof archiveForm>;

/** A meeting that is out of sight, as the kind says, does not count. */
export function archiveWords(form: ArchiveForm) {
  const { title, summary, kind, dated, office, topic, language, appointment } = form.getRawValue();
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  return {
    ...{ title, summary, kind, dated, language, office: orNull(office), topic: orNull(topic) },
    appointment: kind !== '' && KINDS_OF_APPOINTMENTS.includes(kind) ? orNull(appointment) : null,
  };
}
