/**
 * What a form of the public has around it: what who goes back to it reads, and the receipt. An entry of its own, so that whoever signs
 * in does not load it.
 */
export { FormTrap, PlainField } from './forms/plain-field';
export { isOfSentForm, isSentAlready } from './feedback/sent-before';
export { receiptTranslations, receiptWords } from './i18n/receipt-words';
export { ReceiptPanel } from './page/receipt-panel';
export { SeeOther } from './page/see-other';
export { SendOnce } from './page/send-once';
export { type SentReceipt, SentReceipts } from './page/sent-receipts';
