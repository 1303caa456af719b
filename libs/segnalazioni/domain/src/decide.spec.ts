import type { Actor, Membership } from '@respi/identity/contract';
import {
  type ActionBody,
  CASE_ACTIONS,
  CASE_STATES,
  type CaseCommand,
  type CaseState,
  REQUESTED_ACTIONS,
} from '@respi/segnalazioni/contract';
import { Problem, lifecycleFaults } from '@respi/shared/kernel';
import fc from 'fast-check';
import type { Case } from './case';
import { decide, decideBySystem } from './decide';
import type { AddresseeUnit, DecisionFacts } from './decision';
import { CASE_LIFECYCLE } from './lifecycle';
import { availableActions, mayDo, maySee, relationsTo } from './policy';

const NOW = new Date('2026-11-23T09:00:00Z');
const DESK = 'desk';
const UNITS: readonly AddresseeUnit[] = [
  { id: 'coord', code: 'COORD', kind: 'coordinamento', active: true, policy: 'none' },
  { id: 'qst', code: 'QST-IMM', kind: 'ufficio', active: true, policy: 'before' },
  { id: 'pref', code: 'PREF-SUI-RIC', kind: 'ufficio', active: true, policy: 'after' },
  { id: 'cit', code: 'PREF-CIT', kind: 'ufficio', active: true, policy: 'none' },
  { id: 'shut', code: 'CHIUSO', kind: 'ufficio', active: false, policy: 'none' },
];

const FACTS: DecisionFacts = {
  now: NOW,
  today: '2026-11-23',
  unitByCode: (code) => UNITS.find((unit) => unit.code === code),
  unitById: (id) => UNITS.find((unit) => unit.id === id),
  coordination: ['coordinator', 'interface', 'second'],
  nextNudgeAt: null,
  sealedHandlers: ['coordinator', 'second'],
};

function person(accountId: string, ...memberships: [role: Membership['role'], unitId: string][]): Actor {
  return {
    accountId,
    networkId: 'net',
    name: accountId,
    kind: 'person',
    memberships: memberships.map(([role, unitId]) => ({ role, unitId, unitCode: unitId })),
  };
}

const counter = person('counter', ['counter_operator', DESK]);
const colleague = person('colleague', ['counter_operator', DESK]);
const otherCounter = person('other', ['counter_operator', 'elsewhere']);
const coordinator = person('coordinator', ['coordinator', 'coord']);
const interfaceOperator = person('interface', ['interface_operator', 'coord']);
const referentQst = person('referentQst', ['referent', 'qst']);
const referentPref = person('referentPref', ['referent', 'pref']);
const archive: Actor = { ...person('archive', ['interface_operator', 'coord']), kind: 'import' };
const admin = person('admin', ['network_admin', 'coord']);
const everybody = [counter, colleague, otherCounter, coordinator, interfaceOperator, referentQst, referentPref, admin];

function aCase(change: Partial<Case> = {}): Case {
  return {
    id: 'case',
    number: 'CN-2026-000001',
    state: 'submitted',
    stateBefore: null,
    sportelloId: DESK,
    officeId: 'qst',
    kind: 'verifica_stato',
    urgency: 'VERDE',
    urgencyProposed: 'VERDE',
    reproposal: null,
    reviewOn: null,
    sealed: false,
    filedBy: 'counter',
    inChargeOf: null,
    mergedInto: null,
    lap: 1,
    nudges: 0,
    nudgedAt: null,
    unread: false,
    corrected: false,
    readAt: null,
    recheckOn: null,
    integrationDueOn: null,
    stateSince: NOW,
    answeredAt: null,
    erased: false,
    version: 1,
    referrals: [],
    replies: [],
    handlers: [],
    ...change,
  };
}

/** Walks a case through commands, each by its actor. */
function walk(subject: Case, ...steps: [Actor, (now: Case) => CaseCommand][]): Case {
  return steps.reduce((at, [actor, command]) => decide(actor, at, command(at), FACTS).after, subject);
}

