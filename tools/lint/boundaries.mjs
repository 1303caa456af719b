/**
 * Who may import whom, by the tags in each project.json. The words are those of docs/house.md; the fixture in
 * tools/lint-fixtures proves that they bite.
 */
import { readdirSync } from 'node:fs';

const contexts = readdirSync(new URL('../../libs', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['shared', 'composition'].includes(entry.name))
  .map((entry) => entry.name);

const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });

export const depConstraints = [
  // layers
  only('type:contract', 'type:contract'),
  only('type:domain', 'type:contract', 'type:kernel'),
  only('type:kernel'),
  only('type:api', 'type:domain', 'type:contract', 'type:platform', 'type:kernel', 'type:testing'),
  // the one place that knows every context: what api, worker and command line are put together from
  only('type:server', 'type:api', 'type:platform', 'type:contract', 'type:kernel', 'type:testing'),
  only('type:platform', 'type:kernel', 'type:contract', 'type:testing'),
  only('type:testing', 'type:platform', 'type:kernel', 'type:contract'),
  only('type:ui', 'type:kernel', 'type:contract'),
  only('type:api-client', 'type:contract', 'type:kernel'),
  only('type:feature', 'type:ui', 'type:api-client', 'type:contract', 'type:kernel'),
  only(
    'type:app',
    'type:server',
    'type:api',
    'type:platform',
    'type:feature',
    'type:ui',
    'type:api-client',
    'type:contract',
    'type:kernel',
    'type:testing',
  ),
  only('type:e2e', 'type:contract', 'type:kernel', 'type:platform', 'type:testing'),
  only('type:tool', '*'),
  // contexts: another one is known by its contract alone
  ...contexts.map((context) => only(`scope:${context}`, `scope:${context}`, 'scope:shared', 'type:contract')),
  only('scope:fixture', 'scope:fixture', 'scope:shared', 'type:contract'),
  // what everybody shares knows who a person is, and no business
  only('scope:shared', 'scope:shared', 'scope:identity'),
  // where the code runs
  only('platform:any', 'platform:any'),
  only('platform:node', 'platform:node', 'platform:any'),
  only('platform:web', 'platform:web', 'platform:any'),
];

// bare names are anchored: a pattern without a slash would match any part of a path ('http' in '@angular/common/http')
const nodeFrameworks = ['@nestjs/*', '/typeorm', 'typeorm/*', '/pg', '/bullmq', '/ioredis', '/fastify', '@fastify/*'];
const webFrameworks = ['@angular/*', '@jsverse/*', '/rxjs', 'rxjs/*'];
const nodeBuiltins = [
  'node:*',
  '/fs',
  '/path',
  '/crypto',
  '/os',
  '/http',
  '/https',
  '/child_process',
  '/stream',
  '/url',
];

const testing = {
  group: ['@respi/shared/testing'],
  message: 'Only specs may use the testing lib: it starts databases.',
};

function banned(...groups) {
  return ['error', { patterns: [testing, ...groups] }];
}

export const pureImports = banned(
  { group: [...nodeFrameworks, ...webFrameworks], message: 'contract, kernel and domain know no framework.' },
  { group: nodeBuiltins, message: 'contract, kernel and domain run in the browser too.' },
);
export const nodeImports = banned({ group: ['@angular/*', '@jsverse/*'], message: 'The node side knows no Angular.' });
export const webImports = banned({
  group: [...nodeFrameworks, ...nodeBuiltins],
  message: 'The browser has neither the server frameworks nor Node.',
});
