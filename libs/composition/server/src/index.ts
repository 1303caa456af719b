export * from './app-module';
export * from './installation-parts';
