interface Call {
  method: string;
  /** With parameters in braces: `/visits/{visitId}`, `/catalogue/brands/{+key}`. */
  path: string;
  input: unknown;
  headers: Record<string, string>;
  signal: AbortSignal | undefined;
}

/**
 * The request for a call, as the server reads it: parameters go into the path, the rest of the input into the query of a
 * GET (nested names in brackets) or into a JSON body.
 */
export function requestOf(base: string, { method, path, input, headers, signal }: Call): Request {
  const rest = new Map(Object.entries((input ?? {}) as Record<string, unknown>));
  const filled = path.replaceAll(/\{(\+?)(\w+)\}/g, (_, isRest: string, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return isRest ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value);
  });
  const url = new URL(base + filled);
  const given = Object.fromEntries(rest);
  if (method === 'GET') {
    for (const [name, value] of pairs(given)) url.searchParams.append(name, value);
    return new Request(url, { method, headers, signal });
  }
  if (rest.size === 0) return new Request(url, { method, headers, signal });
  return new Request(url, { method, signal, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(given) });
}

function pairs(value: unknown, name = ''): [string, string][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => pairs(inner, name === '' ? key : `${name}[${key}]`));
}
