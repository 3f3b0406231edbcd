import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ServerCommand } from './server-command.ts';
import { spawnRefusal } from './spawn-refusal.ts';

/**
 * Runs a program of the server to its end and returns what it said, on either channel.
 * @param given `input` for its standard input; an open `file`, which the program finds as `/proc/self/fd/3`
 */
export async function runProgram(
  { program, args, options }: ServerCommand,
  given: { input?: string; file?: number } = {},
): Promise<{ succeeded: boolean; output: string }> {
  try {
    const child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'pipe', given.file ?? 'ignore'] });
    // A program that ends early breaks the pipe; its own words say why.
    child.stdin?.on('error', () => undefined).end(given.input);
    const [[code], said, complained] = await Promise.all([
      once(child, 'close') as Promise<[number | null]>,
      heard(child.stdout),
      heard(child.stderr),
    ]);
    return { succeeded: code === 0, output: said + complained };
  } catch (error) {
    throw spawnRefusal(program, error);
  }
}

function heard(channel: Readable | null): Promise<string> | string {
  return channel ? text(channel) : '';
}
