// expects: @typescript-eslint/no-floating-promises, @typescript-eslint/no-explicit-any, @typescript-eslint/switch-exhaustiveness-check
type State = 'open' | 'closed';

async function save(state: any): Promise<void> {
  await Promise.resolve(state);
}

export function label(state: State): string {
  save(state);
  switch (state) {
    case 'open':
      return 'aperta';
  }
  return '';
}
