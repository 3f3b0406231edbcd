import { spawn } from 'node:child_process';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/**
 * Mounts a small disk in a world of its own and runs a program in it: a namespace in which we may mount, and within that one in
 * which we are an ordinary user again, as PostgreSQL does not run as root. Works for root and, where the kernel lets everybody have
 * namespaces, for everybody. Nothing of it is seen outside, and it goes with the last process.
 */
const inside = 'size=$1 disk=$2; shift 2; mount -t tmpfs -o size="$size" tmpfs "$disk" && exec unshare --user --map-user=1000 --map-group=1000 "$@" "$disk"';

/** Runs a Node program whose last argument is a directory on a disk of the given size. */
export async function onSmallDisk(program: string, size: string): Promise<{ report: string } | { skipped: string }> {
  const disk = await mkdtemp(join(tmpdir(), 'ohrensessel-small-disk-'));
  try {
    const may = await run(['true'], size, disk);
    if (may.code !== 0) return { skipped: may.complained.trim().split('\n')[0] ?? 'no namespaces' };
    const ran = await run([process.execPath, program], size, disk);
    if (ran.code !== 0) throw new Error(`the play ended with ${ran.code}: ${ran.complained.slice(-4_000)}`);
    return { report: ran.said };
  } finally {
    await rmdir(disk);
  }
}

/** The disk is mounted on the argument that follows its size, which the program is given last. */
async function run(command: string[], size: string, disk: string): Promise<{ code: number | null; said: string; complained: string }> {
  const child = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', inside, 'sh', size, disk, ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
  const [code, said, complained] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, said, complained };
}
