import type { Login } from '@respi/identity/contract';
import { Database } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import { KnownDevices } from '../known-devices';
import { LoginThrottle } from '../login-throttle';
import type { OpenedSession } from '../open-session';
import { PasswordHashing } from '../password-hashing';
import type { Arrival, Visitor } from '../visitor';
import { RefusedLogins } from '../refused-logins';
import { AskOrOpen, type FactorWanted } from '../second-factor/ask-or-open';
import { type NetworkLeft, WithoutRole } from '../without-role';
import { WrongPasswords } from '../wrong-passwords';

export interface NetworkChoice {
  readonly chooseNetwork: readonly { readonly slug: string; readonly name: string }[];
}

interface FoundAccount {
  readonly id: string;
  readonly passwordHash: string | null;
}

interface WorkingNetwork {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

@Injectable()
export class LogIn {
  constructor(
    private readonly database: Database,
    private readonly throttle: LoginThrottle,
    private readonly passwords: PasswordHashing,
    private readonly devices: KnownDevices,
    private readonly open: AskOrOpen,
    private readonly refusals: RefusedLogins,
    private readonly withoutRole: WithoutRole,
    private readonly wrong: WrongPasswords,
  ) {}

  /**
   * @throws Problem wrong_credentials (unknown address, wrong password and account without a network alike),
   *   too_many_attempts, not_allowed (right password, but not a network of this person), no_role (right password, but no
   *   role there any more; whoever has a second factor there is asked for it first)
   */
  async run(login: Login, visitor: Visitor): Promise<OpenedSession | NetworkChoice | FactorWanted> {
    const found = await this.accountOf(login.email);
    const networks = await this.networksOf(found?.id ?? null);
    const known = await this.comesBack(found, networks, visitor);
    const attempt = await this.throttle.admit(login.email, visitor.address, known);
    const account = (await this.passwords.matches(found?.passwordHash, login.password)) ? (found?.id ?? null) : null;
    const left = account === null ? undefined : await this.leftBehind(account, networks, login.network);
    if (account === null || (networks.length === 0 && !left)) {
      await this.refusals.ofStranger(visitor, 'password', login.network);
      await this.wrong.count(login.email, login.network);
      throw new Problem('wrong_credentials');
    }
    await this.throttle.succeeded(attempt);
    const arrival = { ...visitor, sharedComputer: login.sharedComputer ?? false };
    if (left) return this.refuseWithoutRole(left, account, arrival);
    const network = chosen(networks, login.network);
    if (!network) return { chooseNetwork: networks.map(({ slug, name }) => ({ slug, name })) };
    return this.open.in(network.id, account, { by: 'password' }, arrival);
  }

  /** The network that was wanted, or the only one left to speak of, where this person has no role any more. */
  private async leftBehind(
    account: string,
    working: readonly WorkingNetwork[],
    wanted: string | undefined,
  ): Promise<NetworkLeft | undefined> {
    if (wanted === undefined ? working.length > 0 : working.some(({ slug }) => slug === wanted)) return undefined;
    const left = await this.withoutRole.of(account);
    return wanted === undefined ? left[0] : left.find(({ slug }) => slug === wanted);
  }

  private async refuseWithoutRole({ id, slug }: NetworkLeft, account: string, arrival: Arrival): Promise<FactorWanted> {
    const wanted = await this.open.wantedWithoutRole(id, account, arrival);
    if (wanted) return wanted;
    await this.refusals.ofStranger(arrival, 'password', slug);
    throw new Problem('no_role');
  }

  private async accountOf(email: string): Promise<FoundAccount | null> {
    const [row] = await this.database.preNetwork<{ id: string; password_hash: string | null }>(
      'select * from respi.account_for_login($1)',
      [email],
    );
    return row ? { id: row.id, passwordHash: row.password_hash } : null;
  }

  /** The browser's token, where this account has come in by it before. What is asked and how long it takes is alike for all. */
  private async comesBack(
    account: FoundAccount | null,
    networks: readonly WorkingNetwork[],
    { deviceToken }: Visitor,
  ): Promise<string | null> {
    if (deviceToken === null) return null;
    const ids = networks.map(({ id }) => id);
    return (await this.devices.knows(account?.id ?? null, ids, deviceToken)) ? deviceToken : null;
  }

  private networksOf(account: string | null): Promise<WorkingNetwork[]> {
    return this.database.preNetwork('select * from respi.networks_of_account($1)', [account]);
  }
}

function chosen(networks: readonly WorkingNetwork[], slug: string | undefined): WorkingNetwork | undefined {
  if (slug === undefined) return networks.length === 1 ? networks[0] : undefined;
  const network = networks.find((candidate) => candidate.slug === slug);
  if (!network) throw new Problem('not_allowed');
  return network;
}
