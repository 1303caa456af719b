// expects: @nx/enforce-module-boundaries, no-restricted-imports
import { signal } from '@angular/core';
import * as ui from '@respi/shared/ui';

export const broken = [signal, ui];
