export * from './legal-references';
export * from './well-known-acts';
