import type { OidcOutcome, OidcStart } from '@respi/identity/contract';
import { Database, KeyedDigests, type Principal, type Tx } from '@respi/shared/api-platform';
import { Injectable } from '@nestjs/common';
import { Problem } from '@respi/shared/kernel';
import type { OpenedSession, Proven } from '../open-session';
import { RefusedLogins } from '../refused-logins';
import { AskOrOpen, type FactorWanted } from '../second-factor/ask-or-open';
import { type Challenge, Challenges } from '../second-factor/challenges';
import { provenBy } from '../step-up/step-up';
import type { Arrival, Visitor } from '../visitor';
import { IdentityProvider, NotVouched, type Vouched } from './identity-provider';

/** Where the browser goes next, and what it keeps until it is back; null: nothing any more. */
export interface Onward {
  readonly to: string;
  readonly keep: string | null;
}

/** Whom the provider vouched for. */
interface Person {
  readonly id: string;
  readonly works: boolean;
}

/** Of a network, as its door shows it. */
interface Door {
  readonly id: string;
  readonly slug: string;
  readonly settings: { readonly oidcLogin?: boolean };
}

/**
 * A login by the installation's identity provider: there and back by two navigations, then, from our own page, the session. What
 * is to be remembered on the way is sealed and kept by the browser that went, so that no other browser can come back for it.
 */
@Injectable()
export class OidcLogin {
  constructor(
    private readonly database: Database,
    private readonly digests: KeyedDigests,
    private readonly challenges: Challenges,
    private readonly provider: IdentityProvider,
    private readonly open: AskOrOpen,
    private readonly refusals: RefusedLogins,
  ) {}

  async start({ network, sharedComputer }: OidcStart): Promise<Onward> {
    const door = await this.door(network);
    if (!door) return ended(network, 'off');
    return this.go(door.slug, false, { networkId: door.id, sharedComputer: sharedComputer === '1' });
  }

  /** Proves anew who one is: the provider asks again, whatever session it has. */
  async startStepUp({ accountId, networkId, sessionId }: Principal): Promise<Onward> {
    const [network] = await this.database.run({ accountId, networkId, sessionId, permission: 'access.own' }, (tx) =>
      tx.query<{ slug: string }>('select slug from network'),
    );
    const slug = network?.slug ?? '';
    if (!(await this.door(slug))) return ended(slug, 'off');
    return this.go(slug, true, { accountId, networkId, sessionId });
  }

  /** The browser is back. @param kept what it was given when it went */
  async callback(query: string, kept: string | undefined, visitor: Visitor): Promise<Onward> {
    const gone = this.wentWith(kept);
    // Another browser's, an old one, or nobody's: there is not even a network to go back to.
    if (!gone?.oidc || gone.networkId === null) return { to: '/', keep: null };
    const { oidc, networkId } = gone;
    const door = await this.door(oidc.slug);
    if (!door) return ended(oidc.slug, 'off');
    try {
      // Once, whatever comes of it.
      await this.database.asPublic(networkId, (tx) => this.challenges.spend(tx, kept ?? '', gone));
      const vouched = await this.provider.comeBack(query, oidc);
      if (this.provider.matches === 'email' && !(vouched.email && vouched.emailVerified))
        return await this.refused(oidc.slug, 'email_unverified', visitor);
      const person = await this.database.asPublic(networkId, (tx) => this.personBehind(tx, vouched));
      if (!person) return await this.refused(oidc.slug, 'nobody', visitor);
      const { id: accountId } = person;
      return gone.sessionId === null
        ? this.ready(gone, oidc.slug, person, vouched)
        : await this.proveSession(gone, oidc.slug, accountId, vouched, visitor);
    } catch (error) {
      if (error instanceof NotVouched) return this.refused(oidc.slug, error.why, visitor);
      if (error instanceof Problem && error.code === 'challenge_over')
        return this.refused(oidc.slug, 'answer_refused', visitor);
      throw error;
    }
  }

  /**
   * From our own page, which alone may bring the cookies of sessions and devices.
   * @throws Problem challenge_over: there was no such login in this browser, or its time is over; no_role: known here, but
   *   without a role that holds now (whoever has a second factor is asked for it first, as after the password)
   */
  async finish(kept: string | undefined, visitor: Visitor): Promise<OpenedSession | FactorWanted> {
    const ready = this.challenges.read(kept ?? '', 'oidc_ready');
    const { accountId, networkId, sharedComputer, oidc } = ready;
    if (accountId === null || networkId === null || !oidc || !(await this.door(oidc.slug)))
      throw new Problem('challenge_over');
    await this.database.asPublic(networkId, (tx) => this.challenges.spend(tx, kept ?? '', ready));
    const arrival = { ...visitor, sharedComputer };
    if (ready.withoutRole) return this.refuseWithoutRole(networkId, accountId, oidc, arrival);
    const proven: Proven = { by: 'oidc', secondFactor: oidc.secondFactor };
    return this.open.in(networkId, accountId, proven, arrival);
  }

