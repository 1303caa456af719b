/** The part of REUSE.toml that we use: tables of `path`, copyright and licence, each value a string or a list of them. */
export interface Annotation {
  paths: string[];
  licence: string;
  copyright: string;
}

export function readAnnotations(toml: string): Annotation[] {
  const text = toml.replaceAll(/^\s*#.*$/gm, '');
  return text
    .split('[[annotations]]')
    .slice(1)
    .map((table) => ({
      paths: strings(table, 'path'),
      licence: strings(table, 'SPDX-License-Identifier').join(' AND '),
      copyright: strings(table, 'SPDX-FileCopyrightText').join(', '),
    }));
}

function strings(table: string, key: string): string[] {
  const [, value = ''] = new RegExp(`^${key}\\s*=\\s*(\\[[^\\]]*\\]|"[^"]*")`, 'm').exec(table) ?? [];
  return [...value.matchAll(/"([^"]*)"/g)].map(([, each = '']) => each);
}

/** REUSE's globs: `*` stays in a folder, `**` does not. */
export function matches(glob: string, file: string): boolean {
  const pattern = glob
    .split('**')
    .map((part) => part.split('*').map(escape).join('[^/]*'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(file);
}

function escape(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** The rule for a file: the last that matches, as in the REUSE specification. */
export function annotationOf(file: string, annotations: readonly Annotation[]): Annotation | undefined {
  return annotations.findLast(({ paths }) => paths.some((path) => matches(path, file)));
}

/** What is wrong, one line each; nothing when every file has an owner and a licence whose text is here. */
export function licenceProblems(
  files: readonly string[],
  annotations: readonly Annotation[],
  texts: readonly string[],
): string[] {
  return files
    .filter((file) => !file.startsWith('LICENSES/'))
    .flatMap((file) => {
      const annotation = annotationOf(file, annotations);
      if (!annotation) return [`${file}: no rule of REUSE.toml covers it; say whose it is and under which licence`];
      if (!annotation.copyright) return [`${file}: its rule names no owner`];
      const missing = annotation.licence.split(' AND ').filter((licence) => !texts.includes(licence));
      return missing.map((licence) => `${file}: LICENSES/${licence || '(no licence named)'}.txt is missing`);
    });
}
