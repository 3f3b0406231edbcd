import { minifyContractRouter, type AnyContractRouter } from '@orpc/contract';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { OperationMeta } from '#platform/contract/operation.ts';

const name = 'virtual:contract';
const resolved = `\0${name}`;
const source = resolve(import.meta.dirname, '../../contract.ts');

/**
 * The public API as the browser needs it to call it: method and path per operation, and whether it creates something.
 * Schemas and prose stay on the server; the types come by `import type` and weigh nothing.
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
      const { contract } = (server ? await server.ssrLoadModule(source) : await import(source)) as { contract: AnyContractRouter };
      return `export const contract = JSON.parse(${JSON.stringify(JSON.stringify(slim(minifyContractRouter(contract))))});`;
    },
    handleHotUpdate({ file, server: { moduleGraph, ws } }) {
      const module = /\/contract(\/|\.ts$)/.test(file) ? moduleGraph.getModuleById(resolved) : undefined;
      if (!module) return;
      moduleGraph.invalidateModule(module);
      ws.send({ type: 'full-reload' });
    },
  };
}

interface MinifiedProcedure {
  '~orpc': { route: { method?: string; path?: string }; meta: Partial<OperationMeta>; errorMap: object };
}

function slim(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (!('~orpc' in node)) return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, slim(child)]));
  const { route, meta } = (node as MinifiedProcedure)['~orpc'];
  return { '~orpc': { route: { method: route.method, path: route.path }, meta: meta.creates ? { creates: true } : {}, errorMap: {} } };
}
