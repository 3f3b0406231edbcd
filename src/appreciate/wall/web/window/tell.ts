/** Puts a quiet sentence on the window, or takes it away. A screen reader is told; what hangs stays. */
export function tell(place: HTMLElement, kind: 'notice' | 'sentence', text: string | undefined, more?: string): void {
  place.querySelector(`[data-kind="${kind}"]`)?.remove();
  if (text === undefined) return;
  const said = document.createElement('p');
  said.dataset['kind'] = kind;
  said.setAttribute('role', 'status');
  const first = document.createElement(more === undefined ? 'span' : 'strong');
  first.textContent = text;
  said.append(first);
  if (more !== undefined) said.append(document.createElement('br'), more);
  place.append(said);
}
