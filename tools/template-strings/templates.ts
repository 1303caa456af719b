import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type Finding, wordsInTemplate } from './words-in-template.ts';

export interface PlacedFinding extends Finding {
  readonly file: string;
}

const SOURCES = ['apps/portal/src', 'libs/*/feature/src', 'libs/shared/ui/src'];

/** Looks at every template of the portal. */
export function checkTemplates(root: string): PlacedFinding[] {
  const keys = dictionaryKeys(root);
  const html = find(root, '**/*.html').filter((file) => !file.endsWith('src/index.html'));
  const code = find(root, '**/*.ts').filter((file) => !file.endsWith('.spec.ts'));
  return [
    ...html.flatMap((file) => checkTemplate(read(root, file), file, keys)),
    ...code.flatMap((file) =>
      inlineTemplates(read(root, file), file).flatMap(({ text, line }) => checkTemplate(text, file, keys, line)),
    ),
  ];
}

export function checkTemplate(text: string, file: string, keys: ReadonlySet<string>, firstLine = 0): PlacedFinding[] {
  return wordsInTemplate(text, file, keys).map(({ line, what }) => ({ file, line: line + firstLine, what }));
}

/** `portal.nav.home` and every other key that some `*.it.json` or `it.json` defines. */
export function dictionaryKeys(root: string): Set<string> {
  return new Set(
    dictionaries(root, '{it,*.it}').flatMap((file) => flatten(JSON.parse(read(root, file)) as object, '')),
  );
}

/** Words that stand twice under one key in a dictionary: JSON keeps the last without a word, and one place says the wrong thing. */
export function keysTwice(root: string): PlacedFinding[] {
  return dictionaries(root, '*').flatMap((file) => {
    const parsed = ts.parseJsonText(file, read(root, file));
    const found: PlacedFinding[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const seen = new Set<string>();
        for (const { name } of node.properties) {
          if (!name || !ts.isStringLiteral(name)) continue;
          const { line } = parsed.getLineAndCharacterOfPosition(name.getStart(parsed));
          if (seen.has(name.text)) found.push({ file, line: line + 1, what: `key ${name.text} twice` });
          seen.add(name.text);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(parsed);
    return found;
  });
}

function dictionaries(root: string, name: string): string[] {
  return [...SOURCES, 'libs/shared/api-client/src'].flatMap((source) =>
    globSync(`${source}/**/${name}.json`, { cwd: root }),
  );
}

function flatten(words: object, path: string): string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? flatten(value, `${path}${name}.`) : [path + name],
  );
}

function find(root: string, pattern: string): string[] {
  return SOURCES.flatMap((source) => globSync(`${source}/${pattern}`, { cwd: root })).sort();
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function inlineTemplates(source: string, file: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      ts.isIdentifier(node.name) &&
      node.name.text === 'template' &&
      ts.isStringLiteralLike(node.initializer)
    ) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.initializer.getStart());
      found.push({ text: node.initializer.text, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}
