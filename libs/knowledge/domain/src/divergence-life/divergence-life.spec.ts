import type { Actor, Role } from '@respi/identity/contract';
import {
  DIVERGENCE_ACTIONS,
  DIVERGENCE_ACTION_BODIES,
  DIVERGENCE_STATES,
  type DivergenceAction,
  NewDivergence,
} from '@respi/knowledge/contract';
import { Problem, lifecycleFaults } from '@respi/shared/kernel';
import fc from 'fast-check';
import {
  DIVERGENCE_LIFECYCLE,
  type Divergence,
  type DivergenceCommand,
  availableDivergenceActions,
  decideDivergence,
  maySeeDivergence,
  officesConcerned,
  openDivergence,
  stageOf,
} from './index';

const now = new Date('2026-11-23T10:00:00Z');
function actor(name: string, ...roles: [Role, string][]): Actor {
  return {
    ...{ accountId: name, networkId: 'cuneo', name, kind: 'person' },
    memberships: roles.map(([role, unitCode]) => ({ role, unitCode, unitId: unitCode })),
  };
}
const coordinator = actor('coordinator', ['coordinator', 'COORD']);
const questura = actor('questura', ['referent', 'QST-IMM']);
const citizenship = actor('citizenship', ['referent', 'PREF-CIT']);
const counter = actor('counter', ['counter_operator', 'SP-CUNEO']);
const nobody = actor('nobody');
const foreigner: Actor = { ...coordinator, accountId: 'asti', networkId: 'asti' };

const input = NewDivergence.parse({
  question: 'Con la ricevuta si iscrive in anagrafe?',
  topic: 'anagrafe',
  a: { what: 'Sì, con la ricevuta.', offices: ['QST-IMM', 'QST-IMM'] },
  b: { what: 'No, serve il permesso.', where: 'Comune confinante' },
});
const fresh = (): Divergence => openDivergence('one', input, { actor: coordinator, now }).divergence;
const BODIES: Readonly<Record<DivergenceAction, object>> = {
  edit: { question: 'Altra domanda?', topic: 'anagrafe', a: input.a, b: input.b },
  comment: { text: 'Da noi si fa così.' },
  decide: { chosen: 'a', reason: 'È la norma.', holdsFrom: '2026-12-01' },
  adopt: {},
  dismiss: { reason: 'Sono due domande.' },
  reopen: { reason: 'È cambiata la circolare.' },
  link_sheet: { sheet: '018f3d2a-0000-7000-8000-000000000001' },
};
const commandOf = (action: DivergenceAction): DivergenceCommand =>
  ({ action, body: DIVERGENCE_ACTION_BODIES[action].parse(BODIES[action]) }) as DivergenceCommand;
const act = (divergence: Divergence, action: DivergenceAction, who = coordinator): Divergence =>
  decideDivergence(divergence, commandOf(action), { actor: who, now }).divergence;
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return 'done';
};

describe('the life of a divergence', () => {
  it('rests on sound data', () => expect(lifecycleFaults(DIVERGENCE_LIFECYCLE)).toEqual([]));

  it('goes from two practices to one, which holds from a day on', () => {
    const discussed = act(fresh(), 'comment', questura);
    expect(discussed.state).toBe('in_discussion');
    const decided = act(discussed, 'decide');
    expect(decided.decision).toEqual({
      ...{ chosen: 'a', text: 'Sì, con la ricevuta.', reason: 'È la norma.', holdsFrom: '2026-12-01' },
      ...{ by: 'coordinator', at: now },
    });
    expect(act(act(decided, 'link_sheet'), 'adopt')).toMatchObject({ state: 'standard', version: 5 });
  });

  it('takes a third practice in words of its own, and not without', () => {
    const third = { chosen: 'third', reason: 'Accordo.', holdsFrom: '2026-12-01' };
    expect(DIVERGENCE_ACTION_BODIES.decide.safeParse(third).success).toBe(false);
    const body = DIVERGENCE_ACTION_BODIES.decide.parse({ ...third, text: 'Ricevuta e contratto.' });
    const decided = decideDivergence(fresh(), { action: 'decide', body }, { actor: coordinator, now }).divergence;
    expect(decided.decision?.text).toBe('Ricevuta e contratto.');
  });

  it('forgets what was decided when it is taken up again', () =>
    expect(act(act(act(fresh(), 'decide'), 'adopt'), 'reopen')).toMatchObject({
      ...{ state: 'in_discussion', decision: null, notice: 'È cambiata la circolare.' },
    }));

  it('names each office once, and wants to know where each practice is', () => {
    expect(officesConcerned(fresh())).toEqual(['QST-IMM']);
    expect(NewDivergence.safeParse({ ...input, b: { what: 'No.' } }).success).toBe(false);
  });

  it('is read by the coordination and the offices it concerns, and by everybody once it is a standard', () => {
    const open = fresh();
    const standard = act(act(open, 'decide'), 'adopt');
    const who = [coordinator, questura, citizenship, counter, nobody, foreigner];
    expect(who.map((one) => maySeeDivergence(one, open))).toEqual([true, true, false, false, false, false]);
    expect(who.map((one) => maySeeDivergence(one, standard))).toEqual([true, true, true, true, false, false]);
    expect([questura, citizenship, counter].map((one) => availableDivergenceActions(one, standard))).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('is decided by the coordination alone, and discussed by the offices it concerns', () => {
    expect(availableDivergenceActions(coordinator, fresh())).toEqual(['edit', 'comment', 'decide', 'dismiss']);
    expect(availableDivergenceActions(questura, fresh())).toEqual(['comment']);
    expect(refusal(() => act(fresh(), 'decide', questura))).toBe('not_allowed');
    expect(refusal(() => act(fresh(), 'comment', citizenship))).toBe('not_found');
    expect(refusal(() => act(fresh(), 'comment', foreigner))).toBe('not_found');
    expect(refusal(() => openDivergence('two', input, { actor: questura, now }))).toBe('not_allowed');
  });

  it('refuses what its state does not offer, counts every change, and lies in one drawer whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DIVERGENCE_ACTIONS), { maxLength: 20 }), (actions) => {
        let divergence = fresh();
        for (const action of actions) {
          const offered = availableDivergenceActions(coordinator, divergence).includes(action);
          const before = divergence;
          const told = refusal(() => (divergence = act(before, action)));
          expect(told).toBe(offered ? 'done' : 'not_possible_now');
          expect(divergence.version).toBe(before.version + (offered ? 1 : 0));
          expect(DIVERGENCE_STATES).toContain(divergence.state);
          expect(stageOf(divergence.state)).toBe(divergence.state === 'in_discussion' ? 'open' : divergence.state);
          expect(divergence.decision !== null).toBe(['decided', 'standard'].includes(divergence.state));
        }
      }),
    );
  });
});
