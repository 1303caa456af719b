/**
 * Makes the empty rooms of the house the same way every time:
 *
 *   npm run generate -- context <name>            contract, domain, api and feature of a new context
 *   npm run generate -- lib <context> <type>      one lib of a context
 *
 * A lib is a folder with `project.json` (its tags, which the boundary rules read) and `src/index.ts`,
 * plus one line in the `paths` of tsconfig.base.json. What exists is left as it is, so running it twice does no harm.
 */
import { makeLib, isLibType, CONTEXT_LIB_TYPES } from './lib.ts';

const USAGE = 'usage: npm run generate -- context <name> | lib <context> <type>';
const NAME = /^[a-z][a-z0-9-]*$/;

const [what, name, type] = process.argv.slice(2);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!name || !NAME.test(name)) fail(USAGE);

if (what === 'context') {
  for (const each of CONTEXT_LIB_TYPES) report(makeLib({ context: name, type: each }));
} else if (what === 'lib' && type && isLibType(type)) {
  report(makeLib({ context: name, type }));
} else {
  fail(`${USAGE} (types: ${CONTEXT_LIB_TYPES.join(', ')})`);
}

function report(made: string[]): void {
  for (const file of made) console.log(`made ${file}`);
}
