export { cookieRuleFor, isLoopback } from './cookie-rule.ts';
export type { CookieRule } from './cookie-rule.ts';
export { EnvironmentSchema, KEY_VARIABLES, VARIABLE_NAMES } from './environment-schema.ts';
export type { VariableName } from './environment-schema.ts';
export { readConfig, readLaunchConfig, requireOwnerUrl } from './read-config.ts';
export type { Config, DatabaseRoles, KeyMaterial, LaunchConfig } from './read-config.ts';
export type { SettingProblem } from './setting-rules.ts';
export { ConfigurationError, startupProblem } from './startup-problem.ts';
export type { FieldKey } from './value-schemas.ts';
