export * from './fresh-database';
export * from './a-network';
