import { randomBytes } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@respi/shared/testing';
import { respiProgram } from './program';

/** How a command ended, as whoever typed it sees it. */
export interface Ended {
  readonly code: number;
  readonly lines: readonly string[];
}

/** The command line in this same process, on a database of the spec's own. */
export class RespiInASpec {
  private readonly before = { ...process.env };

  private constructor(readonly database: FreshDatabase) {}

  static async start(home: string): Promise<RespiInASpec> {
    const database = await freshDatabase();
    const respi = new RespiInASpec(database);
    const key = (): string => randomBytes(32).toString('base64');
    Object.assign(process.env, {
      NODE_ENV: 'test',
      RESPI_HOME: home,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATABASE_QUEUE_URL: database.queueUrl,
      RESPI_KEYS: `test:${key()}`,
      RESPI_INDEX_KEY: key(),
      RESPI_DIGEST_KEY: key(),
      RESPI_TOKEN_KEY: key(),
    });
    await respi.run('db', 'migrate');
    return respi;
  }

  async run(...words: string[]): Promise<Ended> {
    const said: string[] = [];
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    const exitCode = process.exitCode;
    process.exitCode = 0;
    try {
      await respiProgram().parseAsync(words, { from: 'user' });
      return { code: process.exitCode, lines: said.join('').trimEnd().split('\n') };
    } finally {
      process.exitCode = exitCode;
      out.mockRestore();
    }
  }

  async stop(): Promise<void> {
    process.env = this.before;
    await this.database.drop();
  }
}
