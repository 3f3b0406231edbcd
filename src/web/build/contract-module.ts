import type { AnyContractRouter } from '@orpc/contract';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { operationTable, type OperationTable } from './operation-table.ts';

const name = 'virtual:operations';
const laterName = `${name}/later`;
const resolved = new Map([name, laterName].map((each) => [each, `\0${each}`]));
const source = resolve(import.meta.dirname, '../../contract.ts');

/** Features that every guest's page calls at once, and those that close a door, which must not wait for anything to be fetched. */
const atOnce = new Set(['access', 'asking', 'conversations', 'desk', 'impressions', 'search', 'shadowing', 'today']);

/**
 * The module `virtual:operations`: the public API as the browser needs it to call it. Schemas and prose stay on the server;
 * the types come by `import type` and weigh nothing. What no guest's first page calls is fetched by
 * `virtual:operations/later` when it is first wanted: as a file, because a browser asks for a file again after a failure, for a module never.
 */
export function contractModule(): Plugin {
  let server: ViteDevServer | undefined;
  return {
    name: 'ohrensessel:contract',
    configureServer(development) {
      server = development;
    },
    resolveId: (id) => resolved.get(id),
    async load(id) {
      const isLater = id === resolved.get(laterName);
      if (!isLater && id !== resolved.get(name)) return undefined;
      const { contract } = (server ? await server.ssrLoadModule(source) : await import(source)) as { contract: Record<string, AnyContractRouter> };
      const table = JSON.stringify(operationsOf(contract, isLater));
      if (!isLater) return `export const operations = JSON.parse(${JSON.stringify(table)});`;
      if (server) return `export const fetchOperations = async () => (${table});`;
      const file = this.emitFile({ type: 'asset', name: 'operations.json', source: table });
      return `export async function fetchOperations() {
        const answer = await fetch(import.meta.ROLLUP_FILE_URL_${file});
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }`;
    },
    handleHotUpdate({ file, server: { moduleGraph, ws } }) {
      if (!/\/contract(\/|\.ts$)/.test(file)) return;
      const modules = [...resolved.values()].map((id) => moduleGraph.getModuleById(id)).filter((module) => module !== undefined);
      if (modules.length === 0) return;
      for (const module of modules) moduleGraph.invalidateModule(module);
      ws.send({ type: 'full-reload' });
    },
  };
}

function operationsOf(contract: Record<string, AnyContractRouter>, isLater: boolean): OperationTable {
  return Object.fromEntries(Object.entries(operationTable(contract)).filter(([feature]) => atOnce.has(feature) !== isLater));
}
