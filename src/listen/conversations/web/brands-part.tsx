import { PenLine, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { IconButton } from '#platform/ui/icon-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { BrandDialog } from './brand-dialog.tsx';
import type { Brand } from './catalogue.ts';
import styles from './catalogue-page.module.css';
import { useCatalogueMessages } from './use-catalogue-messages.ts';

/** Brands, by name. */
export function BrandsPart({ brands }: {
  /** Undefined while they are on their way. */
  readonly brands: readonly Brand[] | undefined;
}) {
  const t = useCatalogueMessages();
  const { locale } = useLocale();
  /** A brand that is renamed, or `new`. */
  const [open, setOpen] = useState<Brand | 'new' | null>(null);
  const add = (
    <Button icon={<Plus />} onPress={() => setOpen('new')}>
      {t.brands.add}
    </Button>
  );
  const columns: readonly Column<Brand>[] = [
    { id: 'name', header: t.columns.name, isRowHeader: true, cell: ({ name }) => name },
    { id: 'key', header: t.columns.key, cell: ({ key }) => <code className={styles.key}>{key}</code> },
    {
      id: 'actions',
      header: t.columns.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: (brand) => (
        <IconButton size="small" label={t.brands.change(brand.name)} icon={<PenLine />} onPress={() => setOpen(brand)} />
      ),
    },
  ];
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <p className={styles.lead}>{t.brands.lead}</p>
        {brands && brands.length > 0 && add}
      </div>
      <DataTable
        caption={t.brands.caption}
        isCaptionHidden
        columns={columns}
        rows={brands?.toSorted((a, b) => a.name.localeCompare(b.name, locale))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t.brands.none} action={add}>
            {t.brands.noneSentence}
          </EmptyState>
        }
      />
      {open && (
        <BrandDialog brand={open === 'new' ? undefined : open} brands={brands ?? []} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