const take: [Actor, () => CaseCommand] = [coordinator, () => ({ action: 'take', body: {} })];
const forwardTo = (...offices: string[]): [Actor, () => CaseCommand] => [
  coordinator,
  () => ({ action: 'forward', body: { referrals: offices.map((office) => ({ office, channel: 'distinta' })) } }),
];
const collect = (
  office = 0,
  outcome: 'risolta' | 'richiesta_integrazione' | 'appuntamento_fissato' = 'risolta',
  dueOn?: string,
): [Actor, (now: Case) => CaseCommand] => [
  interfaceOperator,
  (now) => ({
    action: 'collect',
    body: { referralId: now.referrals[office]!.id, text: 'Pronto.', outcome, channel: 'in_person', dueOn },
  }),
];
const lastReply = (now: Case) => now.replies.at(-1)!.id;
const release: [Actor, (now: Case) => CaseCommand] = [
  coordinator,
  (now) => ({ action: 'release', body: { replyId: lastReply(now) } }),
];
const sendToValidation: [Actor, (now: Case) => CaseCommand] = [
  coordinator,
  (now) => ({ action: 'send_to_validation', body: { replyId: lastReply(now) } }),
];

function problemOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.fields[0] ? `${error.code}:${error.fields[0].code}` : error.code;
    throw error;
  }
  return 'none';
}

describe('the lifecycle data', () => {
  it('is sound, and is told to be unsound when a state cannot be reached', () => {
    expect(lifecycleFaults(CASE_LIFECYCLE)).toEqual([]);
    const broken = {
      ...CASE_LIFECYCLE,
      transitions: {
        ...CASE_LIFECYCLE.transitions,
        merge: { ...CASE_LIFECYCLE.transitions.merge, to: ['declined' as const] },
      },
    };
    expect(lifecycleFaults(broken)).toContain('state merged cannot be reached');
  });
});

describe('validation by the office', () => {
  it('before release: the reply waits for the referent, who releases it by approving', () => {
    const waiting = walk(aCase(), take, forwardTo('QST-IMM'), collect(), sendToValidation);
    expect(waiting.state).toBe('in_validation');
    const done = walk(waiting, [referentQst, (now) => ({ action: 'approve', body: { replyId: lastReply(now) } })]);
    expect(done).toMatchObject({
      state: 'answered',
      unread: true,
      replies: [{ validation: 'approved', releasedAt: NOW }],
    });
  });

  it('before release, rejected: back in charge, nothing reached the counter', () => {
    const rejected = walk(aCase(), take, forwardTo('QST-IMM'), collect(), sendToValidation, [
      referentQst,
      (now) => ({ action: 'reject', body: { replyId: lastReply(now), reason: 'Non è esatto.' } }),
    ]);
    expect(rejected).toMatchObject({
      state: 'in_charge',
      unread: false,
      replies: [{ validation: 'rejected', releasedAt: null, withdrawnAt: null }],
    });
  });

  it('after release: correcting keeps the state and makes the case unread; rejecting withdraws and takes it back in charge', () => {
    const answered = walk(aCase(), take, forwardTo('PREF-SUI-RIC'), collect(), release);
    expect(answered).toMatchObject({ state: 'answered', replies: [{ validation: 'pending' }] });
    const read = walk(answered, [counter, () => ({ action: 'mark_read', body: {} })]);
    const corrected = decide(
      referentPref,
      read,
      { action: 'correct', body: { replyId: lastReply(read), text: 'Meglio così.' } },
      FACTS,
    );
    expect(corrected.after).toMatchObject({
      state: 'answered',
      unread: true,
      corrected: true,
      replies: [{ validation: 'corrected', version: 2 }],
    });
    const rejected = walk(read, [
      referentPref,
      (now) => ({ action: 'reject', body: { replyId: lastReply(now), reason: 'Errata.' } }),
    ]);
    expect(rejected).toMatchObject({
      state: 'in_charge',
      unread: true,
      corrected: true,
      replies: [{ withdrawnAt: NOW }],
    });
  });

  it('refuses who wrote the reply, another office, and a release that must wait for the referent', () => {
    const both = person('interface', ['interface_operator', 'coord'], ['referent', 'pref']);
    const answered = walk(aCase(), take, forwardTo('PREF-SUI-RIC'), collect(), release);
    expect(
      problemOf(() => decide(both, answered, { action: 'approve', body: { replyId: lastReply(answered) } }, FACTS)),
    ).toBe('own_work_not_approvable');
    expect(
      problemOf(() =>
        decide(referentQst, answered, { action: 'approve', body: { replyId: lastReply(answered) } }, FACTS),
      ),
    ).toBe('not_found');
    const collected = walk(aCase(), take, forwardTo('QST-IMM'), collect());
    expect(
      problemOf(() =>
        decide(coordinator, collected, { action: 'release', body: { replyId: lastReply(collected) } }, FACTS),
      ),
    ).toBe('not_possible_now');
  });
});

