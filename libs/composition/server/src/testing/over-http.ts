import { randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApiApp } from '@respi/shared/api-platform';
import type { PersonName, TestNetwork } from '@respi/shared/testing';
import pg from 'pg';
import { AppModule } from '../app-module';
import type { TestInstallation } from './an-installation';

/** The installation behind its HTTP routes; close it before the installation. */
export async function overHttp(installation: TestInstallation): Promise<NestFastifyApplication> {
  const app = await createApiApp(AppModule.for(installation.config), { logger: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** `Authorization` of a person who has just signed in with a second factor, without the slow hash of a password. */
export async function bearer(
  app: NestFastifyApplication,
  installation: TestInstallation,
  network: TestNetwork,
  person: PersonName,
): Promise<{ authorization: string }> {
  const session = randomUUID();
  const client = new pg.Client({ connectionString: installation.ownerUrl });
  await client.connect();
  await client.query(
    `insert into respi.session (id, network_id, account_id, second_factor, proven_by) values ($1, $2, $3, true, 'totp')`,
    [session, network.id, network.person[person]],
  );
  await client.end();
  const token = app
    .get(JwtService, { strict: false })
    .sign({ sub: network.person[person], net: network.id, sid: session });
  return { authorization: `Bearer ${token}` };
}
