import { CONFIG, type Config, failureCode } from '@respi/shared/api-platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';

/** What the provider says of whoever signed in there, checked. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly acr: string | null;
  /** Seconds since 1970; null where the provider does not say. */
  readonly authTime: number | null;
}

/** What has to come back, in the browser that went. */
export interface Going {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** A fresh login was asked for, whatever session there is at the provider. */
  readonly fresh: boolean;
}

/** Why nobody was vouched for: the provider did not answer, or what came back is not its answer to this question. */
export class NotVouched extends Error {
  constructor(readonly why: 'provider_down' | 'answer_refused') {
    super(why);
    this.name = 'NotVouched';
  }
}

const PATIENCE_SECONDS = 5;
/** Its description is read again after this; keys that it changes are read as they are needed. */
const KNOWN_MS = 60 * 60 * 1000;
/** Names of what a request fails with that finds nobody. */
const UNREACHED: readonly string[] = ['TypeError', 'TimeoutError', 'AbortError'];
/** Clocks differ. */
const SKEW_SECONDS = 30;

// oxlint-disable-next-line typescript/no-deprecated -- marked so that nobody does it by mistake
const HTTP = oidc.allowInsecureRequests;

/** The one OpenID provider of an installation (authorisation code, PKCE, nonce and state). */
@Injectable()
export class IdentityProvider {
  readonly #log = new Logger('Oidc');
  #known: { readonly at: number; readonly config: Promise<oidc.Configuration> } | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'oidc' | 'publicUrl'>) {}

  /** null: this installation has none. */
  get name(): string | null {
    return this.config.oidc?.name ?? null;
  }

  get matches(): 'email' | 'subject' {
    return this.config.oidc?.match ?? 'email';
  }

  /** Whether what the provider did counts as a second factor, as the installation says. */
  isSecondFactor(acr: string | null): boolean {
    return acr !== null && (this.config.oidc?.secondFactorAcr ?? []).includes(acr);
  }

  /** @throws NotVouched provider_down */
  async goThere(fresh: boolean): Promise<{ readonly to: string; readonly going: Going }> {
    const provider = await this.known();
    const verifier = oidc.randomPKCECodeVerifier();
    const going = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, fresh };
    const { scopes = 'openid email', acrValues } = this.config.oidc ?? {};
    const to = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.returnAddress,
      scope: scopes,
      state: going.state,
      nonce: going.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(acrValues ? { acr_values: acrValues } : {}),
      ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { to: to.href, going };
  }

  /** @param query what came back with the browser, unread. @throws NotVouched */
  async comeBack(query: string, going: Going): Promise<Vouched> {
    const provider = await this.known();
    const here = new URL(this.returnAddress);
    here.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, here, {
        pkceCodeVerifier: going.verifier,
        expectedState: going.state,
        expectedNonce: going.nonce,
        idTokenExpected: true,
        ...(going.fresh ? { maxAge: 0 } : {}),
      });
      const claims = tokens.claims();
      if (!claims) throw new NotVouched('answer_refused');
      // Many providers tell the address only when asked for it.
      const more =
        this.matches === 'email' && claims['email'] === undefined
          ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)
          : claims;
      const [email, acr] = [more['email'], claims['acr']];
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: typeof email === 'string' ? email : null,
        emailVerified: more['email_verified'] === true,
        acr: typeof acr === 'string' ? acr : null,
        authTime: typeof claims.auth_time === 'number' ? claims.auth_time : null,
      };
    } catch (error) {
      throw this.reasonOf(error);
    }
  }

  /** Where one leaves the provider too; null where it has no such place. @throws NotVouched provider_down */
  async leave(backTo: string): Promise<string | null> {
    const provider = await this.known();
    if (!provider.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(provider, { post_logout_redirect_uri: `${this.config.publicUrl}${backTo}` }).href;
  }

  private get returnAddress(): string {
    return `${this.config.publicUrl}/api/v1/auth/oidc/callback`;
  }

  private async known(): Promise<oidc.Configuration> {
    const now = Date.now();
    if (!this.#known || now - this.#known.at > KNOWN_MS) this.#known = { at: now, config: this.discovered() };
    const { config } = this.#known;
    try {
      return await config;
    } catch (error) {
      // Whoever comes next asks again.
      if (this.#known.config === config) this.#known = null;
      this.#log.warn(`The identity provider cannot be reached: ${failureCode(error)}`);
      throw new NotVouched('provider_down');
    }
  }

  private discovered(): Promise<oidc.Configuration> {
    const settings = this.config.oidc;
    if (!settings) throw new NotVouched('provider_down');
    const issuer = new URL(settings.issuer);
    return oidc.discovery(
      issuer,
      settings.clientId,
      { [oidc.clockTolerance]: SKEW_SECONDS },
      settings.clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(settings.clientSecret),
      {
        timeout: PATIENCE_SECONDS,
        // Signatures are looked at although the token comes over TLS from the provider itself. Plain http is for a provider
        // on this machine: the configuration lets no other through.
        execute: [oidc.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [HTTP] : [])],
      },
    );
  }

  /** By code and never by text: the provider's words may quote what was sent. */
  private reasonOf(error: unknown): NotVouched {
    if (error instanceof NotVouched) return error;
    const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: { name?: unknown } };
    const isDown = [name, cause?.name].some((each) => UNREACHED.includes(String(each))) || code === 'OAUTH_TIMEOUT';
    this.#log.warn(
      `The identity provider's answer was refused: ${typeof code === 'string' ? code : failureCode(error)}`,
    );
    return new NotVouched(isDown ? 'provider_down' : 'answer_refused');
  }
}
