import { transact } from '#platform/db/transact.ts';
import type { AnyChannel, OpenLine } from '../channel.ts';
import type { Channels } from '../discover-channels.ts';
import type { Doors } from '../doors.ts';
import type { Door } from '../doors/door.ts';
import { openDoors } from '../doors/open-doors.ts';
import { takeOn } from '../inbox/take-on.ts';
import type { LineParts } from '../line-parts.ts';
import { noteReturned } from '../outbox/note-returned.ts';
import type { Reach } from '../reach.ts';
import { LineTrouble } from '../line-trouble.ts';
import { readSettings } from '../settings/read-settings.ts';
import { lineMemory } from './line-memory.ts';
import { LineState } from './line-state.ts';

/** A line that is set up, switched on, and whose settings can be read. */
export interface KnownLine {
  id: string;
  /** Another one after every change. */
  version: string;
  channel: AnyChannel;
  door: Door;
  doors: Doors;
  open: OpenLine;
}

/** The lines as this process knows them. Read again whenever somebody changes one, on whichever process. */
export class LineRoom {
  readonly parts: LineParts;
  readonly channels: Promise<Channels>;
  #lines = new Map<string, KnownLine>();
  /** Lines that could not be opened, by version: their trouble is told once. */
  readonly #broken = new Map<string, string>();

  constructor(parts: LineParts, channels: Promise<Channels>) {
    this.parts = parts;
    this.channels = channels;
  }

  get(id: string): KnownLine | undefined {
    return this.#lines.get(id);
  }

  get all(): KnownLine[] {
    return [...this.#lines.values()];
  }

  /** Reads the lines anew; those that did not change stay as they are. */
  async refresh(): Promise<void> {
    const { services } = this.parts;
    const channels = await this.channels;
    const rows = await transact(services.database, { path: 'none', actor: null }, ({ db }) => db.selectFrom('lines.line').selectAll().where('active', '=', true).execute());
    const lines = new Map<string, KnownLine>();
    for (const row of rows) {
      const channel = channels.get(row.kind);
      const known = this.#lines.get(row.id);
      if (known?.version === row.version) lines.set(row.id, known);
      else if (channel && this.#broken.get(row.id) !== row.version) {
        const opened = this.#open(row, channel);
        if (opened) lines.set(row.id, opened);
      }
    }
    this.#lines = lines;
  }

  #open(row: { id: string; kind: string; name: string; settings: unknown; secrets: Buffer; version: string; public_address: string }, channel: AnyChannel): KnownLine | undefined {
    const { services } = this.parts;
    const { manifest, deliver } = channel;
    const state = new LineState(services, row.id);
    const questions = deliver && (manifest.asks === 'link' || manifest.asks === 'with-answer') ? manifest.asks : 'never';
    const reach: Reach = { answers: deliver !== undefined, questions };
    const door: Door = { ...this.parts, line: { id: row.id, kind: row.kind, channel: manifest.channels[0], reach } };
    const doors = openDoors(door, () => state.heard());
    try {
      const open: OpenLine = {
        id: row.id,
        name: row.name,
        settings: readSettings(services.vault, manifest, row),
        doors,
        mirror: (deeds) => takeOn(door, deeds),
        state,
        undeliverable: (message, trouble) => noteReturned(door, message, trouble),
        refused: (outcome) => services.metrics.lineMessages.inc({ kind: row.kind, outcome: `refused ${outcome}` }),
        memory: lineMemory(services, row.id),
        address: `${row.public_address}/channels/${row.kind}/${row.id}`,
        services,
      };
      return { id: row.id, version: row.version, channel, door, doors, open };
    } catch (error) {
      if (!(error instanceof LineTrouble)) throw error;
      this.#broken.set(row.id, row.version);
      state.trouble(error);
      return undefined;
    }
  }
}
