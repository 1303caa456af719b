import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayWhichTerm1764100850000 implements MigrationInterface {
  name = 'SayWhichTerm1764100850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of a notice about a clock: which act is due, and the office that owes it where one does.
      alter table respi.notice add column clock_act text, add column clock_office uuid;
      -- The mail holds all that its text is made of: whoever lists mails may not read the inbox of its recipient.
      alter table respi.mail add column clock_act text, add column on_behalf boolean not null default false;
      update respi.mail m set on_behalf = true from respi.notice n
       where n.event_id = m.event_id and n.account_id = m.recipient and n.for_account is not null;
      -- Two pages, or a page and a link in a mail, may change them: the second is told.
      alter table respi.notification_preference add column version integer not null default 1,
        add column changed_at timestamptz not null default now(), add column by_link boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table respi.notification_preference drop column version, drop column changed_at, drop column by_link;
      alter table respi.mail drop column clock_act, drop column on_behalf;
      alter table respi.notice drop column clock_act, drop column clock_office;
    `);
  }
}
