export * from './codes';
export * from './filing';
export * from './actions';
export * from './views';
export * from './distinte';
export * from './suggestions';
export * from './drafts';
export * from './events';
