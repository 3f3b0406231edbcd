import { Armchair, DoorClosed, Ellipsis, LogOut, Pencil, Quote, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { Dialog } from '../dialog.tsx';
import { IconButton } from '../icon-button.tsx';
import { Kbd } from '../kbd.tsx';
import { LinkButton } from '../link-button.tsx';
import { MenuItem } from '../menu-item.tsx';
import { MenuSeparator } from '../menu-separator.tsx';
import { Menu } from '../menu.tsx';
import { showToast } from '../show-toast.ts';
import { TextField } from '../text-field.tsx';
import { Part } from './part.tsx';
import styles from './specimen.module.css';
import { useTexts } from './texts.ts';

export function ActionsPart() {
  const t = useTexts();
  const [isInviting, setInviting] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <Part id="actions" title={t.parts.actions}>
      {(['large', 'medium', 'small'] as const).map((size) => (
        <div key={size} className={styles.row}>
          <Button size={size} variant="primary" icon={<Armchair />}>
            {t.take}
          </Button>
          <Button size={size} icon={<DoorClosed />}>
            {t.pause}
          </Button>
          <Button size={size} variant="plain">
            {t.leave}
          </Button>
          <Button size={size} variant="danger">
            {t.end}
          </Button>
        </div>
      ))}
      <div className={styles.row}>
        <Button variant="primary" isDisabled>
          {t.take}
        </Button>
        <Button isDisabled>{t.pause}</Button>
        <Button variant="primary" isPending>
          {t.take}
        </Button>
        <Button isPending>{t.pause}</Button>
        <LinkButton href="#door">{t.link}</LinkButton>
      </div>
      <div className={styles.row}>
        <IconButton label={t.pause} keys="Mod+Shift+P" icon={<DoorClosed />} />
        <IconButton label={t.leave} icon={<LogOut />} size="small" />
        <IconButton label={t.leave} icon={<LogOut />} isDisabled />
        <IconButton label={t.pause} icon={<DoorClosed />} isPending />
        <Menu trigger={<IconButton label={t.more} icon={<Ellipsis />} />}>
          <MenuItem label={t.menu.edit} icon={<Pencil />} keys="E" />
          <MenuItem label={t.menu.quote} detail={t.menu.detail} icon={<Quote />} isDisabled />
          <MenuSeparator />
          <MenuItem label={t.menu.remove} icon={<Trash2 />} tone="danger" keys="Mod+Backspace" />
        </Menu>
        <Kbd keys="Mod+Enter" />
        <Kbd keys="Shift+Tab" />
        <Kbd keys="/" />
      </div>
      <div className={styles.row}>
        <Button onPress={() => setInviting(true)}>{t.openDialog}</Button>
        <Button onPress={() => setAsking(true)}>{t.openConfirm}</Button>
        <Button onPress={() => showToast({ message: t.toast, undo: () => undefined })}>{t.showToast}</Button>
      </div>
      <Dialog
        title={t.dialogTitle}
        isOpen={isInviting}
        onOpenChange={setInviting}
        actions={(close) => (
          <Button variant="primary" onPress={close}>
            {t.invite}
          </Button>
        )}
      >
        <p>{t.dialogText}</p>
        <TextField label={t.email} type="email" autoComplete="off" />
      </Dialog>
      <ConfirmDialog
        title={t.endQuestion}
        confirm={t.end}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => setAsking(false)}
      >
        <p>{t.endAnswer}</p>
      </ConfirmDialog>
    </Part>
  );
}
