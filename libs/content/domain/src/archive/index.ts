export * from './archive-life';
