import { MAIL_KINDS } from '@respi/notifications/contract';
import { composeMail } from './compose-mail';
import { messageId, threadId } from './message-id';

const facts = {
  language: 'it' as const,
  networkName: 'Rete di Cuneo',
  number: 'CN-2026-000123',
  link: 'https://respi.example.it/cuneo/it/riservata/segnalazioni/1',
};

describe('a mail', () => {
  it('of an invitation says who invites, to what, and until when', () => {
    const { text } = composeMail({ ...facts, kind: 'invitation' });
    expect(text).toMatch(/Buongiorno[\s\S]*chi amministra la rete «Rete di Cuneo»[\s\S]*È il portale[\s\S]*per 72 ore/);
  });

  it.each(MAIL_KINDS)('about %s says what happened, with the link', (kind) => {
    const { subject, text, html } = composeMail({ ...facts, kind });
    expect(text).toContain(facts.link);
    expect(html).toContain(`<a href="${facts.link}">`);
    expect(html).toContain('<html lang="it">');
    expect(html).not.toMatch(/[{}]|\b(undefined|null)\b|<(img|script|style|link)\b/);
    expect(text).toContain('Rete di Cuneo');
    expect(`${subject}${text}`).not.toMatch(/[{}]|\b(undefined|null)\b/);
    if (
      ![
        'invitation',
        'password_link',
        'password_reset',
        'second_factor_removed',
        'adhesion_requested',
        'sheet_review_due',
        'sheet_feedback',
        'question_asked',
        'service_assurance_due',
        'divergence_opened',
        'divergence_decided',
        'board_posted',
        'board_reminded',
        'appointment_planned',
        'appointment_moved',
        'appointment_cancelled',
        'appointment_agenda',
        'helpdesk_asked',
        'helpdesk_answered',
        'new_device',
        'shared_computer',
        'recovery_code_used',
        'wrong_passwords',
        'digest',
        'sealed_overdue',
        'passed_on',
      ].includes(kind)
    )
      expect(subject).toContain('CN-2026-000123');
  });

  it.each(MAIL_KINDS)('about %s holds nothing but fixed words, network, number and link', (kind) => {
    const one = composeMail({ ...facts, kind });
    const other = composeMail({
      kind,
      language: 'it',
      networkName: 'Rete di Asti',
      number: 'AT-2026-000001',
      link: 'https://respi.example.it/x',
    });
    const bare = (text: string): string =>
      text
        .replaceAll(facts.link, 'LINK')
        .replaceAll('https://respi.example.it/x', 'LINK')
        .replaceAll(/Rete di (Cuneo|Asti)/g, 'NETWORK')
        .replaceAll(/(CN|AT)-2026-\d{6}/g, 'NUMBER');
    expect(bare(one.subject)).toBe(bare(other.subject));
    expect(bare(one.text)).toBe(bare(other.text));
    expect(bare(one.html)).toBe(bare(other.html));
  });
});

it('says which term is near or over, and names no office', () => {
  const late = composeMail({ ...facts, kind: 'overdue', act: 'office_answer' });
  expect(late.subject).toBe('Segnalazione CN-2026-000123: in ritardo la risposta dell’ufficio');
  expect(late.text).toContain('è in ritardo: manca la risposta dell’ufficio.');
  const near = composeMail({ ...facts, kind: 'due_soon', act: 'take' });
  expect(near.text).toContain('si avvicina il termine per la presa in carico.');
  const lines = [{ kind: 'overdue', number: 'CN-2026-000007', link: 'x', act: 'forward' }] as const;
  expect(composeMail({ ...facts, kind: 'digest', number: null, lines }).text).toContain(
    'in ritardo la trasmissione all’ufficio',
  );
  for (const { text, html } of [late, near]) expect(text + html).not.toMatch(/[{}]/);
});

it('lists what a digest is about, each with its link', () => {
  const lines = [
    { kind: 'case_filed', number: 'CN-2026-000007', link: 'https://respi.example.it/7' },
    { kind: 'sealed_overdue', number: null, link: 'https://respi.example.it/avvisi' },
  ] as const;
  const { text, html } = composeMail({ ...facts, kind: 'digest', number: null, lines });
  expect(text).toContain('- Segnalazione CN-2026-000007: nuova\n  https://respi.example.it/7\n');
  expect(html).toContain('<li><a href="https://respi.example.it/7">Segnalazione CN-2026-000007: nuova</a></li>');
  expect(html).toContain('>Una segnalazione riservata è in ritardo</a></li>');
});

it('says where to unsubscribe, and that it is for somebody who is away', () => {
  const { text, html } = composeMail({
    ...facts,
    kind: 'overdue',
    unsubscribe: 'https://x.example.it/u',
    onBehalf: true,
  });
  for (const each of [text, html]) {
    expect(each).toContain('https://x.example.it/u');
    expect(each).toContain('in sostituzione di una persona assente');
  }
});

it('keeps a name of a network from being read as HTML', () => {
  const { html } = composeMail({ ...facts, kind: 'overdue', networkName: '<b>"Rete" & altri</b>' });
  expect(html).toContain('&lt;b&gt;&quot;Rete&quot; &amp; altri&lt;/b&gt;');
});

it('has one thread for each case, which tells no id', () => {
  const thread = threadId('0190-case', 'https://respi.example.it');
  expect(thread).toMatch(/^<[0-9a-f]{32}@respi\.example\.it>$/);
  expect(threadId('0190-other', 'https://respi.example.it')).not.toBe(thread);
});

describe('a Message-ID', () => {
  it('is the same for the same mail, another for another, and tells no id', () => {
    const id = messageId('0190-event', '0190-person', 'https://respi.example.it:8443');
    expect(id).toMatch(/^<[0-9a-f]{32}@respi\.example\.it>$/);
    expect(messageId('0190-event', '0190-person', 'https://respi.example.it:8443')).toBe(id);
    expect(messageId('0190-event', '0190-other', 'https://respi.example.it:8443')).not.toBe(id);
    expect(messageId('0190-other', '0190-person', 'https://respi.example.it:8443')).not.toBe(id);
  });
});
