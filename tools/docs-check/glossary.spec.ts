import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as content from '@respi/content/contract';
import * as identity from '@respi/identity/contract';
import * as knowledge from '@respi/knowledge/contract';
import { SHEET_LIFECYCLE, TRANSLATION_LIFECYCLE } from '@respi/knowledge/domain';
import * as notifications from '@respi/notifications/contract';
import * as segnalazioni from '@respi/segnalazioni/contract';
import { ACCESS_ACTS } from '@respi/shared/api-platform';
import { CASE_LIFECYCLE, DISTINTA_LIFECYCLE, RELATIONS } from '@respi/segnalazioni/domain';
import { type ClosedSet, closedSets, entriesFor } from './closed-sets';

const glossary = readFileSync(join(__dirname, '..', '..', 'docs', 'glossary.md'), 'utf8');

/** The same members as CASE_ACTIONS, less what nobody asks for; as MAIL_KINDS, less what is no notice; as ACCESS_ACTS, in another order; as CASE_STATES, those with an answer. */
const SAID_ELSEWHERE = ['REQUESTED_ACTIONS', 'NOTICE_KINDS', 'LOGGED_ACTS', 'RESOLVED_STATES'];

type Labels = Readonly<Record<string, { readonly label: string }>>;

const sets: ClosedSet[] = [
  ...closedSets(identity, segnalazioni, knowledge, notifications, content).filter(
    ({ name }) => !SAID_ELSEWHERE.includes(name),
  ),
  { name: 'PERMISSIONS', members: Object.keys(identity.PERMISSIONS) },
  { name: 'RELATIONS', members: RELATIONS },
  { name: 'ACCESS_ACTS', members: ACCESS_ACTS },
];

describe('the glossary', () => {
  it.each(sets.map((set) => [set.name, set] as const))('has every member of %s, and no other', (name, { members }) => {
    expect([...entriesFor(glossary, name).keys()].sort()).toEqual([...members].sort());
  });

  it.each([
    ['CASE_STATES', CASE_LIFECYCLE.states],
    ['CASE_ACTIONS', CASE_LIFECYCLE.transitions],
    ['SHEET_STATES', SHEET_LIFECYCLE.states],
    ['SHEET_ACTIONS', SHEET_LIFECYCLE.transitions],
    ['TRANSLATION_STATES', TRANSLATION_LIFECYCLE.states],
    ['TRANSLATION_ACTIONS', TRANSLATION_LIFECYCLE.transitions],
    ['DISTINTA_STATES', DISTINTA_LIFECYCLE.states],
    ['DISTINTA_ACTIONS', DISTINTA_LIFECYCLE.transitions],
  ] satisfies [string, Labels][])('calls %s as the lifecycle does', (name, specs: Labels) => {
    const labels = Object.entries(specs).map(([code, { label }]) => [code, label.replaceAll('’', "'")]);
    expect(Object.fromEntries(entriesFor(glossary, name))).toEqual(Object.fromEntries(labels));
  });

  it('looks at the sets that matter', () => {
    expect(sets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ROLES', 'CASE_STATES', 'OUTCOMES', 'SHEET_STATES', 'MAIL_KINDS']),
    );
  });

  it('does not pass with a member left out', () => {
    const short = '## Urgency (`URGENCIES`)\n\n| code | Italian |\n| --- | --- |\n| `ROSSO` | rosso |\n';
    expect([...entriesFor(short, 'URGENCIES').keys()]).not.toEqual([...segnalazioni.URGENCIES]);
  });
});
