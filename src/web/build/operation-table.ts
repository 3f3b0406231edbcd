import type { AnyContractRouter } from '@orpc/contract';
import type { OperationMeta } from '#platform/contract/operation.ts';

/** Per feature and operation `METHOD /path`; a plus in front says that it creates something. */
export type OperationTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Declared {
  '~orpc': { route: { method?: string; path?: string }; meta: Partial<OperationMeta> };
}

/** What the application has to know of the public API to call it: no schema, no prose, and nothing only customers or screens may call, which do so by themselves. */
export function operationTable(contract: Record<string, AnyContractRouter>): OperationTable {
  return Object.fromEntries(
    Object.entries(contract).map(([feature, operations]) => [
      feature,
      Object.fromEntries(Object.entries(operations as Record<string, Declared>).filter(([, declared]) => isForPeople(declared)).map(([name, declared]) => [name, line(declared)])),
    ]),
  );
}

function isForPeople({ '~orpc': { meta } }: Declared): boolean {
  return meta.audience !== 'customer' && meta.audience !== 'screen';
}

function line({ '~orpc': { route, meta } }: Declared): string {
  return `${meta.creates ? '+' : ''}${route.method} ${route.path}`;
}
