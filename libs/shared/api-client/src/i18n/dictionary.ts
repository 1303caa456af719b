import italian from './it.json';

export const apiClientDictionary = italian;
