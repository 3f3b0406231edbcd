/**
 * Builds an element: `element('p.small', { hidden: true }, 'Text')`, the classes behind dots. It takes properties, not
 * attributes, and texts and nodes as children: nothing is ever parsed as markup.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  shape: K | `${K}.${string}`,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const [tag, ...classes] = shape.split('.') as [K, ...string[]];
  const made = Object.assign(document.createElement(tag), properties, { className: classes.join(' ') });
  made.append(...children);
  return made;
}
