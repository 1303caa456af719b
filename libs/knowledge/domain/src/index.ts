export * from './law';
export * from './sheet-life';
export * from './translations';
export * from './slug';
export * from './suggestion';
export * from './page-views';
export * from './links';
export * from './questions';
