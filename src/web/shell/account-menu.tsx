import { useRouter } from '@tanstack/react-router';
import { Keyboard, Languages, Moon, Search, Sun, SunMoon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { initials } from '#platform/ui/initials.ts';
import { useLocale } from '#platform/ui/locale.tsx';
import { MenuItem } from '#platform/ui/menu-item.tsx';
import { MenuSeparator } from '#platform/ui/menu-separator.tsx';
import { Menu } from '#platform/ui/menu.tsx';
import { useTheme, type Theme } from '#platform/ui/theme.ts';
import type { Destination } from '#web/navigation/destination.ts';
import { openOverlay } from '#web/keyboard/overlay.ts';
import type { Me } from '#web/session/me.ts';
import styles from './account-menu.module.css';
import { useShellMessages } from './use-shell-messages.ts';

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const themeIcon = { system: SunMoon, light: Sun, dark: Moon } as const;

/** The quieter second group of the navigation: the house's own rooms, language, appearance, keyboard. */
export function AccountMenu({ me, pages }: { readonly me: Me; readonly pages: readonly Destination[] }) {
  const t = useShellMessages();
  const router = useRouter();
  const { locale, setLocale } = useLocale();
  const [theme, chooseTheme] = useTheme();
  const ThemeIcon = themeIcon[theme];
  return (
    <Menu
      trigger={
        <Button className={styles.trigger} aria-label={t.account.open(me.name)}>
          <span className={styles.initials}>{initials(me.name)}</span>
        </Button>
      }
    >
      {pages.map(({ to, label, icon: Icon }) => (
        <MenuItem key={to} id={to} label={label[locale]} icon={<Icon size={18} />} onAction={() => void router.navigate({ href: to })} />
      ))}
      {pages.length > 0 && <MenuSeparator />}
      <MenuItem id="find" label={t.account.find} icon={<Search />} keys="Mod+K" onAction={() => openOverlay('palette')} />
      <MenuItem id="keys" label={t.account.keys} icon={<Keyboard />} keys="?" onAction={() => openOverlay('keys')} />
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
        onAction={() => setLocale(locale === 'de' ? 'en' : 'de')}
      />
    </Menu>
  );
}
