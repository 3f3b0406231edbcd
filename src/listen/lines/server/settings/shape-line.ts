import type { Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Vault } from '#platform/vault/vault.ts';
import type { Line } from '../../contract/line.ts';
import type { Bilingual } from '../../contract/manifest.ts';
import { openSecrets } from './read-settings.ts';

/** The lines as the administration sees them, by name; or the one named. */
export async function shapeLines(tx: Transaction, vault: Vault, only?: string): Promise<Line[]> {
  let query = tx.db
    .selectFrom('lines.line as line')
    .leftJoin('lines.state as state', 'state.line_id', 'line.id')
    .selectAll('line')
    .select(['state.connected_since', 'state.heard_at', 'state.trouble', 'state.trouble_at'])
    .select(({ selectFrom }) => [
      selectFrom('lines.delivery as delivery').whereRef('delivery.line_id', '=', 'line.id').where('delivery.state', '=', 'given-up').select(({ fn }) => fn.countAll<string>().as('n')).as('undelivered'),
      selectFrom('lines.agent as agent').whereRef('agent.line_id', '=', 'line.id').where('agent.employee_id', 'is', null).select(({ fn }) => fn.countAll<string>().as('n')).as('unknown_agents'),
    ]);
  if (only) query = query.where('line.id', '=', only);
  const rows = await query.orderBy('line.name').orderBy('line.id').execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    active: row.active,
    settings: row.settings as Record<string, unknown>,
    secretsSet: Object.keys(openSecrets(vault, row.secrets) ?? {}),
    address: `${row.public_address}/channels/${row.kind}/${row.id}`,
    condition: conditionOf(row.active, row),
    undelivered: Number(row.undelivered ?? 0),
    unknownAgents: Number(row.unknown_agents ?? 0),
  }));
}

type StateRow = { [K in 'connected_since' | 'heard_at' | 'trouble' | 'trouble_at']: Selectable<Rows['lines.state']>[K] | null };

function conditionOf(active: boolean, state: StateRow): Line['condition'] {
  const is = !active ? 'off' : state.trouble ? 'troubled' : state.connected_since || state.heard_at ? 'working' : 'silent';
  return {
    is,
    connectedSince: state.connected_since?.toISOString() ?? null,
    heardAt: state.heard_at?.toISOString() ?? null,
    trouble: (state.trouble as Bilingual | null) ?? null,
    troubleAt: state.trouble_at?.toISOString() ?? null,
  };
}
