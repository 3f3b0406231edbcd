import type { Locale } from '#platform/i18n/locale.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { MomentTurns } from '#listen/impressions/web/moment/moment-turns.tsx';
import { client } from '#web/api/client.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What was said around a thanks. */
export function TurnsAround({ id, language }: { readonly id: string; readonly language: Locale }) {
  return <MomentTurns id={id} read={read} language={language} words={useMessages({ en, de })} />;
}

function read(id: string, signal: AbortSignal) {
  return client.praise.moment({ id }, { signal });
}
