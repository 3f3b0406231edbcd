import type { Reply, TestHouse } from './open-test-house.ts';

/** A browser of a test: keeps cookies, sends what browsers send, calls the API of its own site. */
export interface TestBrowser {
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Reply>;
  /** By name, as they would be sent. */
  cookies: Map<string, string>;
  /** The full `Set-Cookie` headers that came so far. */
  received: string[];
}

/** Opens a browser in front of a house that need not be listening. */
export function openBrowser(house: TestHouse, headers: Record<string, string> = {}): TestBrowser {
  const cookies = new Map<string, string>();
  const received: string[] = [];
  return {
    cookies,
    received,
    async call(method, path, body) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const sent = { host: 'localhost', 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...headers };
      const reply = await house.call(method, path, body, { headers: sent });
      for (const line of [reply.headers['set-cookie'] ?? []].flat().map(String)) {
        received.push(line);
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        if (/max-age=0\b/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return reply;
    },
  };
}
