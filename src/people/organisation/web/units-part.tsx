import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { problemOf } from '#web/api/problem-of.ts';
import { useMe } from '#web/session/use-me.ts';
import type { Unit } from '../contract/unit.ts';
import styles from './organisation-page.module.css';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitMenu } from './unit-menu.tsx';
import { usePeopleMessages } from './use-people-messages.ts';
import { useUnits } from './use-units.ts';

/** The units of the organisation. */
export function UnitsPart() {
  const t = usePeopleMessages().units;
  const { locale } = useLocale();
  const mayChange = useMe().permissions.includes('units:change');
  const { units, error } = useUnits();
  const [isAdding, setAdding] = useState(false);
  const add = mayChange && <Button icon={<Plus />} onPress={() => setAdding(true)}>{t.add}</Button>;
  const names = new Map(units?.map((unit) => [unit.id, unit.name[locale]]));
  const columns: readonly Column<Unit>[] = [
    { id: 'name', header: t.columns.name, isRowHeader: true, cell: (unit) => unit.name[locale] },
    { id: 'parent', header: t.columns.parent, cell: (unit) => unit.parentId && names.get(unit.parentId) },
    { id: 'actions', header: t.columns.actions, isHeaderHidden: true, align: 'end', cell: (unit) => mayChange && <UnitMenu unit={unit} /> },
  ];
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        <p className={styles.lead}>{t.lead}</p>
        {units && units.length > 0 && add}
      </div>
      {error ? (
        <ProblemNotice problem={problemOf(error)} />
      ) : (
        <DataTable
          caption={t.caption}
          isCaptionHidden
          columns={columns}
          rows={units}
          rowKey={(unit) => unit.id}
          empty={<EmptyState title={t.none} action={add}>{t.noneSentence}</EmptyState>}
        />
      )}
      {isAdding && <UnitDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
