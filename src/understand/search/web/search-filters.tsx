import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { impressionKinds } from '#listen/impressions/contract/impression-kinds.ts';
import { useImpressionMessages } from '#listen/impressions/web/use-impression-messages.ts';
import { useUnits } from '#people/organisation/web/use-units.ts';
import { Button } from '#platform/ui/button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select, type Choice } from '#platform/ui/select.tsx';
import { Switch } from '#platform/ui/switch.tsx';
import { useMedia } from '#platform/ui/use-media.ts';
import { api } from '#web/api/client.ts';
import { channels, times, type SearchAddress } from './search-address.ts';
import styles from './search-filters.module.css';
import { useSearchMessages } from './use-search-messages.ts';

const any = 'any';

/** What narrows a search. Every change is searched at once and stands in the address. */
export function SearchFilters({ address, onChange, maySeeMine }: {
  readonly address: SearchAddress;
  readonly onChange: (address: SearchAddress) => void;
  readonly maySeeMine: boolean;
}) {
  const t = useSearchMessages().filters;
  const words = useImpressionMessages();
  const { locale } = useLocale();
  const isNarrow = useMedia('(max-width: 45rem)');
  const [isOpen, setOpen] = useState(false);
  const { data: catalogue } = useQuery(api.conversations.catalogue.queryOptions({ input: {} }));
  const { units } = useUnits();
  const reasons = (catalogue?.reasons ?? []).map((reason) => ({ id: reason.id, label: reason[locale] })).sort(byLabel(locale));
  const isNarrowed = Object.entries(address).some(([name, value]) => name !== 'q' && value !== undefined);

  function narrowing(name: 'kind' | 'reason' | 'unit' | 'channel' | 'time', choices: readonly Choice<string>[]) {
    return (
      <Select
        label={t[name]}
        choices={[{ id: any, label: t.any }, ...choices]}
        value={address[name] ?? any}
        // The ids of the choices are the values of the address.
        onChange={(id) => onChange({ ...address, [name]: id === any ? undefined : id })}
      />
    );
  }

  const fields = (
    <section className={styles.filters} aria-label={t.title}>
      {narrowing('kind', impressionKinds.map((kind) => ({ id: kind, label: words.kinds[kind] })))}
      {reasons.length > 0 && narrowing('reason', reasons)}
      {units && units.length > 0 && narrowing('unit', units.map((unit) => ({ id: unit.id, label: unit.name[locale] })))}
      {narrowing('channel', channels.map((channel) => ({ id: channel, label: words.channels[channel] })))}
      {narrowing('time', (Object.keys(times) as (keyof typeof times)[]).map((time) => ({ id: time, label: t.times[time] })))}
      {maySeeMine && (
        <Switch isSelected={address.mine ?? false} onChange={(isOn) => onChange({ ...address, mine: isOn || undefined })}>
          {t.mine}
        </Switch>
      )}
      {isNarrowed && (
        <Button variant="plain" onPress={() => onChange({ q: address.q })}>
          {t.clear}
        </Button>
      )}
    </section>
  );
  if (!isNarrow) return fields;
  return (
    <>
      <div>
        <Button size="small" icon={<SlidersHorizontal />} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t.title}
        </Button>
      </div>
      {(isOpen || isNarrowed) && fields}
    </>
  );
}

function byLabel(locale: 'de' | 'en') {
  const { compare } = new Intl.Collator(locale);
  return (a: Choice<string>, b: Choice<string>) => compare(a.label, b.label);
}
