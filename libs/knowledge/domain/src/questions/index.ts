export * from './form-age';
export * from './receipt-code';
