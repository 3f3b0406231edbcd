import { useQuery } from '@tanstack/react-query';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select } from '#platform/ui/select.tsx';
import type { HangingPlace } from '#appreciate/praise/contract/hung-praise.ts';
import { praiseWords } from '#appreciate/praise/contract/words/praise-words.ts';
import { api } from '#web/api/client.ts';
import { useWallMessages } from './use-wall-messages.ts';
import type { WallAddress } from './wall-address.ts';

const any = 'any';

/** What of what hangs is meant; whatever is absent does not matter. */
export type Narrowed = Omit<WallAddress, 'q' | 'as'>;

/** Fields that narrow down what hangs in a place. They offer only what occurs there. */
export function Narrowing({ scope, narrowed, onNarrow }: { readonly scope: HangingPlace; readonly narrowed: Narrowed; readonly onNarrow: (narrowed: Narrowed) => void }) {
  const t = useWallMessages();
  const { locale } = useLocale();
  const { moods, channels } = praiseWords(locale);
  const { data } = useQuery(api.praise.hungFilters.queryOptions({ input: { scope } }));
  const named = (list: ReadonlyArray<{ id: string; name: string }> = []) => list.map(({ id, name }) => ({ id, label: name }));
  const coded = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([id, label]) => ({ id, label }));
  const fields = [
    ['time', coded(t.times)],
    ['unit', named(data?.units)],
    ['product', named(data?.products)],
    ['brand', named(data?.brands)],
    ['step', named(data?.steps)],
    ['mood', coded(moods)],
    ['channel', coded(channels)],
  ] as const;
  return fields
    .filter(([, choices]) => choices.length > 0)
    .map(([name, choices]) => (
      <Select
        key={name}
        label={t[name]}
        choices={[{ id: any, label: t.any }, ...choices]}
        value={narrowed[name] ?? any}
        // The ids of the choices are the values that are meant.
        onChange={(id) => onNarrow({ ...narrowed, [name]: id === any ? undefined : id })}
      />
    ));
}
