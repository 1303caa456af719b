export * from './public-page';
