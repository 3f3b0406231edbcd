import type { Plugin } from 'vite';

const forbidden: ReadonlyArray<readonly [RegExp, string]> = [
  [/\/node_modules\/zod\//, 'Schemas stay on the server: import the type (`import type`), or move the constant into a file without Zod.'],
  [/\/src\/.*\/server\//, 'Server code does not belong into the browser.'],
];

/** Refuses to build when schemas or server code would reach the browser. */
export function browserOnly(): Plugin {
  return {
    name: 'ohrensessel:browser-only',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, module] of Object.entries(chunk.modules)) {
          const broken = module.renderedLength > 0 && forbidden.find(([pattern]) => pattern.test(id));
          if (broken) this.error(`${id} came into ${chunk.fileName}. ${broken[1]} ${importers(this.getModuleInfo(id)?.importers)}`);
        }
      }
    },
  };
}

function importers(ids: readonly string[] | undefined): string {
  return ids && ids.length > 0 ? `Imported by ${ids.join(', ')}.` : '';
}
