import { isIP } from 'node:net';
import type { PasskeyAssertion, PasskeyCreation } from '@respi/identity/contract';
import { CONFIG, type Config } from '@respi/shared/api-platform';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { Inject, Injectable } from '@nestjs/common';

export interface StoredPasskey {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** Whom passkeys know: the address people type, and nothing else. The person at the authenticator is always verified. */
@Injectable()
export class RelyingParty {
  private readonly origin: string;
  private readonly id: string;

  constructor(@Inject(CONFIG) { publicUrl }: Pick<Config, 'publicUrl'>) {
    this.origin = new URL(publicUrl).origin;
    this.id = new URL(publicUrl).hostname;
  }

  /** Browsers make passkeys for names, never for numbers. */
  get isPossible(): boolean {
    return isIP(this.id.replace(/^\[|\]$/g, '')) === 0;
  }

  /** `owner` is the person in one network: the same account in another one is another passkey on the same device. */
  offer(owner: {
    readonly personId: string;
    readonly email: string;
    readonly name: string;
    readonly has: readonly Pick<StoredPasskey, 'credentialId' | 'transports'>[];
  }): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: 'ReSPI',
      rpID: this.id,
      userID: new Uint8Array(Buffer.from(owner.personId.replaceAll('-', ''), 'hex')),
      userName: owner.email,
      userDisplayName: owner.name,
      attestationType: 'none',
      excludeCredentials: owner.has.map(described),
      // Discoverable, so that it opens without an address typed.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** @param of null: whichever the person chooses */
  ask(
    of: readonly Pick<StoredPasskey, 'credentialId' | 'transports'>[] | null,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.id,
      userVerification: 'required',
      ...(of ? { allowCredentials: of.map(described) } : {}),
    });
  }

  /** null: not made for us, not signed, or nobody was verified at the device. */
  async made(answer: PasskeyCreation, toSign: string): Promise<StoredPasskey | null> {
    const verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: toSign,
      expectedOrigin: this.origin,
      expectedRPID: this.id,
      requireUserVerification: true,
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { credential } = verified.registrationInfo;
    return {
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? answer.response.transports ?? [],
    };
  }

  /** The new counter, or null where the answer is not this passkey's to this question. Whether it went back is for the caller. */
  async signed(answer: PasskeyAssertion, toSign: string, passkey: StoredPasskey): Promise<number | null> {
    const verified = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: toSign,
      expectedOrigin: this.origin,
      expectedRPID: this.id,
      requireUserVerification: true,
      // The counter is compared by the caller, who must tell a copy from a wrong answer.
      credential: { ...described(passkey), publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    }).catch(() => null);
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }
}

function described({ credentialId, transports }: Pick<StoredPasskey, 'credentialId' | 'transports'>) {
  return { id: credentialId.toString('base64url'), transports: [...transports] };
}
