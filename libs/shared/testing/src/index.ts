export * from './fresh-database';
export * from './a-network';
export * from './many-cases';
export * from './tiny-filesystem';
export * from './route-walk';
