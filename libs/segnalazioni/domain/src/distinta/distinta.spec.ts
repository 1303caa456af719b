import { DISTINTA_ACTIONS, type DistintaAction, type DistintaCommand } from '@respi/segnalazioni/contract';
import { lifecycleFaults } from '@respi/shared/kernel';
import { decideDistinta } from './decide-distinta';
import { type Distinta, type DistintaLineFacts, struck, waitingLines } from './distinta';
import { DISTINTA_LIFECYCLE, distintaActions } from './distinta-lifecycle';

function aLine(change: Partial<DistintaLineFacts> = {}): DistintaLineFacts {
  return {
    id: 'line',
    referralId: 'referral',
    referralStatus: 'open',
    caseState: 'forwarded',
    caseSealed: false,
    removedAt: null,
    ...change,
  };
}

function aSheet(change: Partial<Distinta> = {}): Distinta {
  return { id: 'sheet', state: 'prepared', sealed: false, version: 1, lines: [aLine()], ...change };
}

const COMMANDS: Readonly<Record<DistintaAction, DistintaCommand>> = {
  hand_over: { action: 'hand_over', body: {} },
  return: { action: 'return', body: {} },
  close: { action: 'close', body: {} },
  remove_line: { action: 'remove_line', body: { lineId: 'line', reason: 'Doppia.' } },
  report_lost: { action: 'report_lost', body: { reason: 'Dimenticata in ufficio.' } },
};

it('is a sound lifecycle, and its guard would bite', () => {
  expect(lifecycleFaults(DISTINTA_LIFECYCLE)).toEqual([]);
  const { return: _gone, ...transitions } = DISTINTA_LIFECYCLE.transitions;
  expect(lifecycleFaults({ ...DISTINTA_LIFECYCLE, transitions }).join()).toContain('returned');
});

it('is closed before it was carried only when nothing is left on it', () => {
  const empty = aSheet({ lines: [aLine({ removedAt: new Date() }), aLine({ id: 'other', caseState: 'withdrawn' })] });
  expect(distintaActions(empty)).toContain('close');
  expect(decideDistinta(empty, { action: 'close', body: {} }).to).toBe('closed');
  expect(distintaActions(aSheet())).not.toContain('close');
  expect(() => decideDistinta(aSheet(), { action: 'close', body: {} })).toThrow();
});

it('goes from prepared to closed, and each state offers what it allows and nothing else', () => {
  let sheet = aSheet();
  for (const [action, to] of [
    ['hand_over', 'handed_over'],
    ['return', 'returned'],
    ['close', 'closed'],
  ] as const) {
    expect(distintaActions(sheet)).toContain(action);
    sheet = { ...sheet, state: decideDistinta(sheet, COMMANDS[action]).to };
    expect(sheet.state).toBe(to);
  }
  expect(distintaActions(sheet)).toEqual([]);
  for (const action of DISTINTA_ACTIONS)
    expect(() => decideDistinta(sheet, COMMANDS[action])).toThrow(
      expect.objectContaining({ code: 'not_possible_now' }),
    );
});

it('is not handed over when nothing on it waits', () => {
  const sheet = aSheet({ lines: [aLine({ referralStatus: 'recalled' })] });
  expect(distintaActions(sheet)).not.toContain('hand_over');
  expect(() => decideDistinta(sheet, COMMANDS.hand_over)).toThrow(
    expect.objectContaining({ code: 'not_possible_now' }),
  );
});

it('frees what came back unanswered when it is closed', () => {
  const lines = [aLine(), aLine({ id: 'answered', referralStatus: 'replied' })];
  expect(decideDistinta(aSheet({ state: 'returned', lines }), COMMANDS.close).freed).toEqual(['line']);
});

it('lets a line be taken out once, with its reason kept out of the event', () => {
  const decision = decideDistinta(aSheet(), COMMANDS.remove_line);
  expect(decision).toMatchObject({ to: 'prepared', freed: ['line'], reason: 'Doppia.' });
  expect(JSON.stringify(decision.event)).not.toContain('Doppia');
  const twice = aSheet({ lines: [aLine({ removedAt: new Date() }), aLine({ id: 'other' })] });
  expect(() => decideDistinta(twice, COMMANDS.remove_line)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});

it('revokes every code of a lost sheet and frees its lines', () => {
  const lines = [aLine(), aLine({ id: 'answered', referralStatus: 'replied' })];
  expect(decideDistinta(aSheet({ state: 'handed_over', lines }), COMMANDS.report_lost)).toMatchObject({
    to: 'lost',
    codesRevoked: true,
    freed: ['line', 'answered'],
  });
});

it('strikes what went another way', () => {
  const common = { sealed: false };
  expect(struck(aLine(), common)).toBeNull();
  expect(struck(aLine({ caseState: 'withdrawn', referralStatus: 'recalled' }), common)).toBe('withdrawn');
  expect(struck(aLine({ caseState: 'merged' }), common)).toBe('merged');
  expect(struck(aLine({ referralStatus: 'recalled' }), common)).toBe('recalled');
  expect(struck(aLine({ caseSealed: true }), common)).toBe('sealed');
  expect(struck(aLine({ caseSealed: true }), { sealed: true })).toBeNull();
  expect(waitingLines(aSheet({ lines: [aLine({ caseState: 'merged' }), aLine({ removedAt: new Date() })] }))).toEqual(
    [],
  );
});
