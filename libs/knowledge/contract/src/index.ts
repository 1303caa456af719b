export * from './legal-acts';
export * from './sheets';
export * from './earlier-cases';
export * from './page-views';
export * from './links';
export * from './questions';