describe('several offices', () => {
  it('one not competent leaves the case with the other; the last one brings it back in charge', () => {
    const two = walk(aCase(), take, forwardTo('QST-IMM', 'PREF-CIT'));
    const notCompetent = (index: number): [Actor, (now: Case) => CaseCommand] => [
      interfaceOperator,
      (now) => ({
        action: 'not_competent',
        body: { referralId: now.referrals[index]!.id, rightOffice: 'PREF-SUI-RIC' },
      }),
    ];
    const one = walk(two, notCompetent(0));
    expect(one).toMatchObject({
      state: 'forwarded',
      referrals: [{ status: 'not_competent', rightOfficeId: 'pref' }, { status: 'open' }],
    });
    expect(walk(one, notCompetent(1)).state).toBe('in_charge');
    expect(walk(one, collect(1), release)).toMatchObject({ state: 'answered' });
  });

  it('an answer in hand is taken while its referral is open, also after another reply went out', () => {
    const answered = walk(aCase(), take, forwardTo('PREF-CIT', 'PREF-SUI-RIC'), collect(0), release);
    expect(answered.state).toBe('answered');
    const second = walk(answered, collect(1));
    expect(second.state).toBe('reply_collected');
    expect(walk(second, release).state).toBe('answered');
  });
});

describe('what the counter may always do', () => {
  it('reopens answered, closed, withdrawn and declined cases: same number, new lap', () => {
    for (const state of ['answered', 'closed', 'withdrawn', 'declined'] as const) {
      const reopened = walk(aCase({ state, inChargeOf: 'coordinator' }), [
        colleague,
        () => ({ action: 'reopen', body: { reason: 'Non risolto.' } }),
      ]);
      expect(reopened).toMatchObject({ state: 'submitted', lap: 2, number: 'CN-2026-000001', inChargeOf: null });
    }
    expect(
      problemOf(() => decide(counter, aCase({ state: 'merged' }), { action: 'reopen', body: { reason: 'x' } }, FACTS)),
    ).toBe('not_possible_now');
    expect(
      problemOf(() =>
        decide(counter, aCase({ state: 'closed', erased: true }), { action: 'reopen', body: { reason: 'x' } }, FACTS),
      ),
    ).toBe('erased_file_a_new_one');
  });

  it('says of a merged case that it is not the same matter, until the coordinator parts them or says why they stay', () => {
    const nudged = walk(aCase(), [counter, () => ({ action: 'nudge', body: {} })]);
    const target = { ...FACTS, mergeTarget: aCase({ id: 'goes-on' }) };
    const merged = decide(coordinator, nudged, { action: 'merge', body: { into: 'goes-on' } }, target).after;
    const reason = { reason: 'È un’altra persona.' };
    const dispute: [Actor, () => CaseCommand] = [counter, () => ({ action: 'dispute_merge', body: reason })];
    const keep: [Actor, () => CaseCommand] = [coordinator, () => ({ action: 'keep_merged', body: reason })];
    // A nudge of before, on the same day, is no dispute and forbids none.
    expect(availableActions(counter, merged)).toContain('dispute_merge');
    expect(availableActions(coordinator, merged)).not.toContain('keep_merged');
    const disputed = walk(merged, dispute);
    expect(disputed).toMatchObject({ state: 'merged', mergedInto: 'goes-on', nudges: 1 });
    expect(problemOf(() => walk(disputed, dispute))).toBe('not_possible_now');
    expect(availableActions(coordinator, disputed)).toEqual(expect.arrayContaining(['unmerge', 'keep_merged']));

    const kept = walk(disputed, keep);
    expect(kept).toMatchObject({ state: 'merged', unread: true });
    expect(availableActions(coordinator, kept)).not.toContain('keep_merged');
    const again = walk(kept, dispute, [coordinator, () => ({ action: 'unmerge', body: reason })]);
    expect(again).toMatchObject({ state: 'submitted', mergedInto: null, nudgedAt: null });
  });

  it('says so of no case that it does not know, that goes on by itself or that was erased', () => {
    const dispute = { action: 'dispute_merge', body: { reason: 'È un’altra persona.' } } as const;
    const merged: Partial<Case> = { state: 'merged', stateBefore: 'submitted', mergedInto: 'goes-on' };
    const refusal = (actor: Actor, change: Partial<Case>) =>
      problemOf(() => decide(actor, aCase({ ...merged, ...change }), dispute, FACTS));
    expect(refusal(counter, {})).toBe('none');
    expect(refusal(colleague, { sealed: true })).toBe('not_found');
    expect(refusal(counter, { sealed: true })).toBe('none');
    expect(refusal(otherCounter, {})).toBe('not_found');
    expect(refusal(coordinator, {})).toBe('not_allowed');
    for (const change of [{ erased: true }, { state: 'withdrawn' }, { state: 'submitted' }] as const)
      expect(refusal(counter, change)).toBe('not_possible_now');
  });

  it('nudges once a working day and withdraws, which strikes the open referrals', () => {
    const forwarded = walk(aCase(), take, forwardTo('QST-IMM'));
    expect(walk(forwarded, [counter, () => ({ action: 'nudge', body: {} })]).nudges).toBe(1);
    const later = { ...FACTS, nextNudgeAt: new Date('2026-11-24T00:00:00Z') };
    expect(problemOf(() => decide(counter, forwarded, { action: 'nudge', body: {} }, later))).toBe(
      'nudge_already_sent',
    );
    const withdrawn = decide(counter, forwarded, { action: 'withdraw', body: { reason: 'Risolto altrove.' } }, FACTS);
    expect(withdrawn.after).toMatchObject({ state: 'withdrawn', referrals: [{ status: 'recalled' }] });
    expect(withdrawn.events[0]!.data['struck']).toHaveLength(1);
  });

  it('strikes the open referrals of a case that is closed or declined: nobody waits for those offices any more', () => {
    const twoOffices = walk(aCase(), take, forwardTo('PREF-CIT', 'QST-IMM'));
    const answered = walk(twoOffices, collect(0), release);
    const closed = decide(counter, answered, { action: 'close', body: {} }, FACTS);
    expect(closed.after).toMatchObject({ state: 'closed', referrals: [{ status: 'replied' }, { status: 'recalled' }] });
    expect(closed.events[0]!.data).toMatchObject({ by: 'counter', struck: [twoOffices.referrals[1]!.id] });
    const inCharge: Case = { ...twoOffices, state: 'in_charge' };
    const command = { action: 'decline', body: { reason: 'Altrove.', whereToTurn: 'Il patronato.' } } as const;
    const declined = decide(coordinator, inCharge, command, FACTS);
    expect(declined.after.referrals.map(({ status }) => status)).toEqual(['recalled', 'recalled']);
  });

  it('answers a request for papers, asked twice', () => {
    const asked = (at: Case) =>
      walk(at, forwardTo('PREF-CIT'), collect(at.referrals.length, 'richiesta_integrazione'), release);
    const first = asked(walk(aCase(), take));
    expect(first.state).toBe('integration_requested');
    const back = walk(first, [
      counter,
      () => ({ action: 'submit_integration', body: { text: 'Ecco.', delivered: [] } }),
    ]);
    expect(back).toMatchObject({ state: 'in_charge', lap: 1 });
    expect(asked(back).state).toBe('integration_requested');
  });
});

