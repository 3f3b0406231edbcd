import { Badge } from '#platform/ui/badge.tsx';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { KindSign } from './kind-sign.tsx';
import { kindTones } from './kind-tones.ts';
import { useImpressionMessages } from './use-impression-messages.ts';

/** What kind of impression it is: sign, word and colour together. */
export function KindBadge({ kind }: { readonly kind: ImpressionKind }) {
  const t = useImpressionMessages();
  return (
    <Badge tone={kindTones[kind]} icon={<KindSign kind={kind} />}>
      {t.kinds[kind]}
    </Badge>
  );
}
