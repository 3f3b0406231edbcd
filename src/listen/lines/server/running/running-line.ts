import { Courier } from '../outbox/courier.ts';
import { Settler } from '../inbox/settler.ts';
import { keepConnected } from './keep-connected.ts';
import type { KnownLine } from './line-room.ts';

/** Everything that goes on for a line on the process that runs it: its connection, its inbox, its outbox. */
export class RunningLine implements AsyncDisposable {
  readonly version: string;
  readonly #settler: Settler;
  readonly #courier: Courier | undefined;
  readonly #connection: Promise<void>;
  readonly #end = new AbortController();

  constructor({ version, channel, door, doors, open }: KnownLine) {
    this.version = version;
    this.#settler = new Settler(door, doors);
    this.#courier = channel.deliver && new Courier(door, channel.deliver.bind(channel), open, this.#end.signal);
    this.#connection = channel.start ? keepConnected(channel.start.bind(channel), open, this.#end.signal) : Promise.resolve();
    this.#settler.wake();
    this.#courier?.wake();
  }

  /** Deeds have come. */
  settle(): void {
    this.#settler.wake();
  }

  /** There may be something to send: in this conversation, or somewhere. */
  carry(conversationId?: string): void {
    this.#courier?.wake(conversationId);
  }

  /** Anything may have happened meanwhile. */
  lookThrough(): void {
    this.#settler.wake();
    this.#courier?.lookThrough();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end.abort();
    await Promise.all([this.#connection, this.#settler[Symbol.asyncDispose](), this.#courier?.[Symbol.asyncDispose]()]);
  }
}
