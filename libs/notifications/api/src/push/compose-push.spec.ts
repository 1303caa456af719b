import type { NoticeKind } from '@respi/notifications/contract';
import { MailBox } from '../mails/mail-box';
import { composePush } from './compose-push';

const push = (kind: NoticeKind): string =>
  composePush({
    id: 'p',
    kind,
    language: 'it',
    caseId: 'c1',
    number: 'CN-2026-000001',
    slug: 'cuneo',
    onBehalf: false,
  }).link;
const mail = (kind: NoticeKind): string =>
  new MailBox({ mail: {} as never, publicUrl: 'https://respi.example.it' }, null as never).pageOf('cuneo', kind, 'c1');

it('leads to the case, but for what took the case from its reader: that leads to the inbox', () => {
  expect(push('referral_opened')).toBe('/cuneo/it/riservata/segnalazioni/c1');
  expect(push('question_recalled')).toBe('/cuneo/it/riservata/avvisi');
  expect(mail('referral_opened')).toBe('https://respi.example.it/cuneo/it/riservata/segnalazioni/c1');
  expect(mail('question_recalled')).toBe('https://respi.example.it/cuneo/it/riservata/avvisi');
});
