export * from './detect';
export * from './lookups';
export * from './normalise';