describe('interim replies', () => {
  const interim: [Actor, () => CaseCommand] = [
    coordinator,
    () => ({
      action: 'answer_directly',
      body: { text: 'In corso.', outcome: 'in_istruttoria', recheckOn: '2026-12-10' },
    }),
  ];

  it('need a day to look again, on which the case comes back by itself', () => {
    expect(
      problemOf(() =>
        decide(
          coordinator,
          aCase(),
          { action: 'answer_directly', body: { text: 'x', outcome: 'in_istruttoria' } },
          FACTS,
        ),
      ),
    ).toBe('invalid_input:recheck_needed');
    const answered = walk(aCase(), interim);
    expect(answered).toMatchObject({ state: 'answered', recheckOn: '2026-12-10' });
    expect(decideBySystem(answered, 'recheck', NOW).after).toMatchObject({
      state: 'in_charge',
      recheckOn: null,
      lap: 1,
    });
  });
});

describe('the dates of a corrected reply', () => {
  const correct = (change: Omit<ActionBody<'correct'>, 'replyId' | 'text'>): [Actor, (now: Case) => CaseCommand] => [
    referentPref,
    (now) => ({ action: 'correct', body: { replyId: lastReply(now), text: 'Meglio così.', ...change } }),
  ];
  const answered = (...how: Parameters<typeof collect>): Case =>
    walk(aCase(), take, forwardTo('PREF-SUI-RIC'), collect(...how), release);

  it('are asked of a correction to an interim answer too, and bring the case back', () => {
    const wait = (recheckOn?: string) => () => walk(answered(), correct({ outcome: 'in_istruttoria', recheckOn }));
    expect(problemOf(wait())).toBe('invalid_input:recheck_needed');
    expect(problemOf(wait('2026-11-22'))).toBe('invalid_input:date_in_past');
    expect(wait('2026-12-10')()).toMatchObject({
      state: 'answered',
      recheckOn: '2026-12-10',
      replies: [{ outcome: 'in_istruttoria', recheckOn: '2026-12-10' }],
    });
    const beforeRelease = walk(aCase(), take, forwardTo('QST-IMM'), collect(), sendToValidation);
    const body = { replyId: lastReply(beforeRelease), text: 'Si vedrà.', outcome: 'in_istruttoria' as const };
    expect(problemOf(() => decide(referentQst, beforeRelease, { action: 'correct', body }, FACTS))).toBe(
      'invalid_input:recheck_needed',
    );
  });

  it('stay while the outcome does, change when they are given, and go with an outcome that has none', () => {
    const interim = walk(answered(), correct({ outcome: 'in_istruttoria', recheckOn: '2026-12-10' }));
    expect(walk(interim, correct({}))).toMatchObject({
      recheckOn: '2026-12-10',
      replies: [{ recheckOn: '2026-12-10' }],
    });
    expect(walk(interim, correct({ recheckOn: '2026-12-20' }))).toMatchObject({
      recheckOn: '2026-12-20',
      replies: [{ recheckOn: '2026-12-20' }],
    });
    expect(walk(interim, correct({ outcome: 'risolta' }))).toMatchObject({
      recheckOn: null,
      replies: [{ recheckOn: null }],
    });
    const appointment = answered(0, 'appuntamento_fissato', '2026-12-08');
    expect(walk(appointment, correct({ dueOn: '2026-12-09' })).replies).toMatchObject([{ dueOn: '2026-12-09' }]);
    expect(walk(appointment, correct({ outcome: 'chiarimento' })).replies).toMatchObject([{ dueOn: null }]);
  });

  it('announce no day before the one on which the reply was given', () => {
    const on =
      (dueOn: string, givenOn?: string, actor: Actor = interfaceOperator) =>
      () => {
        const sent = walk(aCase(), take, forwardTo('QST-IMM'));
        const reply = { outcome: 'appuntamento_fissato', text: 'Ore 9.', channel: 'phone', dueOn, givenOn } as const;
        return decide(actor, sent, { action: 'collect', body: { referralId: sent.referrals[0]!.id, ...reply } }, FACTS);
      };
    expect(problemOf(on('2026-11-22'))).toBe('invalid_input:date_in_past');
    expect(problemOf(on('2026-11-18', '2026-11-19'))).toBe('invalid_input:date_in_past');
    for (const fits of [on('2026-11-23'), on('2026-11-20', '2026-11-19'), on('2024-01-01', undefined, archive)])
      expect(fits().after.replies).toHaveLength(1);
    const appointment = answered(0, 'appuntamento_fissato', '2026-12-08');
    expect(problemOf(() => walk(appointment, correct({ dueOn: '2026-11-20' })))).toBe('invalid_input:date_in_past');
  });

  it('move the day by which the counter brings the papers', () => {
    const asked = answered(0, 'richiesta_integrazione', '2026-12-08');
    expect(walk(asked, correct({ dueOn: '2026-12-15' }))).toMatchObject({
      state: 'integration_requested',
      integrationDueOn: '2026-12-15',
    });
    expect(walk(asked, correct({}))).toMatchObject({ integrationDueOn: '2026-12-08' });
  });

  it('leave alone what another answer, or the day itself, settled since', () => {
    const interim = walk(answered(), correct({ outcome: 'in_istruttoria', recheckOn: '2026-12-10' }));
    const back = decideBySystem(interim, 'recheck', NOW).after;
    expect(walk(back, correct({ recheckOn: '2026-12-20' }))).toMatchObject({ state: 'in_charge', recheckOn: null });
    const settled = walk({ ...back, inChargeOf: 'coordinator' }, [
      coordinator,
      () => ({ action: 'answer_directly', body: { text: 'Fatto.', outcome: 'risolta' } }),
    ]);
    const [first] = settled.replies;
    const body = { replyId: first!.id, text: 'Allora era in corso.' };
    expect(decide(referentPref, settled, { action: 'correct', body }, FACTS).after).toMatchObject({ recheckOn: null });
  });
});

