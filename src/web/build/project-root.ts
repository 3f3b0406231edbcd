import { resolve } from 'node:path';

/** The directory with `package.json`. */
export const projectRoot = resolve(import.meta.dirname, '../../..');

/** Where the built web interface lies. */
export const webOutput = resolve(projectRoot, 'dist/web');
