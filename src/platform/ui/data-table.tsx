// Changing `display` takes their meaning from table elements in some browsers; the roles below give it back.
/* oxlint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Key, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useKitMessages } from './kit-messages.ts';
import { Skeleton } from './skeleton.tsx';
import styles from './data-table.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** One column: its head, and what a row shows in it. */
export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell that names the row; one column has it. */
  readonly isRowHeader?: boolean;
  /** For columns of buttons, whose head says nothing new. */
  readonly isHeaderHidden?: boolean;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
};

/** By which column rows are sorted. */
export type Sort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

/**
 * A table that is one: head cells, row heads, a caption. Where it has less than 40 rem, each row becomes a card with
 * the column heads inside. Sorting is shown and asked for here and done by whoever owns the rows.
 */
export function DataTable<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowKey,
  empty,
  sort,
  onSort,
}: {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => Key;
  /** What stands here when there are no rows; an `EmptyState`. */
  readonly empty: ReactNode;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
}) {
  if (rows?.length === 0) return empty;
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table">
        <caption className={styles.caption}>
          {isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
        </caption>
        <thead role="rowgroup" className={styles.head}>
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows === undefined && (
            <tr role="row" className={styles.row}>
              <td role="cell" className={styles.cell} colSpan={columns.length}>
                <Skeleton lines={5} />
              </td>
            </tr>
          )}
          {rows?.map((row) => (
            <tr key={rowKey(row)} role="row" className={styles.row}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column, sort, onSort }: {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}) {
  const t = useKitMessages();
  const sorted = sort?.column === column.id ? sort.direction : undefined;
  const next = sorted === 'ascending' ? 'descending' : 'ascending';
  return (
    <th role="columnheader" scope="col" className={styles.header} data-align={column.align} aria-sort={sorted}>
      {column.isHeaderHidden && <VisuallyHidden>{column.header}</VisuallyHidden>}
      {!column.isHeaderHidden && column.isSortable && onSort && (
        <AriaButton className={styles.sort} onPress={() => onSort({ column: column.id, direction: next })}>
          {column.header}
          {sorted === 'ascending' && <ArrowUp size={16} aria-label={t.sort.ascending} />}
          {sorted === 'descending' && <ArrowDown size={16} aria-label={t.sort.descending} />}
        </AriaButton>
      )}
      {!column.isHeaderHidden && !(column.isSortable && onSort) && column.header}
    </th>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const shared = {
    className: styles.cell,
    'data-align': column.align,
    'data-label': column.isHeaderHidden || column.isRowHeader ? undefined : column.header,
    'data-corner': column.isHeaderHidden || undefined,
  };
  return column.isRowHeader ? (
    <th role="rowheader" scope="row" {...shared}>
      {column.cell(row)}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {column.cell(row)}
    </td>
  );
}