describe('a sealed case', () => {
  const sealed = aCase({ sealed: true, handlers: ['coordinator'] });

  it('exists for its handlers, who filed it and the addressee office alone', () => {
    expect(everybody.filter((actor) => maySee(actor, sealed)).map(({ accountId }) => accountId)).toEqual([
      'counter',
      'coordinator',
    ]);
    const referred = {
      ...sealed,
      referrals: [
        {
          id: 'r',
          officeId: 'qst',
          channel: 'phone',
          status: 'open',
          byId: 'coordinator',
          at: NOW,
          endedAt: null,
          rightOfficeId: null,
          note: null,
        },
      ],
    } as const;
    expect(maySee(referentQst, referred)).toBe(true);
    expect(problemOf(() => decide(interfaceOperator, sealed, { action: 'take', body: {} }, FACTS))).toBe('not_found');
  });

  it('passes to who seals it where who had it in charge becomes no handler, in the same act', () => {
    const theirs = aCase({ state: 'forwarded', inChargeOf: 'interface' });
    const seal = (body: Partial<ActionBody<'seal'>> = {}, subject = theirs) =>
      decide(coordinator, subject, { action: 'seal', body: { reason: 'Emersa una minaccia.', ...body } }, FACTS);
    const passed = seal();
    expect(passed.after).toMatchObject({ state: 'forwarded', inChargeOf: 'coordinator' });
    expect(passed.after.handlers).toEqual(['coordinator', 'second']);
    expect(passed.events).toEqual([
      expect.objectContaining({
        type: 'sealed',
        data: expect.objectContaining({ passedFrom: 'interface', passedTo: 'coordinator' }),
      }),
    ]);

    for (const body of [{ keepInCharge: true }, { handlers: ['interface'] }]) {
      const kept = seal(body);
      expect(kept.after).toMatchObject({ inChargeOf: 'interface' });
      expect(kept.after.handlers).toContain('interface');
      expect(kept.events[0]!.data).not.toHaveProperty('passedTo');
    }
    // Taken out by hand they are none, not even as one of the network's; where nobody says so they stay.
    const ofNetwork = { ...theirs, inChargeOf: 'second' };
    expect(seal({ keepInCharge: false, handlers: ['interface'] }, ofNetwork).after).toMatchObject({
      inChargeOf: 'coordinator',
      handlers: ['interface', 'coordinator'],
    });
    expect(seal({}, ofNetwork).after).toMatchObject({ inChargeOf: 'second', handlers: ['coordinator', 'second'] });
    // Whoever has left the coordination keeps nothing.
    const left = seal({ keepInCharge: true }, { ...theirs, inChargeOf: 'gone' });
    expect(left.after).toMatchObject({ inChargeOf: 'coordinator', handlers: ['coordinator', 'second'] });
    expect(seal({ keepInCharge: true }, { ...theirs, state: 'submitted', inChargeOf: null }).after).toMatchObject({
      inChargeOf: null,
    });
  });

  it('is followed by two, or by one who knows it where nobody else in the network could', () => {
    const theirs = aCase({ state: 'in_charge', inChargeOf: 'second' });
    const seal = (body: Partial<ActionBody<'seal'>>, coordination = FACTS.coordination) =>
      decide(
        coordinator,
        theirs,
        { action: 'seal', body: { reason: 'Emersa una minaccia.', keepInCharge: false, ...body } },
        { ...FACTS, coordination },
      );
    for (const body of [{}, { handlers: [] }, { handlers: ['coordinator'] }, { alone: true }])
      expect(problemOf(() => seal(body))).toBe('invalid_input:two_handlers_needed');
    expect(problemOf(() => seal({}, ['coordinator', 'second']))).toBe('invalid_input:alone_to_confirm');
    expect(seal({ alone: true }, ['coordinator', 'second']).after).toMatchObject({ handlers: ['coordinator'] });
    // Who has it in charge could follow it, and is only not chosen.
    const unasked = { alone: true, keepInCharge: undefined, handlers: [] };
    expect(problemOf(() => seal(unasked, ['coordinator', 'second']))).toBe('invalid_input:two_handlers_needed');
  });

  it('goes from hand to hand among its handlers alone, until it is answered', () => {
    const mine: Case = { ...sealed, inChargeOf: coordinator.accountId };
    const to = (account: string) => ({ action: 'hand_over', body: { to: account } }) as const;
    for (const state of [
      'in_charge',
      'forwarded',
      'reply_collected',
      'in_validation',
      'integration_requested',
    ] as const) {
      const given = decide(
        coordinator,
        { ...mine, state, handlers: [coordinator.accountId, 'second'] },
        to('second'),
        FACTS,
      );
      expect([given.after.state, given.after.inChargeOf]).toEqual([state, 'second']);
    }
    const stranger = { ...mine, state: 'in_charge', handlers: [coordinator.accountId] } as const;
    expect(problemOf(() => decide(coordinator, stranger, to('second'), FACTS))).toBe('invalid_input:not_a_handler');
    expect(problemOf(() => decide(coordinator, { ...mine, state: 'answered' }, to('second'), FACTS))).toBe(
      'not_possible_now',
    );
  });
});

