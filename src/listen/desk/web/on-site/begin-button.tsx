import { Handshake } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { Kbd } from '#platform/ui/kbd.tsx';
import { useOnSiteMessages } from './use-on-site-messages.ts';

/** The way to a talk that nobody waits for in a queue, as the customer stands in front of the agent. */
export function BeginButton({ onPress }: { readonly onPress: () => void }) {
  const t = useOnSiteMessages();
  return (
    <Button variant="plain" icon={<Handshake />} onPress={onPress}>
      {t.open}
      <Kbd keys="Alt+V" />
    </Button>
  );
}
