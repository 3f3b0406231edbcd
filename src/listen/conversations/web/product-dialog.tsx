import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '#platform/ui/locale.tsx';
import { Select } from '#platform/ui/select.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Brand, Product } from './catalogue.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { useCatalogueMessages } from './use-catalogue-messages.ts';
import { useSaved } from './use-saved.ts';

/** Adds a product, or renames one and gives it to another brand. */
export function ProductDialog({ product, products, brands, onClose }: {
  readonly product: Product | undefined;
  readonly products: readonly Product[];
  readonly brands: readonly Brand[];
  readonly onClose: () => void;
}) {
  const t = useCatalogueMessages();
  const { locale } = useLocale();
  const saved = useSaved(onClose);
  const [brandId, setBrandId] = useState(product?.brandId ?? brands[0]?.id ?? null);
  const brandKey = brands.find(({ id }) => id === brandId)?.key;
  const put = useMutation(api.conversations.putProduct.mutationOptions({ onSuccess: (entry) => saved(entry[locale]) }));
  return (
    <EntryDialog
      title={product ? t.products.change(product[locale]) : t.products.add}
      entry={product}
      taken={new Set(products.map(({ key }) => key))}
      problem={put.error && problemOf(put.error)}
      isPending={put.isPending}
      onSave={(names) => brandKey !== undefined && put.mutate({ ...names, brandKey })}
      onClose={onClose}
    >
      <Select
        label={t.columns.brand}
        name="brandKey"
        value={brandId}
        onChange={setBrandId}
        choices={brands.map(({ id, name }) => ({ id, label: name }))}
      />
    </EntryDialog>
  );
}
