import type { IncomingHttpHeaders } from 'node:http';
import type { z } from 'zod';
import type { Services } from '#platform/http/request-context.ts';
import type { UpgradeCall } from '#platform/live/upgrade-route.ts';
import type { Deed } from '../contract/deeds.ts';
import type { Manifest } from '../contract/manifest.ts';
import type { Doors } from './doors.ts';
import type { LineTrouble } from './line-trouble.ts';

/** One configured line while the product runs. */
export interface OpenLine<S = unknown> {
  id: string;
  /** As the administrator called it. */
  name: string;
  /** Parsed by the manifest's schema, secrets in the clear. */
  settings: S;
  doors: Doors;
  /**
   * Takes deeds on, durably, and does them a moment later in the order they happened, each once, however often and in which
   * order they arrive. Resolves as soon as they are safe, so that a webhook can be answered.
   */
  mirror(deeds: readonly Deed[]): Promise<void>;
  /** What the administrator sees about the line. Hearing something is noted by the doors themselves. */
  state: {
    connected(): void;
    trouble(trouble: LineTrouble): void;
  };
  /** Small things to remember between starts, such as how far a mailbox was read. */
  memory: {
    read(name: string): Promise<unknown>;
    write(name: string, value: unknown): Promise<void>;
  };
  /** A message that had left came back. It counts as not delivered, for the administrator to see and send again. */
  undeliverable(message: string, trouble: LineTrouble): Promise<void>;
  /** Counts something that was not taken. `outcome` comes from a fixed set of the adapter's and holds nothing of it. */
  refused(outcome: string): void;
  /** Where the other system reaches this line, without a slash at the end: `https://…/channels/KIND/ID`. */
  address: string;
  services: Services;
}

/** A call from outside at a line's address. The body is raw, as signatures cover bytes; at most 1 MiB. */
export interface Delivery {
  method: string;
  /** What follows the line's address: `` or `/voice`. */
  path: string;
  /** Path and query of the whole request as they came, for signatures that cover them. */
  url: string;
  query: Readonly<Record<string, string>>;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What is answered to it. An adapter answers within a second; text is sent as it is. */
export interface Answer {
  status: number;
  /** Why a delivery was not taken, for the metrics: one lower-case word or two, from a fixed set. */
  refused?: string;
  type?: string;
  body?: string;
}

/** A socket somebody wants to open at a line's address. The adapter answers it or destroys it. */
export interface Upgrade extends UpgradeCall {
  /** What follows the line's address. */
  path: string;
  query: Readonly<Record<string, string>>;
}

/** Something to send to a customer over the line. */
export interface Errand {
  /** The same on every attempt. Put it where the other system echoes it, see `LineTurn.echoOf`. */
  key: string;
  /** 1 for the first. Where a system knows no keys, look before the second whether the first arrived after all. */
  attempt: number;
  kind: 'answer' | 'question';
  thread: string;
  address: string | undefined;
  language: 'de' | 'en';
  /** What the customer reads. For a question the wording in force, how to answer, and `consentLink`. */
  text: string;
  /** The customer's own page with their key; for channels whose answers carry it in a signature. */
  consentLink: string;
  /** Where questions ride along with answers: the open one's wording in force, to be followed by `consentLink`. */
  question: string | undefined;
  /** The colleague who wrote; undefined for a question. */
  agent: { name: string; email: string } | undefined;
  /** Ids of the thread's messages, newest last, as far as they are known; at most fifty. */
  messages: readonly string[];
}

/** What became of an errand. */
export interface Delivered {
  /** The other system's id of the message, so that answers to it and its echo are recognised. */
  message?: string;
}

/** One kind of line. `src/listen/channels/KIND/channel.ts` exports it as `channel`. */
export interface Channel<S extends z.ZodObject = z.ZodObject> {
  manifest: Manifest<S>;
  /**
   * Tries whether the settings work, changing nothing on the other side; within ten seconds.
   * @throws LineTrouble saying what is wrong.
   */
  check(settings: z.output<S>, signal: AbortSignal): Promise<void>;
  /**
   * A connection that lasts: runs until `signal` aborts. On one process only, however many run; when it ends or throws it is
   * begun again after a pause that grows.
   */
  start?(line: OpenLine<z.output<S>>, signal: AbortSignal): Promise<void>;
  /** Takes a delivery to the line's address. */
  receive?(delivery: Delivery, line: OpenLine<z.output<S>>): Promise<Answer>;
  /** Takes a socket at the line's address. */
  connect?(upgrade: Upgrade, line: OpenLine<z.output<S>>): void | Promise<void>;
  /** Sends one message. @throws LineTrouble. */
  deliver?(errand: Errand, line: OpenLine<z.output<S>>, signal: AbortSignal): Promise<Delivered>;
}

// Channels of different settings stand in one list; the schema parses them before the channel sees them.
export type AnyChannel = Omit<Channel<never>, 'manifest'> & { manifest: Manifest };

/** Declares a channel. */
export function channel<S extends z.ZodObject>(definition: Channel<S>): AnyChannel {
  return definition as unknown as AnyChannel;
}
