import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/** The program's first line: what was compiled is kept, so that the next start takes half as long, and then everything begins. */
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/ohrensessel'));
const { run } = await import('./run.ts');
await run();
flushCompileCache();
