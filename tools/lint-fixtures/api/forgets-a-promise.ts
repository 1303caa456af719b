// expects: typescript(no-floating-promises), @typescript-eslint/no-explicit-any, typescript(switch-exhaustiveness-check), typescript(TS2322)
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

export const days: number = 'sette';
