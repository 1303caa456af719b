import { add, countJest, countPlaywright } from './counts';

describe('the sum of the runners', () => {
  it('counts a spec file that could not be loaded as a failure', () => {
    const report = { numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
    expect(countJest(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a flaky browser test as a failure', () => {
    const report = { stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] };
    expect(countPlaywright(report)).toEqual({ passed: 2, failed: 1 });
  });

  it('adds up', () => {
    expect(add({ passed: 1, failed: 0 }, { passed: 2, failed: 3 })).toEqual({ passed: 3, failed: 3 });
  });
});
