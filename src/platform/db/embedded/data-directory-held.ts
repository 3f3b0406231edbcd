import { StartRefused } from './start-refused.ts';

/** Who has a data directory open. `since` is when it was opened; `host` tells containers sharing a volume apart. */
export interface Holder {
  pid: number;
  since: Date;
  host: string;
}

/** Another living Ohrensessel works on this data directory; two at once would never be safe. */
export class DataDirectoryHeld extends StartRefused {
  readonly holder: Holder | undefined;

  constructor(directory: string, holder: Holder | undefined) {
    const who = holder
      ? `process ${holder.pid} on ${holder.host}, since ${holder.since.toISOString()}`
      : 'a process that has not yet said its name';
    super(
      'held',
      `The data in ${directory} is in use by another running Ohrensessel (${who}).`,
      'Stop that one first, or give this one a data directory of its own.',
    );
    this.name = 'DataDirectoryHeld';
    this.holder = holder;
  }
}
