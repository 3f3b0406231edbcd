import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import type { Destination } from '#web/navigation/destination.ts';
import { openOverlay, useOverlay } from '#web/keyboard/overlay.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import { useShellMessages } from './use-shell-messages.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeyOverview = lazy(async () => ({ default: (await import('./key-overview.tsx')).KeyOverview }));

/** The keys that work everywhere, and what they lay over the page; its code is fetched when it is first needed. */
export function Overlays({ pages }: { readonly pages: readonly Destination[] }) {
  const t = useShellMessages();
  const { locale } = useLocale();
  const router = useRouter();
  const overlay = useOverlay();
  useShortcuts(t.keyboard.everywhere, [
    { keys: '?', label: t.keyboard.help, run: () => openOverlay('keys') },
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
