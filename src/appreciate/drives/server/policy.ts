import type { Employee } from '#platform/http/actor.ts';
import { resumeFor } from '../contract/limits.ts';

/** What the rules look at. */
export interface RunBy {
  started_by: string | null;
  unit_id: string | null;
  signer_id: string | null;
}

/** Who changes, ends and reminds: whoever runs the programme, and a lead what they started or what is for their own unit. */
export function mayRun({ id, roles, unitId }: Pick<Employee, 'id' | 'roles' | 'unitId'>, drive: RunBy): boolean {
  if (roles.has('steward')) return true;
  return roles.has('lead') && (drive.started_by === id || (drive.unit_id !== null && drive.unit_id === unitId));
}

/** Who signs: the one who was asked, and nobody for them. */
export function maySign({ id }: Pick<Employee, 'id'>, { signer_id }: RunBy): boolean {
  return signer_id === id;
}

/** Whether a drive that was ended early can go on: for an hour, and not once its last day is over. */
export function mayGoOn({ ended_at, closes_at }: { ended_at: Date | null; closes_at: Date }, now: Date): boolean {
  return ended_at !== null && now.getTime() < ended_at.getTime() + resumeFor && now < closes_at;
}
