const swappedOnApple: Readonly<Record<string, string>> = { Alt: 'Control', Control: 'Alt' };

/**
 * Keys as tinykeys reads them: `G L`, `Mod+K` as `$mod+K`; a sign such as `?` may need Shift, depending on the layout. On Apple's
 * keyboards Alt and Control change places: there ⌥ writes characters (⌥L is the @ of German ones), and ⌃ with an arrow is the system's.
 */
export function binding(keys: string, apple: boolean): string {
  return keys
    .split(' ')
    .map((press) => {
      const named = press.split('+').map((part) => (part === 'Mod' ? '$mod' : ((apple ? swappedOnApple[part] : undefined) ?? part)));
      const key = named.at(-1) === 'Plus' ? '+' : (named.at(-1) ?? '');
      const parts = [...named.slice(0, -1), key];
      return key.length === 1 && !/[a-z0-9]/i.test(key) ? ['[Shift]', ...parts].join('+') : parts.join('+');
    })
    .join(' ');
}
