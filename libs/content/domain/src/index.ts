export * from './articles';
export * from './services';
