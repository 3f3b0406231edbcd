import { useQuery } from '@tanstack/react-query';
import { DoorOpen, Heart } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { Locale } from '#platform/i18n/locale.ts';
import { Button } from '#platform/ui/button.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useMessages } from '#platform/ui/locale.tsx';
import { api } from '#web/api/client.ts';
import { lazyPart } from '#web/loading/lazy-part.ts';
import { useMe } from '#web/session/use-me.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import styles from './way-back.module.css';

const TurnsAround = lazyPart(async () => (await import('./turns-around.tsx')).TurnsAround);

/** The way from a voice back to its case: into the collection of whoever kept it, to what was said around it for those who were there. Nothing for everybody else. */
export function WayBack({ id, language }: { readonly id: string; readonly language: Locale }) {
  const t = useMessages({ en, de });
  const { roles } = useMe();
  const [isReading, setReading] = useState(false);
  const mayLead = roles.includes('agent') || roles.includes('guest');
  const { data } = useQuery(api.praise.wayBack.queryOptions({ input: { id }, enabled: mayLead, staleTime: 0, gcTime: 0, retry: false }));
  if (!data || (!data.collection && !data.moment)) return null;
  return (
    <div className={styles.way}>
      <div className={styles.keys}>
        {data.moment && (
          <Button icon={<DoorOpen />} aria-expanded={isReading} onPress={() => setReading(!isReading)}>
            {isReading ? t.fold : t.read}
          </Button>
        )}
        {data.collection && (
          <LinkButton href="/thanks" icon={<Heart />}>
            {t.collection}
          </LinkButton>
        )}
      </div>
      {isReading && (
        <Suspense>
          <TurnsAround id={id} language={language} />
        </Suspense>
      )}
    </div>
  );
}
