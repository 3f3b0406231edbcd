import { readOptions } from '../options.ts';
import { putUpLauncher } from './put-up-launcher.ts';

// Known only while the script runs for the first time, and not at all when it was included as a module.
const script = (document.currentScript ?? document.querySelector('script[src*="/widget.js"]')) as HTMLScriptElement | null;

if (script) {
  const begin = () => putUpLauncher(readOptions(script));
  if (document.body) begin();
  else document.addEventListener('DOMContentLoaded', begin);
}
