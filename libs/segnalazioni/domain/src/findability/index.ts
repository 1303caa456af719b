export * from './findable';
export * from './name-keys';
export * from './piece-keys';
