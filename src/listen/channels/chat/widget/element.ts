type Attribute = string | number | boolean | undefined | ((event: Event) => void);

/**
 * Builds an element. Text becomes text nodes and nothing is ever parsed as markup; a function under `onclick` and the
 * like becomes a listener; false and undefined leave an attribute out.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Attribute> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}
