import type { Audience, Role } from '#platform/contract/audience.ts';
import type { OperationMeta } from '#platform/contract/operation.ts';
import type { Employee } from '#platform/http/actor.ts';

/** Features with their operations, as `src/contract.ts` lists them. */
type Contract = Record<string, Record<string, { '~orpc': { meta: object } }>>;

/** Every permission of the public API and who may have it. A permission shared by operations has all their audiences. */
export type OfferedPermissions = ReadonlyMap<string, readonly Audience[]>;

/** Reads the permissions out of the contract. */
export function offeredPermissions(contract: Contract): OfferedPermissions {
  const metas = Object.values(contract).flatMap((feature) =>
    Object.values(feature).map((operation) => operation['~orpc'].meta as OperationMeta),
  );
  return new Map([...Map.groupBy(metas, (meta) => meta.permission)].map(([permission, group]) => [permission, group.map((meta) => meta.audience)]));
}

/** What an employee may call: by the roles, and by the token if the caller came with one. */
export function permissionsOf(offered: OfferedPermissions, { roles, scopes }: Pick<Employee, 'roles' | 'scopes'>): string[] {
  return [...offered]
    .filter(([permission, audiences]) => audiences.some((audience) => includes(audience, roles)) && (!scopes || scopes.has(permission)))
    .map(([permission]) => permission)
    .sort();
}

function includes(audience: Audience, roles: ReadonlySet<Role>): boolean {
  if (audience === 'anyone' || audience === 'customer' || audience === 'screen') return false;
  return audience === 'employee' || audience.some((role) => roles.has(role));
}
