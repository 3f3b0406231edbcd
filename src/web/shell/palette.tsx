import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useLocale } from '#platform/ui/locale.tsx';
import type { Destination } from '#web/navigation/destination.ts';
import { openOverlay } from '#web/keyboard/overlay.ts';
import styles from './palette.module.css';
import { useShellMessages } from './use-shell-messages.ts';

/** Type a few letters of a page's name, press Enter, be there. Both languages' names are understood. */
export function Palette({ pages }: { readonly pages: readonly Destination[] }) {
  const t = useShellMessages();
  const { locale } = useLocale();
  const router = useRouter();
  const { contains } = useFilter({ sensitivity: 'base' });
  const close = () => openOverlay(undefined);

  function go(to: string) {
    close();
    void router.navigate({ href: to });
  }

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => isOpen || close()} className={styles.veil}>
      <Modal className={styles.modal}>
        <Dialog aria-label={t.palette.title} className={styles.dialog}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={t.palette.field} autoFocus className={styles.field}>
              <Search size={20} aria-hidden="true" />
              <Input placeholder={t.palette.placeholder} className={styles.input} />
            </SearchField>
            <Menu
              aria-label={t.palette.title}
              className={styles.list}
              items={pages.map((page) => ({ ...page, id: page.to }))}
              onAction={(to) => go(String(to))}
              renderEmptyState={() => <p className={styles.none}>{t.palette.none}</p>}
            >
              {({ label, floor, icon: Icon, to }) => (
                <MenuItem id={to} textValue={`${label[locale]} ${label[locale === 'de' ? 'en' : 'de']}`} className={styles.item}>
                  <Icon size={18} />
                  <span className={styles.label}>{label[locale]}</span>
                  <span className={styles.floor}>{t.floors[floor]}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
