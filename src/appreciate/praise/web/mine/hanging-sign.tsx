import { EyeOff, Globe, House } from 'lucide-react';
import { Badge } from '#platform/ui/badge.tsx';
import type { Praise } from '../../contract/praise.ts';
import { usePraiseMessages } from '../use-praise-messages.ts';

const icons = { private: <EyeOff />, inside: <House />, outside: <Globe /> } as const;

/** Where a thanks hangs: shape, word and colour. */
export function HangingSign({ where }: { readonly where: Praise['where'] }) {
  const t = usePraiseMessages();
  return (
    <Badge tone={where === 'private' ? 'neutral' : 'chair'} icon={icons[where]}>
      {t.where[where]}
    </Badge>
  );
}
