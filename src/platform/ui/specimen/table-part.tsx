import { Ellipsis, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../card.tsx';
import { DataTable, type Column, type Sort } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { IconButton } from '../icon-button.tsx';
import { useFormatters } from '../locale.tsx';
import { MenuItem } from '../menu-item.tsx';
import { Menu } from '../menu.tsx';
import { PersonChip } from '../person-chip.tsx';
import { Part } from './part.tsx';
import { useTexts } from './texts.ts';

type Visit = { readonly guest: string; readonly unit: string; readonly begins: number; readonly length: number };

const hour = 3_600_000;

export function TablePart() {
  const t = useTexts();
  const format = useFormatters();
  const [sort, setSort] = useState<Sort>({ column: 'begins', direction: 'ascending' });
  const visits: readonly Visit[] = [
    { guest: 'Ömer Aydın', unit: t.people.product, begins: Date.UTC(2026, 10, 23, 8), length: 4 * hour },
    { guest: 'Edith van der Velde', unit: t.people.logistics, begins: Date.UTC(2026, 10, 25, 12), length: 2.5 * hour },
  ];
  const columns: readonly Column<Visit>[] = [
    { id: 'guest', header: t.columns.guest, isRowHeader: true, cell: ({ guest }) => <PersonChip name={guest} /> },
    { id: 'unit', header: t.columns.unit, cell: ({ unit }) => unit },
    {
      id: 'begins',
      header: t.columns.begins,
      isSortable: true,
      cell: ({ begins }) => `${format.weekday(begins)}, ${format.time(begins)}`,
    },
    { id: 'length', header: t.columns.length, align: 'end', cell: ({ length }) => format.duration(length) },
    {
      id: 'actions',
      header: t.columns.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: ({ guest }) => (
        <Menu trigger={<IconButton label={`${t.more}: ${guest}`} icon={<Ellipsis />} size="small" />}>
          <MenuItem label={t.menu.remove} icon={<Trash2 />} tone="danger" />
        </Menu>
      ),
    },
  ];
  const direction = sort.direction === 'ascending' ? 1 : -1;
  const shared = { caption: t.tableCaption, columns, rowKey: (visit: Visit) => visit.guest };
  return (
    <Part id="table" title={t.parts.table}>
      <DataTable
        {...shared}
        rows={visits.toSorted((a, b) => direction * (a.begins - b.begins))}
        sort={sort}
        onSort={setSort}
        empty={null}
      />
      <DataTable {...shared} caption={t.loadingQueue} rows={undefined} empty={null} />
      <Card>
        <DataTable {...shared} rows={[]} empty={<EmptyState title={t.noVisits} />} />
      </Card>
    </Part>
  );
}
