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
  const sums = new Float64Array(width * height * 3);
  const counts = new Float64Array(width * height);
  const columns = Uint32Array.from({ length: image.width }, (_, x) => Math.floor((x * width) / image.width));
  for (let y = 0, at = 0; y < image.height; y += 1) {
    const row = Math.floor((y * height) / image.height) * width;
    for (let x = 0; x < image.width; x += 1, at += 4) {
      const square = row + (columns[x] as number);
      (counts[square] as number) += 1;
      (sums[square * 3] as number) += data[at] as number;
      (sums[square * 3 + 1] as number) += data[at + 1] as number;
      (sums[square * 3 + 2] as number) += data[at + 2] as number;
    }
  }
  return { width, height, colors: sums.map((sum, n) => sum / (counts[Math.floor(n / 3)] as number)) };
}

const pixels = 800;

/** The first page of a PDF as Firefox draws it. */
export async function coarsePdf(pdf: Uint8Array, width: number): Promise<Coarse> {
  const page = await openPdf(pdf);
  const viewport = page.getViewport({ scale: pixels / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  // Made for the canvas of a browser, which this one behaves like.
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  return coarsePng(await canvas.encode('png'), width);
}

/** An SVG as Chrome draws it. */
export async function coarseSvg(svg: Uint8Array, width: number): Promise<Coarse> {
  await using browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<style>body{margin:0}img{display:block;width:${pixels}px}</style><img src="${source}">`);
  const box = await page.locator('img').boundingBox();
  return coarsePng(await page.screenshot({ clip: { x: 0, y: 0, width: pixels, height: Math.round(box?.height ?? 0) }, fullPage: true }), width);
}

/** The first page of a PDF, for what it says. */
export async function openPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  return document.getPage(1);
}
