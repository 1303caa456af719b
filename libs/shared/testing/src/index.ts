export * from './fresh-database';
export * from './a-network';
export * from './many-cases';
export * from './many-sheets';
export * from './tiny-filesystem';
export * from './route-walk';
export * from './read-drawing';
