import { PenLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import type { Brand, Product } from './catalogue.ts';
import styles from './catalogue-page.module.css';
import { ProductDialog } from './product-dialog.tsx';
import { useCatalogueMessages } from './use-catalogue-messages.ts';

/** Products, by name. */
export function ProductsPart({ products, brands }: {
  /** Undefined while they are on their way. */
  readonly products: readonly Product[] | undefined;
  readonly brands: readonly Brand[];
}) {
  const t = useCatalogueMessages();
  const { locale } = useLocale();
  const other = locale === 'de' ? 'en' : 'de';
  const [search, setSearch] = useState('');
  /** A product that is changed, or `new`. */
  const [open, setOpen] = useState<Product | 'new' | null>(null);
  const wanted = search.trim().toLocaleLowerCase(locale);
  const brandNames = new Map(brands.map(({ id, name }) => [id, name]));
  const isFound = (name: string) => name.toLocaleLowerCase(locale).includes(wanted);
  const rows = products
    ?.filter(({ de, en, key }) => [de, en, key].some(isFound))
    .sort((a, b) => a[locale].localeCompare(b[locale], locale));
  const add = brands.length > 0 && (
    <Button icon={<Plus />} onPress={() => setOpen('new')}>
      {t.products.add}
    </Button>
  );
  const columns: readonly Column<Product>[] = [
    { id: 'name', header: t.columns[locale], isRowHeader: true, cell: (product) => product[locale] },
    { id: 'other', header: t.columns[other], cell: (product) => <span lang={other}>{product[other]}</span> },
    { id: 'brand', header: t.columns.brand, cell: ({ brandId }) => brandNames.get(brandId) },
    { id: 'key', header: t.columns.key, cell: ({ key }) => <code className={styles.key}>{key}</code> },
    {
      id: 'actions',
      header: t.columns.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: (product) => (
        <IconButton size="small" label={t.products.change(product[locale])} icon={<PenLine />} onPress={() => setOpen(product)} />
      ),
    },
  ];
  const empty =
    products?.length === 0 ? (
      <EmptyState title={t.products.none} action={add}>
        {brands.length > 0 ? t.products.noneSentence : t.products.needsBrand}
      </EmptyState>
    ) : (
      <EmptyState title={t.nothingFound}>{t.nothingFoundSentence}</EmptyState>
    );
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t.products.lead}</p>
      {products && products.length > 0 && (
        <div className={styles.head}>
          <SearchField label={t.search} placeholder={t.search} value={search} onChange={setSearch} />
          {add}
        </div>
      )}
      <DataTable
        caption={t.products.caption}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
      />
      {open && (
        <ProductDialog
          product={open === 'new' ? undefined : open}
          products={products ?? []}
          brands={brands}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
