// expects: no-restricted-imports
import { DataSource } from 'typeorm';

export const broken = DataSource;
