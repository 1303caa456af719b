import { createHash } from 'node:crypto';
import type { OpenAPIObject } from '@nestjs/swagger';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
}
type Contents = Readonly<Record<string, { readonly schema?: unknown }>>;
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Contents };
  readonly responses?: Readonly<Record<string, { readonly content?: Contents; readonly description?: string }>>;
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; color-scheme: light dark; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
details { margin: 0.5rem 0; } summary { cursor: pointer; padding: 0.5rem 0; overflow-wrap: anywhere; }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; border: 1px solid; padding: 0.5rem; }
table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; }
`;

/**
 * The document as a page to read: everything is in it, nothing runs. A viewer that is a program of its own would need
 * inline scripts and styles, and a policy that allows them where the session's cookie is sent.
 */
export function docsPage(document: OpenAPIObject): string {
  const { info, paths, components } = document;
  const groups = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      const [tag = 'other'] = operation.tags ?? [];
      groups.set(tag, [...(groups.get(tag) ?? []), operationOf(method.toUpperCase(), path, operation)]);
    }
  const title = escaped(`${info.title} API ${info.version}`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body>
<main>
<h1>${title}</h1>
${(info.description ?? '')
  .split('\n\n')
  .map((text) => `<p>${inText(text)}</p>`)
  .join('\n')}
<p>For programs: <a href="/api/openapi.json">openapi.json</a></p>
<nav aria-label="Contents"><ul>${[...groups.keys()].map((tag) => `<li><a href="#${anchor(tag)}">${escaped(tag)}</a></li>`).join('')}<li><a href="#schemas">Schemas</a></li></ul></nav>
${[...groups].map(([tag, operations]) => `<h2 id="${anchor(tag)}">${escaped(tag)}</h2>\n${operations.join('\n')}`).join('\n')}
<h2 id="schemas">Schemas</h2>
${Object.entries(components?.schemas ?? {})
  .map(
    ([name, schema]) =>
      `<details id="schema-${anchor(name)}"><summary>${escaped(name)}</summary>${shown(schema)}</details>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;
}

/** Its one style sheet may apply, and nothing else: no script, no picture, no other address. */
export function docsPolicy(page: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

function operationOf(method: string, path: string, operation: Operation): string {
  const parameters = operation.parameters ?? [];
  const bodies = Object.entries(operation.requestBody?.content ?? {});
  const answers = Object.entries(operation.responses ?? {});
  return `<details><summary><code>${method} ${escaped(path)}</code> ${escaped(operation.summary ?? '')}</summary>
${operation.description ? `<p>${inText(operation.description)}</p>` : ''}
${
  parameters.length > 0
    ? `<table><thead><tr><th scope="col">Parameter</th><th scope="col">in</th><th scope="col"></th></tr></thead><tbody>${parameters
        .map(
          ({ name, in: place, required, description }) =>
            `<tr><td><code>${escaped(name)}</code>${required ? ' (wanted)' : ''}</td><td>${escaped(place)}</td><td>${inText(description ?? '')}</td></tr>`,
        )
        .join('')}</tbody></table>`
    : ''
}
${bodies.map(([type, { schema }]) => `<p>Body, <code>${escaped(type)}</code></p>${shown(schema)}`).join('')}
${answers
  .map(([status, { content, description }]) => {
    const [type, media] = Object.entries(content ?? {})[0] ?? [];
    return `<p>${escaped(status)} ${escaped(description ?? '')} ${type ? `<code>${escaped(type)}</code>` : ''}</p>${media?.schema ? shown(media.schema) : ''}`;
  })
  .join('')}
</details>`;
}

/** A schema, or where it stands when several answers share it. */
function shown(schema: unknown): string {
  const name = /^#\/components\/schemas\/(.+)$/.exec((schema as { $ref?: string } | undefined)?.$ref ?? '')?.[1];
  if (name) return `<p><a href="#schema-${anchor(name)}">${escaped(name)}</a></p>`;
  return `<pre tabindex="0">${escaped(JSON.stringify(schema, null, 2))}</pre>`;
}

function inText(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function anchor(text: string): string {
  return encodeURIComponent(text.replaceAll(' ', '-'));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
