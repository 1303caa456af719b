import { MAIL_KINDS } from '@respi/notifications/contract';
import { composeMail } from './compose-mail';
import { messageId } from './message-id';

const facts = {
  networkName: 'Rete di Cuneo',
  number: 'CN-2026-000123',
  link: 'https://respi.example.it/cuneo/it/riservata/segnalazioni/1',
};

describe('a mail', () => {
  it.each(MAIL_KINDS)('about %s says what happened, with the link', (kind) => {
    const { subject, text } = composeMail({ ...facts, kind });
    expect(text).toContain(facts.link);
    expect(text).toContain('Rete di Cuneo');
    expect(`${subject}${text}`).not.toMatch(/[{}]|\b(undefined|null)\b/);
    if (kind !== 'invitation') expect(subject).toContain('CN-2026-000123');
  });

  it.each(MAIL_KINDS)('about %s holds nothing but fixed words, network, number and link', (kind) => {
    const one = composeMail({ ...facts, kind });
    const other = composeMail({
      kind,
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
  });
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
