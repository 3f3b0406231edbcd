import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Theme } from '../contract/theme.ts';
import { shapeTheme } from './shape-theme.ts';
import { themeRows } from './theme-rows.ts';

/** The theme that stands for itself under this id, as the reply of a command. @throws Problem `not-found`. */
export async function replyTheme(tx: Transaction, actor: Employee, id: string, now: Date): Promise<Theme> {
  const [row] = await themeRows(tx, id);
  if (!row) throw new Problem(problems.notFound);
  return shapeTheme(row, actor, now);
}
