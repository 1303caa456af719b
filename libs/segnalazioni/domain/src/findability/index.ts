export * from './findable';
export * from './name-keys';
export * from './one-person';
export * from './piece-keys';
