import { useRouter } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import type { Destination } from '#web/navigation/destination.ts';
import { laterOperations } from '#web/api/client.ts';
import { openOverlay, useOverlay } from '#web/keyboard/overlay.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useWarmUp } from '#web/loading/use-warm-up.ts';
import { useShellMessages } from './use-shell-messages.ts';

const Palette = lazyPart(async () => (await import('./palette.tsx')).Palette);
const KeyOverview = lazyPart(async () => (await import('./key-overview.tsx')).KeyOverview);
// A page that stands goes on working without a connection.
const operations = { preload: () => void laterOperations().catch(() => undefined) };
const later = [operations, Palette, KeyOverview];

/** The keys that work everywhere, and what they lay over the page; its code is fetched when it is first needed. */
export function Overlays({ pages }: { readonly pages: readonly Destination[] }) {
  const t = useShellMessages();
  const { locale } = useLocale();
  const router = useRouter();
  const overlay = useOverlay();
  useWarmUp(later);
  useShortcuts(t.keyboard.everywhere, [
    { keys: '?', label: t.keyboard.help, run: () => openOverlay('keys') },
    // The same from within a text field, where a question mark is a question mark.
    { keys: 'Mod+/', label: t.keyboard.helpWhileTyping, whileTyping: true, run: () => openOverlay('keys') },
    { keys: 'Mod+K', label: t.keyboard.palette, whileTyping: true, run: () => openOverlay('palette') },
    ...pages
      .filter(({ key }) => key !== undefined)
      .map(({ key, to, label }) => ({
        keys: `G ${key?.toUpperCase()}`,
        label: t.keyboard.goTo(label[locale]),
        run: () => void router.navigate({ href: to }),
      })),
  ]);
  return (
    <Suspense>
      {overlay === 'palette' && <Palette pages={pages} />}
      {overlay === 'keys' && <KeyOverview />}
    </Suspense>
  );
}
