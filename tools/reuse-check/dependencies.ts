/** Licences of what we ship that go together with EUPL-1.2. Another one is a decision, so it is written down here. */
const COMPATIBLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1', // fonts
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages whose package.json says nothing npm understands, and what the text in the package says. */
const READ_BY_US: Record<string, string> = {
  'dom-walk': 'MIT',
  'passport-strategy': 'MIT',
  pause: 'MIT',
  'png-js': 'MIT',
};

interface LockedPackage {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
}

export interface Lock {
  packages: Record<string, LockedPackage>;
}

/** Packages of the running system whose licence nobody has looked at. */
export function unknownLicences({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ''), license }))
    .filter(({ name, license }) => !isCompatible(license ?? READ_BY_US[name] ?? ''))
    .map(({ name, license }) => `${name}: ${license ?? 'no licence named'}`);
}

/** `A OR B` leaves the choice to us, `A AND B` does not. */
export function isCompatible(expression: string): boolean {
  const text = expression.replaceAll(/[()]/g, '').trim();
  return text
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((each) => COMPATIBLE.has(each.trim())));
}
