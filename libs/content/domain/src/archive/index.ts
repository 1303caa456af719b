export * from './archive-life';
export * from './text-pieces';
