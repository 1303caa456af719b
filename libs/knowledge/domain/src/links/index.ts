export * from './judge-link';
