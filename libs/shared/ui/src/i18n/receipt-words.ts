import receiptWords from './receipt.it.json' with { type: 'json' };
import type { Translations } from './translations';

export { receiptWords };

export const receiptTranslations: Translations = {
  en: () => import('./receipt.en.json', { with: { type: 'json' } }),
  fr: () => import('./receipt.fr.json', { with: { type: 'json' } }),
  ar: () => import('./receipt.ar.json', { with: { type: 'json' } }),
  sq: () => import('./receipt.sq.json', { with: { type: 'json' } }),
  ro: () => import('./receipt.ro.json', { with: { type: 'json' } }),
  uk: () => import('./receipt.uk.json', { with: { type: 'json' } }),
  es: () => import('./receipt.es.json', { with: { type: 'json' } }),
};
