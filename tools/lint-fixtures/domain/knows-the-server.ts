// expects: @nx/enforce-module-boundaries, no-restricted-imports
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import * as platform from '@respi/shared/api-platform';

export const broken = [readFileSync, DataSource, platform];
