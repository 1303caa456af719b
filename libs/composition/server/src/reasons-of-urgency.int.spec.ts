import { SEGNALAZIONI_MIGRATIONS } from '@respi/segnalazioni/api';
import { ownerSource } from '@respi/shared/api-platform';
import { aNetwork } from '@respi/shared/testing';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { INSTALLATION_PARTS } from './installation-parts';
import { anInstallation } from './testing/an-installation';
import { CaseSteps } from './testing/case-steps';

it('reasons that stood in a column become texts of their case, with who said them', async () => {
  const installation = await anInstallation();
  const steps = new CaseSteps(installation, await aNetwork(installation.ownerUrl));
  const chosen = await steps.file({ urgency: { code: 'AZZURRO', reason: 'Lavora da lunedì.' } });
  const decided = await steps.file();
  const body = { code: 'ROSSO', reason: 'È in pericolo.' } as const;
  await steps.act('coordinator', decided.id, { action: 'set_urgency', body });
  const before = await Promise.all([chosen, decided].map(({ id }) => steps.open(id)));

  const owner = await ownerSource(installation.ownerUrl, INSTALLATION_PARTS).initialize();
  const runner = owner.createQueryRunner();
  const Migration = SEGNALAZIONI_MIGRATIONS.find(({ name }) => name.startsWith('ExplainUrgency'))!;
  const migration: MigrationInterface = new Migration();
  await migration.down(runner);
  const kept = (await runner.query(
    'select urgency_chosen_reason as reason from respi.segnalazione order by number',
  )) as unknown;
  await migration.up(runner);
  await owner.destroy();
  // As after any migration: the product starts anew, and no connection holds a plan of the table that was.
  await hangUp(installation.appUrl);

  expect(kept).toEqual([{ reason: 'Lavora da lunedì.' }, { reason: 'È in pericolo.' }]);
  const after = await Promise.all([chosen, decided].map(({ id }) => steps.open(id)));
  expect(after.map(({ urgencySteps }) => urgencySteps)).toEqual(before.map(({ urgencySteps }) => urgencySteps));
  expect(after[0]!.urgencyReasons).toEqual(before[0]!.urgencyReasons);
  await installation.close();
});

async function hangUp(appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
  );
  await client.end();
  // The pool hears of it with its next turns; a connection that it lends before would be a dead one.
  await new Promise((done) => setTimeout(done, 200));
}
