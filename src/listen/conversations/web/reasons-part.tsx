import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import type { Reason } from './catalogue.ts';
import styles from './catalogue-page.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReasonMenu } from './reason-menu.tsx';
import { reasonRows, type ReasonRow } from './reason-rows.ts';
import { useCatalogueMessages } from './use-catalogue-messages.ts';

/** Contact reasons in their two levels. */
export function ReasonsPart({ reasons }: {
  /** Undefined while they are on their way. */
  readonly reasons: readonly Reason[] | undefined;
}) {
  const t = useCatalogueMessages();
  const { locale } = useLocale();
  const other = locale === 'de' ? 'en' : 'de';
  const [search, setSearch] = useState('');
  const [isAdding, setAdding] = useState(false);
  const rows = reasons && reasonRows(reasons, locale, search);
  const add = (
    <Button icon={<Plus />} onPress={() => setAdding(true)}>
      {t.reasons.add}
    </Button>
  );
  const columns: readonly Column<ReasonRow>[] = [
    {
      id: 'name',
      header: t.columns[locale],
      isRowHeader: true,
      cell: (reason) => (
        <span className={styles.name} data-level={reason.level}>
          {reason[locale]}
          {!reason.active && <Badge>{t.reasons.outOfUse}</Badge>}
          {reason.isOutWithParent && <Badge>{t.reasons.outOfUseAbove}</Badge>}
        </span>
      ),
    },
    { id: 'other', header: t.columns[other], cell: (reason) => <span lang={other}>{reason[other]}</span> },
    { id: 'key', header: t.columns.key, cell: (reason) => <code className={styles.key}>{reason.key}</code> },
    {
      id: 'actions',
      header: t.columns.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: (reason) => reasons && <ReasonMenu reason={reason} reasons={reasons} />,
    },
  ];
  const empty =
    reasons?.length === 0 ? (
      <EmptyState title={t.reasons.none} action={add}>
        {t.reasons.noneSentence}
      </EmptyState>
    ) : (
      <EmptyState title={t.nothingFound}>{t.nothingFoundSentence}</EmptyState>
    );
  return (
    <div className={styles.part}>
      <p className={styles.lead}>{t.reasons.lead}</p>
      {reasons && reasons.length > 0 && (
        <div className={styles.head}>
          <SearchField label={t.search} placeholder={t.search} value={search} onChange={setSearch} />
          {add}
        </div>
      )}
      <DataTable
        caption={t.reasons.caption}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
      />
      {isAdding && reasons && <ReasonDialog reasons={reasons} onClose={() => setAdding(false)} />}
    </div>
  );
}
