export * from './roles';
export * from './session';
export * from './units';
export * from './people';
export * from './permissions';
export * from './settings';
export * from './directory';
export * from './invitation-mail';
