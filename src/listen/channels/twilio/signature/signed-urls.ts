/** Where a request came in, as far as the one who signed it may have seen it. */
export interface RequestPlace {
  /** The line's address as this house tells it, without a slash at the end. */
  address: string;
  /** What follows the line's address: path and query, as they came. */
  rest: string;
  /** Path and query of the whole request, as they came. */
  target: string;
  /** The host the request asked for. */
  host: string | undefined;
  /** A socket's address is signed with `wss`. */
  isSocket: boolean;
}

/**
 * The addresses a request may have been signed for. Twilio signs the one it was given, with or without the port and, for
 * sockets, with or without a slash at the end (twilio-node tries the same ports). Behind a proxy that renames the host it is the
 * house's own address, otherwise the host that was asked for.
 */
export function signedUrls({ address, rest, target, host, isSocket }: RequestPlace): string[] {
  const own = new URL(address);
  const places = [{ host: own.host, path: own.pathname.replace(/\/$/, '') + rest }];
  if (host !== undefined && /^[\w.[\]:-]{1,255}$/.test(host)) places.push({ host: host.toLowerCase(), path: target });
  const isPlain = own.protocol === 'http:';
  const schemes = isSocket ? ['wss', 'https', ...(isPlain ? ['ws', 'http'] : [])] : ['https', ...(isPlain ? ['http'] : [])];
  const urls = new Set<string>();
  for (const place of places) {
    for (const scheme of schemes) {
      const name = place.host.replace(/:\d+$/, '');
      const usual = scheme === 'wss' || scheme === 'https' ? 443 : 80;
      for (const each of [place.host, name, `${name}:${usual}`]) {
        urls.add(`${scheme}://${each}${place.path}`);
        if (isSocket) urls.add(`${scheme}://${each}${withOtherEnd(place.path)}`);
      }
    }
  }
  return [...urls];
}

function withOtherEnd(path: string): string {
  if (path.includes('?')) return path;
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
}
