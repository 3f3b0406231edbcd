import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from './project-root.ts';

const run = promisify(execFile);

/**
 * Runs a script of the build in a process of its own: the bundler's memory does not stay with the server, and the server's
 * environment (a test's, say) does not change what is built.
 * @throws Error with what the script wrote to its error output.
 */
export async function inOwnProcess(script: string, ...parameters: string[]): Promise<void> {
  await run(process.execPath, [script, ...parameters], { cwd: projectRoot, env: { ...process.env, NODE_ENV: 'production' } });
}
