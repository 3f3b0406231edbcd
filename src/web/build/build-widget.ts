import { join } from 'node:path';
import type { Logger } from 'pino';
import { buildOnce } from './build-once.ts';
import { projectRoot } from './project-root.ts';

/** Where the built widget and the customer's own pages lie. */
export const widgetOutput = join(projectRoot, 'dist/widget');

const sources = [
  'package-lock.json',
  'src/listen/channels/chat/{widget,web}/**/*',
  'src/listen/channels/chat/{,texts/}contract/**/*.ts',
  'src/listen/channels/web-call/{contract,web/sound,web/window}/**/*',
  'src/listen/calls/{contract,web}/**/*.ts',
  'src/listen/gate/contract/*.ts',
  'src/platform/{ui,i18n,text,contract}/*',
  'src/web/build/*',
];

/** Builds the widget and the customer's own pages if they are missing or older than their sources; returns the directory. */
export function buildWidget(log: Logger): Promise<string> {
  return buildOnce(log, {
    name: 'the chat widget',
    sources,
    output: widgetOutput,
    async build(directory) {
      // Loaded only here: a warm start must not pay for the bundler.
      const { bundleWidget } = await import('./bundle-widget.ts');
      await bundleWidget(directory);
    },
  });
}
