import type { EnvironmentProviders } from '@angular/core';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/duties-home.it.json' with { type: 'json' };

/** The words of the note alone: it is at the administrator's home, the editors are not. */
export function missingNoteWords(): EnvironmentProviders {
  return provideDictionary(words);
}
