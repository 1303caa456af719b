/**
 * npm run check:templates: every word that a person reads comes from a dictionary, and every key is in one.
 * `npm test` runs the same through the spec beside this file, with a fixture that must fail.
 */
import { join } from 'node:path';
import { checkTemplates, keysTwice } from './templates.ts';

const root = join(import.meta.dirname, '..', '..');
const findings = [...checkTemplates(root), ...keysTwice(root)];
for (const { file, line, what } of findings) console.error(`${file}:${String(line)} ${what}`);
if (findings.length > 0) process.exitCode = 1;
else console.log('templates: no words outside the dictionaries');
