import './error-codes';

export * from './fields';
export * from './page';
export * from './problem-document';
export * from './live';
export * from './public-languages';
export * from './topic-names';
