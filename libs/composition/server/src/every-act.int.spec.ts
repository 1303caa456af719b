import {
  type CaseCommand,
  type CaseDetail,
  EVENT_OF_ACTION,
  REQUESTED_ACTIONS,
  type RequestedAction,
} from '@respi/segnalazioni/contract';
import { romeDay } from '@respi/shared/kernel';
import { type PersonName, type TestNetwork, aNetwork, asSuper } from '@respi/shared/testing';
import { type TestInstallation, anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

/** Every act through the database once, on an open case and on a sealed one: written, told by one event, chain whole. */
let installation: TestInstallation;
let network: TestNetwork;
let steps: CaseSteps;

beforeAll(async () => {
  installation = await anInstallation();
  network = await aNetwork(installation.ownerUrl);
  steps = new CaseSteps(installation, network);
});

afterAll(async () => {
  await installation.close();
});

type Body = CaseCommand['body'] | ((subject: CaseDetail) => CaseCommand['body']);
type Step = [PersonName, RequestedAction, Body?];

const reason = 'Per prova.';
const answer = { text: 'Risposta.', outcome: 'risolta' } as const;
const openReferral = ({ referrals }: CaseDetail) => ({
  referralId: referrals.findLast(({ status }) => status === 'open')!.id,
});
const lastReply = ({ replies }: CaseDetail) => ({ replyId: replies.at(-1)!.id });
const toOffice = (office: string): Step => ['coordinator', 'forward', { referrals: [{ office, channel: 'distinta' }] }];
const COLLECT: Step = [
  'coordinator',
  'collect',
  (subject) => ({ ...openReferral(subject), ...answer, channel: 'paper' }),
];
const REOPEN: Step = ['counter', 'reopen', { reason }];

const seals = (sealed: boolean): Step[] => {
  const both: Step[] = [
    ['coordinator', 'seal', { reason }],
    ['coordinator', 'unseal', { reason }],
  ];
  return sealed ? both.reverse() : both;
};

const life = (sealed: boolean, other: string): Step[] => [
  ...seals(sealed),
  ['coordinator', 'keep_urgency', { reason }],
  ['coordinator', 'set_urgency', { code: 'ARANCIONE', reason }],
  ['coordinator', 'add_note', { text: 'Nota.' }],
  ['coordinator', 'take'],
  ['coordinator', 'hand_over', { to: network.person.secondCoordinator }],
  ['counter', 'nudge'],
  toOffice('QST-IMM'),
  ['coordinator', 'add_office', { office: 'PREF-CIT', channel: 'distinta' }],
  ['coordinator', 'recall', (subject) => ({ ...openReferral(subject), reason })],
  ['coordinator', 'add_office', { office: 'PREF-SUI-RIC', channel: 'distinta' }],
  ['coordinator', 'not_competent', openReferral],
  COLLECT,
  ['coordinator', 'send_to_validation', lastReply],
  ['referentQuestura', 'reject', (subject) => ({ ...lastReply(subject), reason })],
  ['coordinator', 'request_integration', { text: 'Serve la ricevuta.', dueOn: romeDay(new Date()) }],
  ['counter', 'submit_integration', { text: 'Eccola.', delivered: [] }],
  toOffice('QST-IMM'),
  COLLECT,
  ['coordinator', 'send_to_validation', lastReply],
  ['referentQuestura', 'approve', lastReply],
  ['referentQuestura', 'correct', (subject) => ({ ...lastReply(subject), text: 'Corretta.' })],
  ['counter', 'mark_read'],
  ['counter', 'close'],
  REOPEN,
  ['coordinator', 'take'],
  toOffice('PREF-CIT'),
  COLLECT,
  ['coordinator', 'release', lastReply],
  REOPEN,
  ['coordinator', 'answer_directly', answer],
  REOPEN,
  ['coordinator', 'decline', { reason, whereToTurn: 'Al patronato.' }],
  REOPEN,
  ['coordinator', 'merge', { into: other }],
  ['counter', 'dispute_merge', { reason }],
  ['coordinator', 'keep_merged', { reason }],
  ['counter', 'dispute_merge', { reason }],
  ['coordinator', 'unmerge', { reason }],
  ['counter', 'withdraw', { reason }],
];

it.each([
  ['an open', false],
  ['a sealed', true],
])('leaves %s case written, told by its event and with a whole chain', async (_, sealed) => {
  const filing = sealed ? steps.sealed() : {};
  const { id } = await steps.file(filing);
  await asSuper(
    installation.ownerUrl,
    `update respi.segnalazione set urgency_reproposed = '{"code":"ROSSO","at":"2026-11-22T06:00:00Z","open":true}'`,
  );
  const { id: other } = await steps.file(filing);
  const played = life(sealed, other);
  expect(new Set(played.map(([, action]) => action))).toEqual(new Set(REQUESTED_ACTIONS));

  let version = 1;
  for (const [who, action, body = {}] of played) {
    const before = await steps.open(id, who);
    const command = { action, body: typeof body === 'function' ? body(before) : body } as CaseCommand;
    const after = await steps.act(who, id, command);
    const reader = installation.as(network, 'coordinator', 'case.read');
    const { items, chainValid } = await installation.reading.events(reader, id);
    expect([action, after.version, items.at(-1)?.type, chainValid]).toEqual([
      action,
      ++version,
      EVENT_OF_ACTION[action],
      true,
    ]);
  }
});
