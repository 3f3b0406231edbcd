/**
 * Puts the wall where the script stands: a frame of our own, in a shadow tree that no style of the website reaches, and loaded only when
 * a reader comes near it. Told by attributes: `data-embed` (id), `data-key`, and optionally `data-height` (CSS length), `data-lang`,
 * `data-theme` (`light` or `dark`), `data-title`.
 */
export function makeFrame(script: HTMLScriptElement): void {
  const { embed = '', key = '', height = '480px', lang, theme, title } = script.dataset;
  if (!/^[0-9a-f-]{36}$/.test(embed)) return;
  const address = new URL(`/embed/wall/${embed}`, script.src);
  const language = lang ?? document.documentElement.lang.slice(0, 2);
  if (language !== '') address.searchParams.set('lang', language);
  if (theme !== undefined) address.searchParams.set('theme', theme);
  address.hash = key;

  const place = document.createElement('div');
  const frame = document.createElement('iframe');
  frame.title = title ?? (language === 'en' ? 'Wall of thanks' : 'Dankeswand');
  frame.loading = 'lazy';
  frame.referrerPolicy = 'no-referrer';
  frame.src = address.href;
  // Properties and not an attribute: those a strict policy allows.
  Object.assign(frame.style, { display: 'block', width: '100%', height, border: '0' });
  place.attachShadow({ mode: 'open' }).append(frame);
  script.after(place);
}
