/** How session cookies are named and sent. */
export interface CookieRule {
  /** `__Host-` makes browsers refuse the cookie unless it is Secure, for this host only and for every path. */
  readonly prefix: '__Host-' | '';
  readonly secure: boolean;
}

/** The rule for a public address, or undefined where no cookie may be sent: http beyond this machine. */
export function cookieRuleFor(publicUrl: string): CookieRule | undefined {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:') return { prefix: '__Host-', secure: true };
  return isLoopback(hostname) ? { prefix: '', secure: false } : undefined;
}

/** True for names and addresses that never leave this machine (RFC 6761, RFC 1122). */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(hostname);
}
