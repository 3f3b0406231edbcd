import { statfsSync } from 'node:fs';
import os from 'node:os';
import type { ServerPackage } from './server-package.ts';

const MIB = 1024 ** 2;

/**
 * Settings for a server that shares one machine with Ohrensessel itself. They go on the command line, so a cluster
 * carries none of them and a new version of Ohrensessel brings its own.
 * @param socketDirectory absolute, or relative to the cluster
 * @param mark names the server in process lists; see `cluster-mark.ts`
 */
export function serverSettings(
  server: ServerPackage,
  socketDirectory: string,
  mark: string,
): Record<string, string> {
  const memory = memoryInBytes();
  return {
    cluster_name: mark,
    // Means nothing to PostgreSQL; a server of another version left running is told by it.
    'ohrensessel.server': server.version,
    listen_addresses: '',
    unix_socket_directories: `"${socketDirectory.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: megabytes(memory / 8, 64, 512),
    dynamic_shared_memory_type: roomInSharedMemory() < 256 * MIB ? 'mmap' : 'posix',
    effective_cache_size: megabytes(memory / 2, 128, 16_384),
    max_wal_size: '1GB',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: 'on',
    timezone: 'UTC',
    ...contentFreeLog,
  };
}

/**
 * A log for operators that never holds what people wrote. Failed statements are the client's to report: their
 * messages quote values (`invalid input syntax for type integer: "…"`), hence the level; details quote rows and whole
 * queries even when a backend crashes, hence `terse`. Seven files, one a weekday, each overwritten a week later.
 */
const contentFreeLog = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_startup_progress_interval: '2s',
};

function memoryInBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem();
}

/** Containers often get 64 MB of /dev/shm, too little for a query that is worked on in parallel. */
function roomInSharedMemory(): number {
  if (process.platform !== 'linux') return Infinity;
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize;
  } catch {
    return 0;
  }
}

function megabytes(bytes: number, least: number, most: number): string {
  return `${Math.round(Math.min(most, Math.max(least, bytes / MIB)))}MB`;
}
