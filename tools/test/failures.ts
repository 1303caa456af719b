/** What failed and how, in few lines: the last that a run prints, for whoever sees only its end. */
interface JestReport {
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: { expectedStatus?: string; results: { status: string; errors: { message?: string }[] }[] }[];
  }[];
}

const LINES = 8;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

export function failuresOfJest(report: unknown): string[] {
  return (report as JestReport).testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages }) => inShort(fullName, failureMessages.join('\n')));
    // A file that could not be loaded has no test of its own to blame.
    return message && assertionResults.length === 0 ? [inShort(name.split('/').at(-1) ?? name, message)] : [];
  });
}

export function failuresOfPlaywright(report: unknown): string[] {
  const { suites = [], specs = [] } = report as PlaywrightSuite;
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      // One that must fail, and did, is none.
      .flatMap(({ results, expectedStatus = 'passed' }) => results.filter(({ status }) => status !== expectedStatus))
      .filter(({ status }) => status !== 'skipped')
      .map(({ status, errors }) =>
        inShort(`${file}:${String(line)} ${title} (${status})`, errors.map(({ message }) => message ?? '').join('\n')),
      ),
  );
  return [...own, ...suites.flatMap(failuresOfPlaywright)];
}

function inShort(what: string, message: string): string {
  const lines = message
    .replaceAll(COLOURS, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [what, ...lines.slice(0, LINES).map((line) => `    ${line.slice(0, 300)}`)].join('\n');
}
