import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { unpackBrowser } from './unpack-browser.ts';

// The package's own list asks for a single process, which crashes with AudioWorklet and several pages.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A real browser for tests and pictures, without anything installed on the machine. `options.args` are added, for
 * example a microphone that plays a file. Close it when done: `await using browser = await openBrowser()` does.
 *
 * @throws if the machine cannot run it even with the libraries that came along; the message names what is missing.
 */
export async function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { program, libraries, fonts } = await unpackBrowser();
  const environment = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: fonts };
  const launch = (env: Record<string, string>) =>
    chromium.launch({
      ...options,
      executablePath: program,
      args: [...quiet, ...(options.args ?? [])],
      env: { ...process.env, ...environment, ...env },
    });
  try {
    return await launch({});
  } catch (error) {
    if (!/error while loading shared libraries/.test(String(error))) throw error;
    return await launch({ LD_LIBRARY_PATH: libraries });
  }
}
