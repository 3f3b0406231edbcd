import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };

/** What `npm start` hands to Node: its flags, then the program. */
export const asStarted: readonly string[] = scripts.start.split(' ').slice(1).map((word) => (word.startsWith('-') ? word : join(root, word)));
