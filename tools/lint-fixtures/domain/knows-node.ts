// expects: no-restricted-imports
import { randomUUID } from 'crypto';

export const broken = randomUUID;
