import { problems } from '#platform/contract/well-known-problems.ts';
import { organisationProblems } from '../contract/problems.ts';

/** Rules about a unit that the database keeps. */
export const unitRefusals = {
  unit_key_key: { kind: organisationProblems.unitKeyTaken, field: 'key' },
  unit_parent_id_fkey: { kind: problems.invalidInput, field: 'parentId' },
};
