import cloud from 'd3-cloud';

/** A box that wants a place, in whole pixels. */
export interface Box {
  width: number;
  height: number;
}

/** d3-cloud on plain boxes: milliseconds it took, and how many of them it found a place for. Those it finds none for it leaves out. */
export async function cloudOf(boxes: readonly Box[], size: [number, number]): Promise<{ took: number; placed: number }> {
  let random = 1;
  return await new Promise((resolve) => {
    const layout = cloud<Box & cloud.Word>()
      .size(size)
      .canvas(boxCanvas as never)
      .words(boxes.map((box) => ({ ...box })))
      .text(({ width, height }) => `${width} ${height}`)
      .fontSize(({ height }) => (height ?? 0) / 2)
      .rotate(() => 0)
      .padding(0)
      .random(() => (random = (random * 16_807) % 2_147_483_647) / 2_147_483_647)
      .on('end', (words) => resolve({ took: performance.now() - began, placed: words.length }));
    const began = performance.now();
    layout.start();
  });
}

/** As much of a canvas as d3-cloud needs: "words" are the boxes' sizes, drawn as full rectangles, which costs less than letters would. */
function boxCanvas() {
  let pixels = new Uint8ClampedArray(4);
  let [x, y] = [0, 0];
  const canvas = { width: 1, height: 1, getContext: () => context };
  const context = {
    save() {},
    restore() {
      [x, y] = [0, 0];
    },
    translate(right: number, down: number) {
      [x, y] = [right, down];
    },
    measureText: (text: string) => ({ width: Number(text.split(' ')[0]) - 1 }),
    clearRect() {
      pixels = new Uint8ClampedArray(4 * canvas.width * canvas.height);
    },
    fillText(text: string, anchor: number) {
      const [width = 0, height = 0] = text.split(' ').map(Number);
      for (let row = 0; row < height; row += 1) {
        const from = 4 * (Math.round(y - height / 2 + row) * canvas.width + Math.round(x + anchor));
        pixels.fill(255, Math.max(0, from), Math.max(0, from + 4 * width));
      }
    },
    getImageData: () => ({ data: pixels }),
  };
  return canvas;
}
