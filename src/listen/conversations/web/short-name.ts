/** Characters a short name has at most, as the API takes it. */
const longest = 60;

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * A short name for something called `name`: `Lieferung verspätet` becomes `lieferung-verspaetet`, below `delivery` it
 * is `delivery/lieferung-verspaetet`, and a number follows where it is taken.
 * @param below short name of what it belongs to.
 */
export function shortName(name: string, taken: ReadonlySet<string>, below?: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === '') return '';
  const whole = below ? `${below}/${plain}` : plain;
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const candidate = `${whole.slice(0, longest - ending.length).replace(/-+$/, '')}${ending}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Whether somebody's own short name has the form the API takes. */
export function isShortName(text: string): boolean {
  return new RegExp(`^[a-z0-9/_-]{1,${longest}}$`).test(text);
}
