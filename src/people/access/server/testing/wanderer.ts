/** A browser that goes from site to site, following redirects one by one, with the cookies of each site. */
export class Wanderer {
  readonly #jars = new Map<string, Map<string, string>>();

  /** One request, no redirect followed. A relative address is below `origin`. */
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value === '' || /expires=thu, 01 jan 1970|max-age=0\b/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects until a page comes, or until `stop` says so of the next address. */
  async go(address: string, init: RequestInit = {}, stop: (next: URL) => boolean = () => false): Promise<{ address: string; page: string }> {
    let response = await this.request(address, init);
    let here = address;
    for (let step = 0; step < 20; step += 1) {
      const location = response.headers.get('location');
      if (!location) return { address: here, page: await response.text() };
      const next = new URL(location, here);
      if (stop(next)) return { address: next.href, page: '' };
      here = next.href;
      response = await this.request(here);
    }
    throw new Error(`redirects have no end at ${here}`);
  }

  /** Forgets the cookies of a site, or loses one of them. */
  forget(origin: string): void {
    this.#jars.delete(origin);
  }

  /** Names and values of a site's cookies. */
  cookies(origin: string): ReadonlyMap<string, string> {
    return this.#jars.get(origin) ?? new Map();
  }
}
