import { Handshake } from 'lucide-react';
import { Button } from '#platform/ui/button.tsx';
import { useOnSiteMessages } from './use-on-site-messages.ts';

/** The way to a talk that nobody waits for in a queue, as the customer stands in front of the agent. */
export function BeginButton({ onPress }: { readonly onPress: () => void }) {
  const t = useOnSiteMessages();
  return (
    <Button icon={<Handshake />} onPress={onPress}>
      {t.open}
    </Button>
  );
}
