import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoThanks } from './demo-thanks.ts';

/** All invented thanks, newest first. */
export function readDemoThanks(): DemoThanks[] {
  const lines = readFileSync(join(import.meta.dirname, 'thanks.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as DemoThanks);
}
