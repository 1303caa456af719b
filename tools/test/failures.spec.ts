import { failuresOfJest, failuresOfPlaywright } from './failures';

describe('what failed, in short', () => {
  it('names the test of Jest and the beginning of its message', () => {
    const report = {
      testResults: [
        {
          name: '/somewhere/a.spec.ts',
          message: 'all of it',
          assertionResults: [
            { fullName: 'a adds', status: 'passed', failureMessages: [] },
            {
              fullName: 'a counts',
              status: 'failed',
              failureMessages: ['\u001b[31mExpected\u001b[39m 1\n\nReceived 2'],
            },
          ],
        },
      ],
    };
    expect(failuresOfJest(report)).toEqual(['a counts\n    Expected 1\n    Received 2']);
  });

  it('names a file of Jest that could not be loaded', () => {
    const report = { testResults: [{ name: '/somewhere/a.spec.ts', message: 'no such module', assertionResults: [] }] };
    expect(failuresOfJest(report)).toEqual(['a.spec.ts\n    no such module']);
  });

  it('finds the test of Playwright at any depth, and leaves out what passed or was skipped', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'a.pw.ts',
      line: 3,
      tests: [{ results: [{ status, errors: status === 'timedOut' ? [{ message: 'took too long' }] : [] }] }],
    });
    const report = {
      suites: [
        { specs: [spec('one', 'passed')], suites: [{ specs: [spec('two', 'timedOut'), spec('three', 'skipped')] }] },
      ],
    };
    expect(failuresOfPlaywright(report)).toEqual(['a.pw.ts:3 two (timedOut)\n    took too long']);
  });
});
