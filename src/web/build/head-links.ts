import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const themeSource = resolve(import.meta.dirname, '../early-theme.js');
const fonts = /(inter|source-serif-4)-latin-wght-normal.*\.woff2$/;

/**
 * What must come before the application: the script that puts the remembered theme on the page before anything is
 * painted (a file of its own, as the policy allows nothing inline), and the two fonts every page needs.
 */
export function headLinks(): Plugin {
  return {
    name: 'ohrensessel:head-links',
    buildStart() {
      if (this.environment.config.command === 'build') this.emitFile({ type: 'asset', name: 'early-theme.js', source: readFileSync(themeSource) });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const tags: HtmlTagDescriptor[] = [];
        if (!bundle) return [{ tag: 'script', children: readFileSync(themeSource, 'utf8'), injectTo: 'head-prepend' }];
        const theme = Object.keys(bundle).find((file) => /early-theme-[^/]+\.js$/.test(file));
        if (theme) tags.push({ tag: 'script', attrs: { src: `/${theme}` }, injectTo: 'head-prepend' });
        for (const file of Object.keys(bundle).filter((name) => fonts.test(name))) {
          tags.push({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head',
          });
        }
        return tags;
      },
    },
  };
}
