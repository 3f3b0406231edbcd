/**
 * How many bytes a text takes as UTF-8, counted without building them. A lone surrogate counts three, as the
 * replacement character that an encoder would write in its place.
 */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    if (unit >= 0xd800 && unit < 0xdc00 && isTrailSurrogate(text.charCodeAt(at + 1))) at++;
  }
  return bytes;
}

function isTrailSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
