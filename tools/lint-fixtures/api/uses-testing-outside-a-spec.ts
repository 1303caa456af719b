// expects: no-restricted-imports
import * as testing from '@respi/shared/testing';

export const broken = testing;
