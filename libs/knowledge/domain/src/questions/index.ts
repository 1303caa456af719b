export * from './receipt-code';
