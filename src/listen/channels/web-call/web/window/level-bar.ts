import { element } from '#listen/channels/chat/widget/element.ts';

/** Below this nobody hears anything; in decibels under the loudest. */
const quietest = -50;

/** How loud somebody is. For the eye; `heard` is called once it was loud enough to be a voice. */
export function levelBar(label: string, heard: () => void): { node: HTMLElement; show(level: number): void } {
  const level = element('span.level');
  const node = element('div.meter', { role: 'img', ariaLabel: label }, level);
  let shown = 0;
  return {
    node,
    show(loudness) {
      const share = Math.max(0, Math.min(1, 1 - (20 * Math.log10(Math.max(loudness, 1e-5))) / quietest));
      // Rises at once and falls slowly, as eyes like it.
      shown = Math.max(share, shown * 0.9);
      level.style.setProperty('scale', `${shown.toFixed(2)} 1`);
      if (share > 0.35) heard();
    },
  };
}
