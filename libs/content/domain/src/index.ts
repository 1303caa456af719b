export * from './articles';
export * from './services';
export * from './board';
