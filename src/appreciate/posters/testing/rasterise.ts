import { createCanvas, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openBrowser } from '#platform/testing/open-browser.ts';

/** A picture made so coarse that how a renderer smooths edges does not matter: red, green and blue of `width` × `height` squares. */
export interface Coarse {
  width: number;
  height: number;
  colors: Float64Array;
}

/** A PNG in squares, `width` of them in a row: each is the mean of what lies in it. */
export async function coarsePng(png: Uint8Array, width: number): Promise<Coarse> {
  const image = await loadImage(Buffer.from(png));
  const brush = createCanvas(image.width, image.height).getContext('2d');
  brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, image.width, image.height);
  const height = Math.round((width * image.height) / image.width);
  const colors = new Float64Array(width * height * 3);
  const counts = new Float64Array(width * height);
  for (let y = 0, at = 0; y < image.height; y += 1) {
    const row = Math.floor((y * height) / image.height) * width;
    for (let x = 0; x < image.width; x += 1, at += 4) {
      const square = row + Math.floor((x * width) / image.width);
      counts[square] = (counts[square] ?? 0) + 1;
      for (let channel = 0; channel < 3; channel += 1) colors[square * 3 + channel] = (colors[square * 3 + channel] ?? 0) + (data[at + channel] ?? 0);
    }
  }
  return { width, height, colors: colors.map((sum, n) => sum / (counts[Math.floor(n / 3)] ?? 1)) };
}

const pixels = 1_000;

/** The first page of a PDF as Firefox draws it. */
export async function coarsePdf(pdf: Uint8Array, width: number): Promise<Coarse> {
  const page = await openPdf(pdf);
  const viewport = page.getViewport({ scale: pixels / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D, viewport }).promise;
  return coarsePng(await canvas.encode('png'), width);
}

/** An SVG as Chrome draws it. */
export async function coarseSvg(svg: Uint8Array, width: number): Promise<Coarse> {
  await using browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<style>body{margin:0}img{display:block;width:${pixels}px}</style><img src="${source}">`);
  const height = await page.locator('img').evaluate((image) => image.getBoundingClientRect().height);
  return coarsePng(await page.screenshot({ clip: { x: 0, y: 0, width: pixels, height: Math.round(height) }, fullPage: true }), width);
}

/** The first page of a PDF, for what it says. */
export async function openPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0, isEvalSupported: false }).promise;
  return document.getPage(1);
}
