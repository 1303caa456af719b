/** node tools/build/fixture.ts <entry> <outfile>: a process that a spec starts and kills. */
import { bundleNode } from './node-entry.ts';

const [entry, outfile] = process.argv.slice(2);
if (entry === undefined || outfile === undefined) throw new Error('usage: fixture.ts <entry> <outfile>');
await bundleNode(entry, outfile);