  private async refuseWithoutRole(
    networkId: string,
    accountId: string,
    { slug, secondFactor }: { readonly slug: string; readonly secondFactor: boolean },
    arrival: Arrival,
  ): Promise<FactorWanted> {
    const wanted = secondFactor ? null : await this.open.wantedWithoutRole(networkId, accountId, arrival);
    if (wanted) return wanted;
    await this.refusals.ofStranger(arrival, 'oidc', slug);
    throw new Problem('no_role');
  }

  /** Out of the provider's session too, where it has a way; else home. */
  async leave(slug: string): Promise<string> {
    const home = (await this.door(slug)) ? `/${slug}/it` : '/';
    return (await this.provider.leave(home).catch(() => null)) ?? home;
  }

  private async go(slug: string, fresh: boolean, asked: Partial<Challenge>): Promise<Onward> {
    try {
      const { to, going } = await this.provider.goThere(fresh);
      const oidc = { ...going, slug, secondFactor: false };
      return { to, keep: this.challenges.issue({ ...asked, purpose: 'oidc', oidc }) };
    } catch (error) {
      if (!(error instanceof NotVouched)) throw error;
      return ended(slug, error.why);
    }
  }

  private ready(gone: Challenge, slug: string, { id: accountId, works }: Person, vouched: Vouched): Onward {
    const secondFactor = this.provider.isSecondFactor(vouched.acr);
    const { networkId, sharedComputer } = gone;
    const oidc = { state: '', nonce: '', verifier: '', fresh: false, slug, secondFactor };
    const keep = this.challenges.issue({
      purpose: 'oidc_ready',
      accountId,
      networkId,
      sharedComputer,
      oidc,
      withoutRole: !works,
    });
    return { to: `/${slug}/it/accedi?esito=ready`, keep };
  }

  /** The same person as in the session, who signed in at the provider since it was asked, and by as much as is wanted there. */
  private async proveSession(
    { accountId: wanted, networkId, sessionId, expiresAt }: Challenge,
    slug: string,
    accountId: string,
    vouched: Vouched,
    visitor: Visitor,
  ): Promise<Onward> {
    const askedAt = (expiresAt - this.challenges.lifeOf('oidc') * 1000) / 1000;
    const isFresh = vouched.authTime !== null && vouched.authTime >= askedAt - SKEW_SECONDS;
    if (accountId !== wanted || networkId === null || !isFresh) return this.refused(slug, 'answer_refused', visitor);
    const enough = await this.database.run(
      { accountId, networkId, sessionId, permission: 'access.own' },
      async (tx) => {
        const [row] = await tx.query<{ factor: boolean }>('select respi.has_second_factor($1) as factor', [accountId]);
        const strong = this.provider.isSecondFactor(vouched.acr);
        // Whoever has a factor here is not proven by less than one.
        if (!strong && row?.factor !== false) return false;
        await provenBy(tx, sessionId, 'oidc', strong);
        return true;
      },
    );
    return enough ? ended(slug, 'proven') : this.refused(slug, 'answer_refused', visitor);
  }

  private async refused(slug: string, why: OidcOutcome, visitor: Visitor): Promise<Onward> {
    await this.refusals.ofStranger(visitor, 'oidc', slug);
    return ended(slug, why);
  }

  /** Somebody who was invited here and has accepted, whether or not they have a role now. Nobody is ever made by what a provider says. */
  private personBehind(tx: Tx, { issuer, subject, email }: Vouched): Promise<Person | undefined> {
    return this.provider.matches === 'subject'
      ? tx.one<Person>(BY_SUBJECT, [subjectDigest(this.digests, tx.networkId, issuer, subject)])
      : tx.one<Person>(BY_EMAIL, [email]);
  }

  private wentWith(kept: string | undefined): Challenge | null {
    try {
      return this.challenges.read(kept ?? '', 'oidc');
    } catch {
      return null;
    }
  }

  /** null: there is no such network, or it does not let the provider in. */
  private async door(slug: string): Promise<Door | null> {
    if (this.provider.name === null) return null;
    const [door] = await this.database.preNetwork<Door>('select id, slug, settings from respi.find_network($1)', [
      slug,
    ]);
    return door?.settings.oidcLogin === true ? door : null;
  }
}

const SKEW_SECONDS = 30;

/** By which a person is known at the provider, of one network alone. */
export function subjectDigest(digests: KeyedDigests, networkId: string, issuer: string, subject: string): Buffer {
  return digests.blindIndex(networkId, `subject at ${issuer}`, subject);
}

/** Only paths of ours: nothing that came from outside stands in it but a network's name, which was looked up. */
function ended(slug: string, outcome: OidcOutcome): Onward {
  return { to: `/${encodeURIComponent(slug)}/it/accedi?esito=${outcome}`, keep: null };
}

const WORKS = `exists (
    select 1 from membership m join unit u on u.id = m.unit_id and u.active
     where m.account_id = a.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())) as works`;
const KNOWN_HERE = 'and a.active and p.active and p.accepted_at is not null';
const BY_EMAIL = `
  select a.id, ${WORKS} from account a join person p on p.account_id = a.id where a.email = $1::text::public.citext ${KNOWN_HERE}`;
const BY_SUBJECT = `
  select a.id, ${WORKS} from provider_subject s join account a on a.id = s.account_id join person p on p.account_id = a.id
   where s.digest = $1 ${KNOWN_HERE}`;
