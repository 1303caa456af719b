import type { EnvironmentProviders } from '@angular/core';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/bell.it.json' with { type: 'json' };

/** The words of the bell alone: it is on every reserved page, the inbox is not. */
export function noticeBellWords(): EnvironmentProviders {
  return provideDictionary(words);
}
