export * from './identifiers';
export * from './rounds';
export * from './state';
