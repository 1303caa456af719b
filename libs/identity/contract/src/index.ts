export * from './roles';
export * from './session';
export * from './units';
export * from './people';
export * from './permissions';