describe('default deny', () => {
  it('gives a stranger, an administrator and another counter nothing in any state', () => {
    for (const state of CASE_STATES) {
      for (const stranger of [otherCounter, admin, person('nobody')]) {
        expect(availableActions(stranger, aCase({ state }))).toEqual([]);
        expect(relationsTo(stranger, aCase({ state })).size).toBe(0);
      }
    }
    for (const action of CASE_ACTIONS) expect(mayDo(action, new Set())).toBe(false);
  });
});

describe('whatever people do, in whatever order', () => {
  const body = (at: Case): Record<string, object> => ({
    hand_over: { to: 'second' },
    answer_directly: { text: 't', outcome: 'risolta' },
    forward: {
      referrals: [
        { office: 'QST-IMM', channel: 'distinta' },
        { office: 'PREF-CIT', channel: 'portal' },
      ],
    },
    add_office: { office: 'PREF-SUI-RIC', channel: 'mail' },
    recall: { referralId: at.referrals.at(-1)?.id, reason: 'r' },
    not_competent: { referralId: at.referrals[0]?.id },
    collect: {
      referralId: at.referrals.find(({ status }) => status === 'open')?.id,
      text: 't',
      outcome: at.version % 3 ? 'risolta' : 'richiesta_integrazione',
      channel: 'phone',
    },
    ...Object.fromEntries(
      ['release', 'send_to_validation', 'approve'].map((action) => [action, { replyId: at.replies.at(-1)?.id }]),
    ),
    correct: { replyId: at.replies.at(-1)?.id, text: 't' },
    reject: { replyId: at.replies.at(-1)?.id, reason: 'r' },
    request_integration: { text: 't', dueOn: '2026-12-01' },
    submit_integration: { text: 't', delivered: [] },
    decline: { reason: 'r', whereToTurn: 'w' },
    merge: { into: 'nothing' },
    set_urgency: { code: 'ROSSO', reason: 'r' },
    add_note: { text: 't' },
  });

  it('the version grows by one, the states are the data’s, a refusal changes nothing, nobody is offered what would be refused outright', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...REQUESTED_ACTIONS), fc.constantFrom(...everybody)), { maxLength: 40 }),
        (steps) => {
          let at = aCase();
          for (const [action, actor] of steps) {
            const offered = availableActions(actor, at).includes(action);
            const command = { action, body: body(at)[action] ?? { reason: 'r' } } as CaseCommand;
            try {
              const { after, events } = decide(actor, at, command, FACTS);
              expect(offered).toBe(true);
              expect(after.version).toBe(at.version + 1);
              expect(events).toHaveLength(1);
              const { to } = CASE_LIFECYCLE.transitions[action];
              expect(to === 'same' ? [at.state] : to).toContain(after.state satisfies CaseState);
              if (after.state === 'in_validation')
                expect(after.replies.some((reply) => reply.validation === 'pending' && reply.releasedAt === null)).toBe(
                  true,
                );
              for (const reply of after.replies) expect(reply.validatedBy).not.toBe(reply.writtenBy);
              at = after;
            } catch (error) {
              if (!(error instanceof Problem)) throw error;
              if (!offered)
                expect([
                  'not_found',
                  'not_allowed',
                  'not_possible_now',
                  'own_work_not_approvable',
                  'erased_file_a_new_one',
                ]).toContain(error.code);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
