import { FileDown, FileX, Mail } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { useFormatters, useMessages } from '#platform/ui/locale.tsx';
import type { DeskEvent } from '../../contract/desk-conversation.ts';
import { fileSize } from './file-size.ts';
import styles from './files.module.css';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { OriginalDialog } from './original-dialog.tsx';

type Turn = Extract<DeskEvent, { kind: 'turn' }>;

/** What came along with a turn: the whole mail to look at, and its files to save. Guests never see any of it. */
export function TurnFiles({ conversationId, turn }: { readonly conversationId: string; readonly turn: Turn }) {
  const t = useMessages({ en, de });
  const { number } = useFormatters();
  const [isOpen, setOpen] = useState(false);
  const files = (turn.attachments ?? []).filter(({ view }) => !view);
  const hasView = turn.attachments?.some(({ view, kept }) => view && kept) ?? false;
  if (files.length === 0 && !hasView) return null;
  return (
    <div className={styles.files}>
      {hasView && (
        <Button size="small" variant="quiet" icon={<Mail />} onPress={() => setOpen(true)}>
          {t.whole}
        </Button>
      )}
      {files.length > 0 && (
        <ul className={styles.list} aria-label={t.list}>
          {files.map(({ id, name, size, kept, refused }) => (
            <li key={id}>
              {kept ? (
                <a className={styles.file} href={`/api/v1/desk/conversations/${conversationId}/attachments/${id}`} download={name} aria-label={t.save(name)}>
                  <FileDown size={16} aria-hidden="true" />
                  <span className={styles.name}>{name}</span>
                  <span className={styles.size}>{fileSize(size, number)}</span>
                </a>
              ) : (
                <span className={styles.file}>
                  <FileX size={16} aria-hidden="true" />
                  <span className={styles.name}>{name}</span>
                  <span className={styles.size}>{t.refused[refused ?? 'elsewhere']}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {isOpen && <OriginalDialog conversationId={conversationId} seq={turn.seq} onClose={() => setOpen(false)} />}
    </div>
  );
}
