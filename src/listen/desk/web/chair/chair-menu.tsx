import { Ear, EllipsisVertical, UserPlus, Wind } from 'lucide-react';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { MenuItem } from '#platform/ui/menu-item.tsx';
import { MenuSeparator } from '#platform/ui/menu-separator.tsx';
import { Menu } from '#platform/ui/menu.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';
import { breatherMinutes, usualBreather } from './breather-minutes.ts';
import type { ChairOfMine } from './use-chair.ts';

/** What is needed less often around the chair: inviting somebody, a breather of another length, who has listened. */
export function ChairMenu({ chair, onInvite }: { readonly chair: ChairOfMine; readonly onInvite: () => void }) {
  const t = useDeskMessages();
  return (
    <Menu trigger={<IconButton size="small" label={t.chair.more} icon={<EllipsisVertical />} />}>
      <MenuItem id="invite" label={t.invite.open} icon={<UserPlus />} keys="Alt+I" onAction={onInvite} />
      <MenuSeparator />
      {breatherMinutes.map((minutes) => (
        <MenuItem
          key={minutes}
          id={`breather-${minutes}`}
          label={t.breather.minutes(minutes)}
          icon={<Wind />}
          keys={minutes === usualBreather && chair.breatherLeft === null ? 'Alt+B' : undefined}
          onAction={() => chair.rest(minutes)}
        />
      ))}
      <MenuSeparator />
      <MenuItem id="heard" label={t.chair.heardMe} icon={<Ear />} href="/privacy/mine" />
    </Menu>
  );
}
