/** How access tokens are signed and where the browser keeps them. */
export interface TokenSettings {
  readonly key: Buffer;
  /** Seconds. */
  readonly accessLife: number;
  readonly refreshLife: number;
  readonly accessCookie: string;
  readonly refreshCookie: string;
  readonly secure: boolean;
}

export const TOKEN_SETTINGS = Symbol('TokenSettings');
