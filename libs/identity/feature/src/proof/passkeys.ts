import type { PasskeyAssertion, PasskeyChallenge, PasskeyCreation } from '@respi/identity/contract';
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

type Options = PasskeyChallenge['options'];

export function browserHasPasskeys(): boolean {
  return browserSupportsWebAuthn();
}

/** What the person's passkey answers; null where they called it off, or none was there: browsers do not tell which. */
export async function answerOf(options: Options | null): Promise<PasskeyAssertion | null> {
  if (!options) return null;
  try {
    const asked = { optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON };
    return (await startAuthentication(asked)) as unknown as PasskeyAssertion;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A new passkey; null where the person called it off, or this device has one already. */
export async function passkeyMadeFor(options: Options): Promise<PasskeyCreation | null> {
  try {
    const asked = { optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON };
    return (await startRegistration(asked)) as unknown as PasskeyCreation;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
