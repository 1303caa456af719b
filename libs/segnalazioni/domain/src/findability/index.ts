export * from './findable';
export * from './name-keys';
