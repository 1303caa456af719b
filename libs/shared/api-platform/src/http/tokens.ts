/** How access tokens are signed and where the browser keeps them. */
export interface TokenSettings {
  readonly key: Buffer;
  /** Seconds. */
  readonly accessLife: number;
  readonly refreshLife: number;
  readonly accessCookie: string;
  readonly refreshCookie: string;
  /** By which a browser is known again. */
  readonly deviceCookie: string;
  /** Between going to the identity provider and coming back. */
  readonly oidcCookie: string;
  readonly secure: boolean;
}

export const TOKEN_SETTINGS = Symbol('TokenSettings');
