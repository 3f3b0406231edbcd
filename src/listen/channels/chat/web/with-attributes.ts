/** Gives an element what is no property of it in every browser: relations to others by their ids, and data. */
export function withAttributes<E extends HTMLElement>(element: E, attributes: Readonly<Record<string, string>>): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
