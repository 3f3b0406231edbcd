import type { Locale } from '#platform/i18n/locale.ts';
import { importProblems } from '../contract/problems.ts';
import { api } from '#web/api/client.ts';
import { newKey } from '#web/api/new-key.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { send } from '#web/api/send.ts';

/**
 * Sends one file as it is, which the browser reads while it sends. What came of it, refused lines included, stands in the
 * list of imports; so only refusals that left no trace there are thrown.
 */
export async function sendFile(file: File, locale: Locale): Promise<void> {
  const id = newKey();
  const url = new URL('/api/v1/imports', globalThis.location.origin);
  url.searchParams.set('id', id);
  url.searchParams.set('name', file.name.slice(-200));
  try {
    await send(new Request(url, { method: 'POST', headers: { 'accept-language': locale, 'content-type': mediaTypeOf(file.name) }, body: file }), locale);
  } catch (error) {
    if (error instanceof ProblemError && [importProblems.incomplete, importProblems.cancelled].some(({ name }) => error.kind === name)) return;
    if (await hasEnded(id)) return;
    throw error;
  }
}

/** Lines of JSON, or one vCon, which is told from them by its name. */
function mediaTypeOf(name: string): string {
  if (/\.(?:jsonl|ndjson|txt)$/i.test(name)) return 'application/x-ndjson';
  return /\.gz$/i.test(name) ? 'application/vcon+gzip' : 'application/vcon';
}

/** A refusal that comes before all was sent, such as after a cancel, often looks to a browser as if nobody had answered. */
async function hasEnded(importId: string): Promise<boolean> {
  try {
    return (await api.imports.show.call({ importId })).endedAt !== null;
  } catch {
    return false;
  }
}
