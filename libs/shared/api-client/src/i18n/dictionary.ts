import italian from './it.json' with { type: 'json' };

export const apiClientDictionary = italian;
