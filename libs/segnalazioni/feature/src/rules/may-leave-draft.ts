import type { TranslocoService } from '@jsverse/transloco';
import type { Dialogs } from '@respi/shared/ui';

/** Asks before what was written and not saved is lost. */
export function mayLeaveDraft(
  changed: boolean,
  dialogs: Dialogs,
  transloco: TranslocoService,
): boolean | Promise<boolean> {
  const words = (key: string): string => transloco.translate(`segnalazioni.rules.leave.${key}`);
  return (
    !changed || dialogs.confirm({ title: words('title'), text: words('text'), confirm: words('confirm'), danger: true })
  );
}
