import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProduct } from './running-product';

export interface DemoAccount {
  readonly network: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The running product with both demo networks in it: every table has something behind its wall. */
export interface DemoProduct {
  readonly product: RunningProduct;
  readonly accounts: readonly DemoAccount[];
  /** Bearer token of the first account of a role. */
  token(network: string, role: string): Promise<string>;
  close(): Promise<void>;
}

export async function startDemoProduct(): Promise<DemoProduct> {
  const home = mkdtempSync(join(tmpdir(), 'respi-e2e-'));
  const product = await RunningProduct.start({ RESPI_HOME: home });
  const loaded = spawnSync(process.execPath, ['dist/respi/main.js', 'demo', 'load'], {
    cwd: join(__dirname, '..', '..', '..'),
    env: { ...product.environment },
    encoding: 'utf8',
  });
  if (loaded.status !== 0) throw new Error(`The demo was not loaded: ${loaded.stderr}`);
  const accounts = JSON.parse(readFileSync(join(home, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  return {
    product,
    accounts,
    token: async (network, role) => {
      const account = accounts.find((each) => each.network === network && each.role === role)!;
      const { email, password } = account;
      const answer = await product.ask('/api/v1/auth/login', { body: { email, password, network } });
      if (answer.status !== 200) throw new Error(`${email} could not log in: ${JSON.stringify(answer.body)}`);
      return answer.body.accessToken as string;
    },
    close: async () => {
      await product.close();
      rmSync(home, { recursive: true });
    },
  };
}
