import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DataTable, type Column } from '#platform/ui/data-table.tsx';
import { useFormatters } from '#platform/ui/locale.tsx';
import { ProblemNotice } from '#platform/ui/problem-notice.tsx';
import { Select } from '#platform/ui/select.tsx';
import { showToast } from '#platform/ui/show-toast.ts';
import { api } from '#web/api/client.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { LineAgentEntry } from '../contract/line.ts';
import styles from './lines-page.module.css';
import { useLinesMessages } from './use-lines-messages.ts';

const nobody = 'nobody';

/** Agents of the other system whom no mail address leads to anybody here. Nothing is shown while everybody is known. */
export function AgentsPart({ lineId }: { readonly lineId: string }) {
  const t = useLinesMessages().agents;
  const queries = useQueryClient();
  const agents = useQuery(api.lines.agents.queryOptions({ input: { lineId } }));
  const match = useMutation(
    api.lines.matchAgent.mutationOptions({
      onSuccess() {
        showToast({ message: t.saved });
        void queries.invalidateQueries({ queryKey: api.lines.key() });
      },
    }),
  );
  const here = agents.data?.employees ?? [];
  const columns: readonly Column<LineAgentEntry>[] = useColumns((entry) => (
    <Select
      label={t.choose(entry.name ?? entry.externalId)}
      isLabelHidden
      choices={[{ id: nobody, label: t.clear }, ...here.map(({ id, name }) => ({ id, label: name }))]}
      value={entry.employee?.id ?? nobody}
      onChange={(id) => match.mutate({ lineId, externalId: entry.externalId, employeeId: id === nobody ? null : id })}
    />
  ));
  const error = agents.error ?? match.error;
  if (!error && (agents.data?.items.length ?? 0) === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="agents">
      <h2 id="agents">{t.title}</h2>
      <p className={styles.quiet}>{t.sentence}</p>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {agents.data && <DataTable caption={t.title} isCaptionHidden columns={columns} rows={agents.data.items} rowKey={({ externalId }) => externalId} empty={null} />}
    </section>
  );
}

function useColumns(choose: (entry: LineAgentEntry) => React.ReactNode): readonly Column<LineAgentEntry>[] {
  const t = useLinesMessages().agents;
  const format = useFormatters();
  return [
    { id: 'there', header: t.there, isRowHeader: true, cell: ({ name, externalId }) => (name ? `${name} (${externalId})` : externalId) },
    { id: 'seen', header: t.seen, cell: ({ seenAt }) => format.shortDate(seenAt) },
    { id: 'here', header: t.here, cell: choose },
  ];
}
