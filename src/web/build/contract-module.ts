import type { AnyContractRouter } from '@orpc/contract';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { operationTable } from './operation-table.ts';

const name = 'virtual:operations';
const resolved = `\0${name}`;
const source = resolve(import.meta.dirname, '../../contract.ts');

/**
 * The module `virtual:operations`: the public API as the browser needs it to call it. Schemas and prose stay on the server;
 * the types come by `import type` and weigh nothing.
 */
export function contractModule(): Plugin {
  let server: ViteDevServer | undefined;
  return {
    name: 'ohrensessel:contract',
    configureServer(development) {
      server = development;
    },
    resolveId: (id) => (id === name ? resolved : undefined),
    async load(id) {
      if (id !== resolved) return undefined;
      const { contract } = (server ? await server.ssrLoadModule(source) : await import(source)) as { contract: Record<string, AnyContractRouter> };
      return `export const operations = JSON.parse(${JSON.stringify(JSON.stringify(operationTable(contract)))});`;
    },
    handleHotUpdate({ file, server: { moduleGraph, ws } }) {
      const module = /\/contract(\/|\.ts$)/.test(file) ? moduleGraph.getModuleById(resolved) : undefined;
      if (!module) return;
      moduleGraph.invalidateModule(module);
      ws.send({ type: 'full-reload' });
    },
  };
}
