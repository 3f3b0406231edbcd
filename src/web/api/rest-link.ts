import type { ClientLink } from '@orpc/client';
import type { Locale } from '#platform/i18n/locale.ts';
import type { OperationTable } from '#web/build/operation-table.ts';
import { newKey } from './new-key.ts';
import { repeated } from './repeated.ts';
import { requestOf } from './request-of.ts';
import { away, send } from './send.ts';

/** What a call may be given besides its input. */
export interface CallContext {
  /** Key of a create that was begun earlier, for instance before a reload; without it a fresh one is made. */
  idempotencyKey?: string;
}

/**
 * The way from a typed call to the public API. oRPC's own link also speaks event streams, files and forms, which this API
 * does not, and weighs five times as much. Every create carries an idempotency key and is repeated with it while nobody
 * answers or the server asks to wait; anything else is sent once, as a lost reply to it must not act twice.
 */
export function restLink({ operations, later, origin, language }: {
  operations: OperationTable;
  /** Fetches the operations of features that are not called at once. */
  later?: () => Promise<OperationTable>;
  /** Where the server is, `https://…` without a slash at the end. */
  origin: () => string;
  /** The reader's language at the moment of a call, for refusals. */
  language: () => Locale;
}): ClientLink<CallContext> {
  /** Without a connection there is nothing to fetch it with; whoever called hears that, and it is tried again the next time. */
  async function fetched(feature: string): Promise<OperationTable[string] | undefined> {
    try {
      return (await later?.())?.[feature];
    } catch (cause) {
      throw away(language(), cause);
    }
  }

  return {
    async call([feature = '', name = ''], input, { signal, context }) {
      const line = (operations[feature] ?? (await fetched(feature)))?.[name];
      if (line === undefined) throw new Error(`There is no operation ${feature}.${name}.`);
      const creates = line.startsWith('+');
      const [method = '', path = ''] = line.replace('+', '').split(' ');
      const key = creates ? (context.idempotencyKey ?? newKey()) : undefined;
      const locale = language();
      const attempt = async () => {
        const headers = { 'accept-language': locale, ...(key && { 'idempotency-key': key }) };
        const response = await send(requestOf(`${origin()}/api/v1`, { method, path, input, headers, signal }), locale);
        const text = await response.text();
        return text === '' ? undefined : (JSON.parse(text) as unknown);
      };
      return creates ? repeated(attempt, signal) : attempt();
    },
  };
}
