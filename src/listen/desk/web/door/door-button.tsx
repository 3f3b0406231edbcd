import { DoorClosed, DoorOpen } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { useDeskMessages } from '../use-desk-messages.ts';

/** Closes a door, or opens it again, and shows the key that does the same. */
export function DoorButton({ isOpener, isForAll = false, size = 'medium', onPress }: {
  /** Whether the next press opens. */
  readonly isOpener: boolean;
  readonly isForAll?: boolean;
  readonly size?: 'small' | 'medium';
  readonly onPress: () => void;
}) {
  const t = useDeskMessages().door;
  const words = isForAll ? (isOpener ? t.openAll : t.closeAll) : isOpener ? t.open : t.close;
  return (
    <Button size={size} icon={isOpener ? <DoorOpen /> : <DoorClosed />} onPress={onPress}>
      {words}
      <Kbd keys={isForAll ? 'Shift+F8' : 'F8'} />
    </Button>
  );
}
