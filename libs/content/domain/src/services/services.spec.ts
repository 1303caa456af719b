import type { Actor, Role, WeekOpenings } from '@respi/identity/contract';
import { contactFields, descriptionFields, NewService, type ServiceContent } from '@respi/content/contract';
import { addDays } from '@respi/shared/kernel';
import fc from 'fast-check';
import {
  acceptProposal,
  assuranceOf,
  assuredUntil,
  editService,
  keepsService,
  schedulesOf,
  searchWords,
  serviceActions,
  serviceSlug,
  weekOf,
} from './index';

const {
  organization: _organization,
  unit: _unit,
  code: _code,
  ...CONTENT
} = NewService.parse({
  name: 'Anagrafe',
  kind: 'civil_registry',
  description: 'Residenza.',
  organization: { name: 'Comune di Esempio' },
});

const words = fc.constantFrom('uno', 'due', 'tre');
const maybe = fc.option(words, { nil: null });
const aChange: fc.Arbitrary<Partial<ServiceContent>> = fc.record(
  {
    name: words,
    description: words,
    eligibilityDescription: maybe,
    requiredDocuments: fc.array(words, { maxLength: 2 }),
    email: maybe,
    alert: maybe,
    languages: fc.array(words, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const doubts = fc.subarray<keyof ServiceContent>(['alert', 'email']);

describe('a change to an entry', () => {
  it('by its keepers touches nothing at once but what is their own', () => {
    fc.assert(
      fc.property(aChange, aChange, doubts, (change, earlier, doubtful) => {
        const { content, proposal } = editService(CONTENT, change, 'keeper', earlier, doubtful);
        const waits: readonly string[] = [...descriptionFields, ...doubtful];
        for (const field of [...descriptionFields, ...contactFields]) {
          const isOut = change[field] !== undefined && !waits.includes(field);
          expect(content[field]).toEqual(isOut ? change[field] : CONTENT[field]);
          if (isOut) expect(proposal?.[field]).toBeUndefined();
        }
      }),
    );
  });

  it('comes to the same once it is taken as if the coordination had made it', () => {
    fc.assert(
      fc.property(aChange, doubts, (change, doubtful) => {
        const kept = editService(CONTENT, change, 'keeper', null, doubtful);
        const taken = kept.proposal ? acceptProposal(kept.content, kept.proposal) : kept.content;
        expect(taken).toEqual(editService(CONTENT, change, 'coordination').content);
      }),
    );
  });

  it('leaves nothing waiting that stands there already', () => {
    fc.assert(
      fc.property(aChange, (change) => {
        const { proposal } = editService(CONTENT, change, 'keeper');
        const { content } = editService(CONTENT, change, 'coordination');
        expect(editService(content, {}, 'coordination', proposal).proposal).toBeNull();
      }),
    );
  });

  it('tells which fields are others now', () => {
    expect(editService(CONTENT, { email: 'a@example.org', name: 'Anagrafe' }, 'coordination').changed).toEqual([
      'email',
    ]);
  });
});

describe('a confirmation', () => {
  it.each([
    [null, 'never'],
    ['2026-11-23', 'fresh'],
    ['2026-05-23', 'fresh'],
    ['2026-05-22', 'old'],
  ])('of %s is %s', (on, assurance) => {
    expect(assuranceOf(on, '2026-11-23')).toBe(assurance);
  });

  it('gets old once and stays old', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 800 }), (start, days) => {
        const on = addDays('2020-01-01', start);
        const today = addDays(on, days);
        if (assuranceOf(on, today) === 'old') expect(assuranceOf(on, addDays(today, 1))).toBe('old');
        if (days < 180) expect(assuranceOf(on, today)).toBe('fresh');
        if (days > 186) expect(assuranceOf(on, today)).toBe('old');
      }),
    );
  });

  it('of the last of a long month holds to the last of a short one', () => {
    expect(assuredUntil('2026-08-31')).toBe('2027-02-28');
  });
});

const times = fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 0, maxLength: 6 }).map((quarters) => {
  const sorted = [...quarters].sort((one, other) => one - other).map(clock);
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
    from: sorted[index * 2]!,
    to: sorted[index * 2 + 1]!,
  }));
});
const aWeek: fc.Arbitrary<WeekOpenings> = fc.record({
  '1': times,
  '2': times,
  '3': times,
  '4': times,
  '5': times,
  '6': times,
  '7': times,
});

function clock(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
}

it('says the hours of a week as weekly rules, and nothing is lost', () => {
  fc.assert(fc.property(aWeek, (week) => expect(weekOf(schedulesOf(week))).toEqual(week)));
});

describe('who keeps an entry', () => {
  const actor = (...roles: [Role, string][]): Actor => ({
    accountId: 'x',
    networkId: 'n',
    name: 'x',
    kind: 'person',
    memberships: roles.map(([role, unitCode]) => ({ role, unitCode, unitId: unitCode })),
  });
  const organisationOf = (unit: string): string | null => (unit === 'SP-ALBA' ? 'COM-ALBA' : null);
  const ofUnit = { unit: 'SP-BRA', organisation: null };
  const ofBody = { unit: null, organisation: 'COM-ALBA' };
  const nobodys = { unit: null, organisation: null };

  it('works at its unit, or at a unit of its body', () => {
    expect(keepsService(actor(['counter_operator', 'SP-BRA']), ofUnit, organisationOf)).toBe(true);
    expect(keepsService(actor(['counter_operator', 'SP-ALBA']), ofBody, organisationOf)).toBe(true);
  });

  it.each([
    ['another unit', actor(['counter_operator', 'SP-CUNEO']), ofUnit],
    ['a unit of another body', actor(['referent', 'SP-CUNEO']), ofBody],
    ['an entry of nobody', actor(['counter_operator', 'SP-BRA']), nobodys],
    ['a role that speaks for no service', actor(['network_admin', 'SP-BRA']), ofUnit],
    ['nothing at all', actor(), ofUnit],
  ])('and nobody else: %s', (_, who, belonging) => {
    expect(serviceActions(who, belonging, organisationOf, true)).toEqual([]);
  });

  it('decides nothing of what they propose', () => {
    expect(serviceActions(actor(['counter_operator', 'SP-BRA']), ofUnit, organisationOf, true)).toEqual([
      'propose',
      'assure',
    ]);
    expect(serviceActions(actor(['coordinator', 'COORD']), nobodys, organisationOf, true)).toContain('decide');
  });
});

it('reads a search of any length and any writing as a few words', () => {
  expect(searchWords('Idoneità  alloggiativa: Bra')).toEqual(['idoneita', 'alloggiativa', 'bra']);
  expect(searchWords("%_' or 1=1; --")).toEqual(['or']);
  fc.assert(fc.property(fc.string({ maxLength: 10_000 }), (text) => searchWords(text).length <= 8));
});

it('gives every name an address that no other has', () => {
  const taken = new Set<string>();
  for (const name of ['Anagrafe di Alba', 'Anagrafe di Alba', '???', 'Città di Mondovì']) {
    const slug = serviceSlug(name, (one) => taken.has(one));
    expect(slug).toMatch(/^[a-z0-9-]+$/);
    taken.add(slug);
  }
  expect([...taken]).toEqual(['anagrafe-di-alba', 'anagrafe-di-alba-2', 'servizio', 'citta-di-mondovi']);
});
