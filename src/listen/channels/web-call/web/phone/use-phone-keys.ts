import type { Translation } from '#platform/i18n/translation.ts';
import type { Shortcut } from '#web/keyboard/shortcut.ts';
import { useShortcuts } from '#web/keyboard/use-shortcuts.ts';
import type { en } from './messages.en.ts';
import type { TelephoneView } from './telephone.ts';

/** The telephone's keys, the same on every page and while typing. */
export function usePhoneKeys(t: Translation<typeof en>, { phone, isMuted }: TelephoneView, deeds: { take(): void; mute(): void; hold(): void; hangUp(): void }): void {
  const call = phone?.call;
  const alt = (letter: string, label: string, run: () => void): Shortcut => ({
    keys: `Alt+Key${letter}`,
    shown: `Alt+${letter}`,
    label,
    whileTyping: true,
    inDialogs: true,
    run(event) {
      if (!event.repeat) run();
    },
  });
  useShortcuts(t.keys, [
    ...(!call && phone && phone.ringing.length > 0 ? [alt('C', t.take, deeds.take)] : []),
    ...(call
      ? [
          alt('M', isMuted ? t.unmute : t.mute, deeds.mute),
          alt('P', call.standing === 'held' ? t.resume : t.hold, deeds.hold),
          alt('Q', t.hangUp, deeds.hangUp),
        ]
      : []),
  ]);
}
