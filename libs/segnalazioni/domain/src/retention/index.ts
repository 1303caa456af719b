export * from './ended';
export * from './default-retention';
