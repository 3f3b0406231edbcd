/** A path, the name of the class that paints it before the colon: `ears: M8.3 …`. */
export type Stroke = `${string}:${string}`;

/** A picture drawn from paths, without markup; decoration, so the words stand beside it. */
export function drawing(box: number, ...strokes: readonly Stroke[]): SVGElement {
  const picture = shape('svg', { viewBox: `0 0 ${box} ${box}`, 'aria-hidden': 'true' });
  for (const stroke of strokes) {
    const [name = '', d = ''] = stroke.split(':');
    picture.append(shape('path', { class: name, d }));
  }
  return picture;
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
