export interface ProjectGraph {
  nodes: Record<string, { data: { root: string; tags?: string[] } }>;
  dependencies: Record<string, { source: string; target: string }[]>;
}

/** Applications and libs, one box for each context; tools and fixtures import what they like and are left out. */
export function mermaid({ nodes, dependencies }: ProjectGraph): string {
  const names = Object.keys(nodes)
    .filter((name) => /^(apps|libs)\//.test(nodes[name]?.data.root ?? ''))
    .sort();
  const scopes = [...new Set(names.map((name) => scopeOf(nodes[name]?.data.tags)))].sort();

  const boxes = scopes.flatMap((scope) => [
    `  subgraph ${scope}`,
    ...names.filter((name) => scopeOf(nodes[name]?.data.tags) === scope).map((name) => `    ${id(name)}["${name}"]`),
    '  end',
  ]);
  const arrows = names.flatMap((source) =>
    [...new Set((dependencies[source] ?? []).map(({ target }) => target))]
      .filter((target) => names.includes(target))
      .sort()
      .map((target) => `  ${id(source)} --> ${id(target)}`),
  );
  return [
    '# Who imports whom',
    '',
    'Drawn by `npm run graph` from the imports; which arrows are allowed is in `tools/lint/boundaries.mjs`.',
    '',
    '```mermaid',
    'flowchart LR',
    ...boxes,
    ...arrows,
    '```',
    '',
  ].join('\n');
}

function scopeOf(tags: string[] = []): string {
  return tags.find((tag) => tag.startsWith('scope:'))?.slice('scope:'.length) ?? 'other';
}

function id(name: string): string {
  return name.replaceAll(/[^a-z0-9]/gi, '_');
}
