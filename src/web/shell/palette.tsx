import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useLocale } from '#platform/ui/locale.tsx';
import type { Destination } from '#web/navigation/destination.ts';
import { found } from '#web/navigation/found.ts';
import { Sign } from '#web/navigation/sign.tsx';
import { openOverlay } from '#web/keyboard/overlay.ts';
import styles from './palette.module.css';
import { useShellMessages } from './use-shell-messages.ts';

/**
 * Type a few letters of a page's name, press Enter, be there. A combobox after the WAI-ARIA authoring practices: the focus
 * stays in the field, the arrow keys move through the list.
 */
export function Palette({ pages }: { readonly pages: readonly Destination[] }) {
  const t = useShellMessages();
  const { locale } = useLocale();
  const router = useRouter();
  const id = useId();
  const [words, setWords] = useState('');
  const [index, setIndex] = useState(0);
  const matches = found(pages, words);
  const current = matches[index];
  const close = () => openOverlay(undefined);

  function go(page: Destination | undefined) {
    if (!page) return;
    close();
    void router.navigate({ href: page.to });
  }

  function move(event: KeyboardEvent) {
    const last = matches.length - 1;
    const next = { ArrowDown: index === last ? 0 : index + 1, ArrowUp: index === 0 ? last : index - 1 }[event.key];
    if (event.key === 'Enter') go(current);
    else if (next === undefined) return;
    else setIndex(Math.max(0, next));
    event.preventDefault();
  }

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => isOpen || close()} className={styles.veil}>
      <Modal className={styles.modal}>
        <Dialog aria-label={t.palette.title} className={styles.dialog}>
          <div className={styles.field}>
            <Search size={20} aria-hidden="true" />
            <input
              role="combobox"
              aria-label={t.palette.field}
              aria-expanded={matches.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={current && `${id}-${current.to}`}
              aria-autocomplete="list"
              autoComplete="off"
              autoFocus
              className={styles.input}
              placeholder={t.palette.placeholder}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
                setIndex(0);
              }}
              onKeyDown={move}
            />
          </div>
          <ul role="listbox" id={`${id}-list`} aria-label={t.palette.title} className={styles.list} hidden={matches.length === 0}>
            {matches.map((page, place) => (
              // A line of a combobox: the keyboard acts on the field, which names the current one, and <option> stands only in
              // <select> and <datalist>.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role
              <li
                key={page.to}
                id={`${id}-${page.to}`}
                role="option"
                aria-selected={page === current}
                className={styles.item}
                onClick={() => go(page)}
                onPointerMove={() => setIndex(place)}
              >
                <Sign name={page.icon} />
                <span className={styles.label}>{page.label[locale]}</span>
                <span className={styles.floor}>{t.floors[page.floor]}</span>
              </li>
            ))}
          </ul>
          <p className={styles.none} role="alert">
            {matches.length === 0 && t.palette.none}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
