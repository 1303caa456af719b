import { concernsNode } from './development.ts';

describe('concernsNode', () => {
  it.each([
    'libs/segnalazioni/api/src/file-segnalazione/file.service.ts',
    'libs/segnalazioni/contract/src/index.ts',
    'apps/worker/src/main.ts',
    'tools/demo/src/networks.json',
  ])('%s restarts api and worker', (path) => {
    expect(concernsNode(path)).toBe(true);
  });

  it.each([
    'libs/segnalazioni/api/src/file-segnalazione/file.service.spec.ts',
    'libs/segnalazioni/feature/src/segnalazione-list.ts',
    'libs/shared/ui/src/index.ts',
    'apps/portal/src/main.ts',
    'libs/segnalazioni/api/README.md',
  ])('%s does not', (path) => {
    expect(concernsNode(path)).toBe(false);
  });
});
