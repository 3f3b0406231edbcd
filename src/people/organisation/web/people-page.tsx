import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Mail, UserPlus } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { Badge } from '#platform/ui/badge.tsx';
import { Button } from '#platform/ui/button.tsx';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import { LinkButton } from '#platform/ui/link-button.tsx';
import { useLocale } from '#platform/ui/locale.tsx';
import { Page } from '#platform/ui/page.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { RadioGroup } from '#platform/ui/radio-group.tsx';
import { SearchField } from '#platform/ui/search-field.tsx';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import { MoreButton } from '#web/loading/more-button.tsx';
import { useMe } from '#web/session/use-me.ts';
import type { Employee } from '../contract/employee.ts';
import { EmployeeDialog } from './employee-dialog.tsx';
import { EmployeeMenu } from './employee-menu.tsx';
import styles from './people-page.module.css';
import { usePeopleMessages } from './use-people-messages.ts';
import { useRoleNames } from './use-role-names.ts';

/** Who works here. */
export function PeoplePage() {
  const t = usePeopleMessages().people;
  const { permissions } = useMe();
  const [isAdding, setAdding] = useState(false);
  const [text, setText] = useState('');
  const [standing, setStanding] = useState<'present' | 'gone'>('present');
  const q = useDeferredValue(text.trim());
  const columns = useColumns();
  const people = useInfiniteQuery(
    api.organisation.listEmployees.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, q: q || undefined, active: String(standing === 'present'), limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  );
  const isSearch = q.length > 0;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          {permissions.includes('employees:change') && <Button icon={<UserPlus />} onPress={() => setAdding(true)}>{t.add}</Button>}
          {permissions.includes('invitations:list') && (
            <LinkButton variant="primary" icon={<Mail />} href="/people/invitations">{t.invitations}</LinkButton>
          )}
        </>
      }
    >
      <div className={styles.filters}>
        <SearchField label={t.search} placeholder={t.search} value={text} onChange={setText} />
        <RadioGroup
          label={t.columns.name}
          isLabelHidden
          orientation="horizontal"
          value={standing}
          onChange={setStanding}
          choices={[{ id: 'present', label: t.present }, { id: 'gone', label: t.gone }]}
        />
      </div>
      {people.error && <ProblemNotice problem={problemOf(people.error)} />}
      {!people.error && (
        <DataTable
          caption={t.caption}
          isCaptionHidden
          columns={columns}
          rows={people.data?.pages.flatMap((page) => page.items)}
          rowKey={(employee) => employee.id}
          empty={<EmptyState title={isSearch ? t.none : t.nobodyLeft}>{isSearch && t.noneSentence}</EmptyState>}
        />
      )}
      <MoreButton of={people}>{t.more}</MoreButton>
      {isAdding && <EmployeeDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<Employee>[] {
  const t = usePeopleMessages().people.columns;
  const names = useRoleNames();
  const { locale } = useLocale();
  return [
    {
      id: 'name',
      header: t.name,
      isRowHeader: true,
      cell: (employee) => (
        <>
          <span className={styles.name}>{employee.name}</span>
          <span className={styles.function}>{employee.function[locale]}</span>
        </>
      ),
    },
    { id: 'unit', header: t.unit, cell: (employee) => employee.unit?.name[locale] },
    {
      id: 'roles',
      header: t.roles,
      cell: (employee) => (
        <span className={styles.roles}>
          {employee.roles.map((role) => (
            <Badge key={role}>{names[role].name}</Badge>
          ))}
        </span>
      ),
    },
    { id: 'superior', header: t.superior, cell: (employee) => employee.superior?.name },
    {
      id: 'actions',
      header: t.actions,
      isHeaderHidden: true,
      align: 'end',
      cell: (employee) => employee.can.change && <EmployeeMenu employee={employee} />,
    },
  ];
}
