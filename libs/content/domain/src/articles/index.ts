export * from './article-actions';
export * from './link-target';
export * from './personal-data';
