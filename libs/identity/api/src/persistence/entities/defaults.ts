/** Default expressions of the migrations, in the words that the schema builder compares. */
export const NOW = (): string => 'now()';
