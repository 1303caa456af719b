import type { EnvironmentProviders } from '@angular/core';
import { provideDictionary } from '@respi/shared/ui/reading';
import words from '../i18n/board-home.it.json' with { type: 'json' };

/** The words of what is unread alone: it is at the top of every desk, the board is not. */
export function unreadBoardWords(): EnvironmentProviders {
  return provideDictionary(words);
}
