import { useMutation } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Brand } from './catalogue.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { useCatalogueMessages } from './use-catalogue-messages.ts';
import { useSaved } from './use-saved.ts';

/** Adds or renames a brand, which has the same name in every language. */
export function BrandDialog({ brand, brands, onClose }: {
  readonly brand: Brand | undefined;
  readonly brands: readonly Brand[];
  readonly onClose: () => void;
}) {
  const t = useCatalogueMessages();
  const saved = useSaved(onClose);
  const put = useMutation(api.conversations.putBrand.mutationOptions({ onSuccess: ({ name }) => saved(name) }));
  return (
    <EntryDialog
      title={brand ? t.brands.change(brand.name) : t.brands.add}
      entry={brand && { key: brand.key, de: brand.name, en: brand.name }}
      taken={new Set(brands.map(({ key }) => key))}
      hasOneName
      problem={put.error && problemOf(put.error)}
      isPending={put.isPending}
      onSave={({ key, de: name }) => put.mutate({ key, name })}
      onClose={onClose}
    />
  );
}
