import { useRouter } from '@tanstack/react-router';
import { Keyboard, Languages, LogOut, Moon, Search, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import { MenuItem } from '#platform/ui/menu-item.tsx';
import { MenuSeparator } from '#platform/ui/menu-separator.tsx';
import { Menu } from '#platform/ui/menu.tsx';
import { useTheme, type Theme } from '#platform/ui/theme.ts';
import { useMedia } from '#platform/ui/use-media.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { Sign } from '#web/navigation/sign.tsx';
import { openOverlay } from '#web/keyboard/overlay.ts';
import { useChooseLanguage } from '#web/session/use-choose-language.ts';
import { useSignOut } from '#web/session/use-sign-out.ts';
import { useShellMessages } from './use-shell-messages.ts';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const themeIcon = { system: SunMoon, light: Sun, dark: Moon } as const;

/** The quieter second group of the navigation: the house's own rooms, language, appearance, keyboard, the way out. */
export function AccountMenu({ trigger, pages, isOpen, onOpenChange }: {
  /** The button, which is there before this code is. */
  readonly trigger: ReactNode;
  readonly pages: readonly Destination[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useShellMessages();
  const router = useRouter();
  const { locale } = useLocale();
  const chooseLanguage = useChooseLanguage();
  const signOut = useSignOut();
  const hasKeyboard = !useMedia('(hover: none) and (pointer: coarse)');
  const [theme, chooseTheme] = useTheme();
  const ThemeIcon = themeIcon[theme];
  return (
    <Menu trigger={trigger} isOpen={isOpen} onOpenChange={onOpenChange}>
      {pages.map(({ to, label, icon }) => (
        <MenuItem key={to} id={to} label={label[locale]} icon={<Sign name={icon} />} onAction={() => void router.navigate({ href: to })} />
      ))}
      {pages.length > 0 && <MenuSeparator />}
      <MenuItem id="find" label={t.account.find} icon={<Search />} keys="Mod+K" onAction={() => openOverlay('palette')} />
      {hasKeyboard && <MenuItem id="keys" label={t.account.keys} icon={<Keyboard />} keys="?" onAction={() => openOverlay('keys')} />}
      <MenuSeparator />
      <MenuItem
        id="theme"
        label={t.account.theme[theme]}
        icon={<ThemeIcon />}
        onAction={() => chooseTheme(nextTheme[theme])}
        shouldCloseOnSelect={false}
      />
      <MenuItem
        id="language"
        label={t.account.language}
        icon={<Languages />}
        onAction={() => chooseLanguage(locale === 'de' ? 'en' : 'de')}
      />
      <MenuSeparator />
      <MenuItem id="leave" label={t.account.signOut} icon={<LogOut />} onAction={() => signOut.mutate({ sessionId: 'current' })} />
    </Menu>
  );
}
