import type { Browser, Page } from 'playwright-core';
import { heapOf } from '../src/appreciate/wall/testing/heap-of.ts';
import { openBrowser } from '../src/platform/testing/open-browser.ts';
import { serveBuild } from '../src/platform/testing/serve-build.ts';
import type { Bench } from './figure.ts';
import { percentile } from './percentile.ts';
import { framesOf } from './wall/frames-of.ts';

const quotes = 2_000;
const rounds = 5;
/** Frames of a movement: a loop pushed across the sheet, then back and near. */
const frames = 300;
const window = { width: 1280, height: 800 };
const zoom = 1.2;

/**
 * Two thousand quotes, pushed and zoomed frame by frame as hands would; beside it the same sheet as one bitmap under the same movement,
 * in turn. What the main thread did is its processor time between two frames, from the browser's own trace.
 */
export const bench: Bench = async (emit) => {
  await using built = await serveBuild(`${import.meta.dirname}/../src/appreciate/wall/web/testing/proving.vite.config.ts`);
  await using browser = await openBrowser();
  const page = await browser.newPage({ viewport: window });
  await page.goto(`${built.origin}/proving.html`);
  await page.evaluate(`globalThis.ready = wall.compare(${quotes}, ${zoom})`);
  await page.evaluate('globalThis.ready');
  const samples = { ours: { frame: [] as number[], main: [] as number[] }, bare: { frame: [] as number[], main: [] as number[] } };
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of ['bare', 'ours'] as const) {
      const { frame, main } = await moved(browser, page, side);
      // The first round warms both.
      if (round === 0) continue;
      samples[side].frame.push(...frame);
      samples[side].main.push(...main);
    }
  }
  const { ours, bare } = samples;
  emit({ name: 'main thread, p95', unit: 'ms', n: ours.main.length, ours: percentile(ours.main, 0.95), baseline: percentile(bare.main, 0.95) });
  for (const [name, share] of [['frame, p50', 0.5], ['frame, p95', 0.95]] as const) {
    emit({ name, unit: 'ms', n: ours.frame.length, ours: percentile(ours.frame, share), baseline: percentile(bare.frame, share) });
  }
  await page.close();
  await onTelevision(browser, built.origin, emit);
};

/** Arrivals a television is told of, how many of them come together, and after how many of those in a row its heap is looked at. */
const arrivals = { first: 20_000, all: 200_000, together: 2_000, looks: 5 };

/**
 * What a television needs after a tenth of the arrivals and after all of them: page and painter, cleared of what is no longer needed. Sheets
 * differ in what hangs on them, so either figure is the median of several.
 */
async function onTelevision(browser: Browser, origin: string, emit: Parameters<Bench>[0]): Promise<void> {
  const page = await browser.newPage({ viewport: window });
  await page.goto(`${origin}/proving.html`);
  await page.evaluate('wall.television()');
  const { first, all, together, looks } = arrivals;
  let told = 0;
  /** Tells of arrivals until there were so many, and looks at the heap after each of the last. */
  const heapAfter = async (many: number) => {
    const heaps: number[] = [];
    for (; told < many; told += together) {
      await page.evaluate(`wall.arrive(${told}, ${together})`);
      if (told >= many - looks * together) heaps.push(await heapOf(page));
    }
    process.stderr.write(`after ${many}: ${heaps.map((heap) => heap.toFixed(2)).join(', ')} MB\n`);
    return percentile(heaps, 0.5);
  };
  const baseline = await heapAfter(first);
  emit({ name: 'heap of a television after 200,000 arrivals, beside after 20,000', unit: 'MB', n: all, ours: await heapAfter(all), baseline });
}

async function moved(browser: Browser, page: Page, side: 'ours' | 'bare'): Promise<{ frame: number[]; main: number[] }> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  const frame = await page.evaluate<number[]>(`wall.moveSide('${side}', ${frames})`);
  const trace = await browser.stopTracing();
  return { frame, main: framesOf(trace.toString()) };
}
