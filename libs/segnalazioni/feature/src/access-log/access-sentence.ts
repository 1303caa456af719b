/** By what right, by what proof or for what: codes that have words. Of a code that is not known nothing is said. */
const BASES: readonly string[] = [
  'counter_operator',
  'external_operator',
  'coordinator',
  'interface_operator',
  'referent',
  'network_admin',
  'general_coordinator',
  'password',
  'totp',
  'passkey',
  'recovery_code',
  'oidc',
  'switched',
  'token_reused',
  'own',
  'request',
  'retention',
  'command',
  'no_longer_needed',
  'objection',
  'unlawful',
  'legal_duty_to_erase',
  'access',
  'portability',
  'authority_order',
];

export function isKnownBasis(basis: string): boolean {
  return BASES.includes(basis);
}
