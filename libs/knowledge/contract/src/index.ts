export * from './sheets';
export * from './earlier-cases';
