import { readdir } from 'node:fs/promises';
import type { Bench, Figure, Measured } from './figure.ts';

/**
 * `npm run bench -- NAME [--json]`: runs one bench and prints its figures, one JSON line each with `--json`. Everything else a
 * bench has to say goes to stderr. Parts that only one bench needs stand in a folder of its name.
 */
const [name, ...rest] = process.argv.slice(2).filter((argument) => argument !== '--json');
const asJson = process.argv.includes('--json');
const known = await benches();
if (name === undefined || rest.length > 0 || !known.includes(name)) {
  process.stderr.write(`Usage: npm run bench -- NAME [--json]\nThere is: ${known.join(', ')}\n`);
  process.exit(2);
}
const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
await bench((measured) => process.stdout.write(`${asJson ? JSON.stringify(figureOf(measured)) : inWords(figureOf(measured))}\n`));
// Whatever a bench leaves open must not keep the terminal waiting.
process.exit(0);

/** Benches are the files beside this one that export `bench`. */
async function benches(): Promise<string[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  return files.map((file) => file.replace(/\.ts$/, '')).filter((file) => !['bench', 'figure', 'percentile'].includes(file)).sort();
}

function figureOf(measured: Measured): Figure {
  const { baseline, ours } = measured;
  return { bench: name ?? '', ...rounded(measured), ratio: baseline === null || baseline === 0 ? null : round(ours / baseline) };
}

function rounded({ ours, baseline, ...about }: Measured): Measured {
  return { ...about, ours: round(ours), baseline: baseline === null ? null : round(baseline) };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

function inWords({ name: figure, unit, n, ours, baseline, ratio }: Figure): string {
  const compared = baseline === null ? '' : `, baseline ${baseline} ${unit}, ratio ${ratio}`;
  return `${figure}: ${ours} ${unit}${compared} (n = ${n})`;
}
