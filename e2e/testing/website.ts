import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's website on an origin of its own. */
export interface Website extends AsyncDisposable {
  /** `http://127.0.0.1:port/` */
  address: string;
}

/** How the website includes the widget. */
export interface WebsiteOptions {
  /** Attributes of the script element besides `src`. */
  attributes?: Record<string, string>;
  /** Content security policy; the strictest one the widget can live with unless given. */
  policy?: string;
  language?: string;
  /** Further response headers. */
  headers?: Record<string, string>;
}

/** Nothing but the widget's script and its connections: no inline style, no inline script, no `eval`, no pictures. */
function strictestPolicy(house: string): string {
  return `default-src 'none'; script-src ${house}; connect-src ${house} ${house.replace(/^http/, 'ws')}; base-uri 'none'; form-action 'none'`;
}

/** Opens a website that embeds the widget of `house`. */
export async function openWebsite(house: string, { attributes = {}, policy = strictestPolicy(house), language = 'de', headers = {} }: WebsiteOptions = {}): Promise<Website> {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const page = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Moosgrund</title></head>
<body><main><h1>Moosgrund, Eimer und Besen</h1><p>Seit 1926 fegt der Norden mit uns.</p>
<p><button type="button" data-ohrensessel-open="Mein Besen haart.">Besen haart?</button></p></main>
<script src="${house}/widget.js"${given.join('')} async></script></body></html>`;
  const server = createServer((request, response) => answer(request.url ?? '/', response));
  const answer = (url: string, response: ServerResponse) => {
    if (url !== '/') return response.writeHead(204).end();
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, ...headers }).end(page);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
