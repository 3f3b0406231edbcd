const svg = 'http://www.w3.org/2000/svg';

/** A path, the name of the class that paints it before the colon: `ears: M8.3 …`. */
export type Stroke = `${string}:${string}`;

/** A picture drawn from paths, without markup; decoration, so the words stand beside it. */
export function drawing(box: number, ...strokes: readonly Stroke[]): SVGSVGElement {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', `0 0 ${box} ${box}`);
  picture.setAttribute('aria-hidden', 'true');
  for (const stroke of strokes) {
    const path = document.createElementNS(svg, 'path');
    const colon = stroke.indexOf(':');
    path.setAttribute('class', stroke.slice(0, colon));
    path.setAttribute('d', stroke.slice(colon + 1));
    picture.append(path);
  }
  return picture;
}
