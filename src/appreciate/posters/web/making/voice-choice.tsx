import { useQuery } from '@tanstack/react-query';
import { Button } from '#platform/ui/button.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { Select } from '#platform/ui/select.tsx';
import { api } from '#web/api/client.ts';
import { usePosterMessages } from '../use-poster-messages.ts';
import { spans, type Draft } from './draft.ts';
import styles from './poster-form.module.css';

const any = 'any';

/** Which voices are on it: where it hangs, and those of a time, a unit, a product, a language. Offers only what occurs. */
export function VoiceChoice({ draft, onChange }: { readonly draft: Draft; readonly onChange: (some: Partial<Draft>) => void }) {
  const t = usePosterMessages();
  const { data } = useQuery(api.praise.hungFilters.queryOptions({ input: { scope: draft.scope } }));
  const narrowing = (name: 'unit' | 'product', list: ReadonlyArray<{ id: string; name: string }> = []) =>
    list.length > 1 && (
      <Select
        label={t[name]}
        choices={[{ id: any, label: t.any }, ...list.map(({ id, name: label }) => ({ id, label }))]}
        value={draft[name] ?? any}
        onChange={(id) => onChange({ [name]: id === any ? undefined : id, most: undefined })}
      />
    );
  return (
    <>
      <RadioGroup
        label={t.scope}
        choices={(['inside', 'outside'] as const).map((id) => ({ id, ...t.scopes[id] }))}
        value={draft.scope}
        onChange={(scope) => onChange({ scope, unit: undefined, product: undefined, most: undefined })}
      />
      <Select label={t.time} choices={spans.map((id) => ({ id, label: t.times[id] }))} value={draft.span} onChange={(span) => onChange({ span, most: undefined })} />
      <details className={styles.more}>
        <summary>{t.narrow}</summary>
        <div className={styles.group}>
          <Select
            label={t.spoken}
            choices={[{ id: any, label: t.any }, { id: 'de', label: t.languages.de }, { id: 'en', label: t.languages.en }]}
            value={draft.spoken ?? any}
            onChange={(id) => onChange({ spoken: id === 'de' || id === 'en' ? id : undefined, most: undefined })}
          />
          {narrowing('unit', data?.units)}
          {narrowing('product', data?.products)}
        </div>
      </details>
      {draft.most !== undefined && (
        <p className={styles.most}>
          {t.newest(draft.most)}
          <Button size="small" variant="plain" onPress={() => onChange({ most: undefined })}>{t.allAgain}</Button>
        </p>
      )}
    </>
  );
}
